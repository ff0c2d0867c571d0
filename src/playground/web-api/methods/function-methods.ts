import { z } from 'zod';
import type { AppManifest } from '../../read-manifest.ts';
import type { FunctionRun } from '../../workspace/workspace-state.ts';
import {
  type ApiContext,
  type ApiError,
  type ApiMethod,
  defineMethod,
  fail,
} from '../api-method.ts';
import { OUTPUT_SCHEMAS } from './output-schemas.ts';

const executionId = z.string().min(1);

const completeSuccess = defineMethod(
  z.looseObject({ function_execution_id: executionId, outputs: z.record(z.string(), z.unknown()) }),
  [],
  ({ function_execution_id: id, outputs }, context) => {
    const run = findRunning(id, context);
    if ('ok' in run) return run;
    const wrong = checkOutputs(outputs, run, context.manifest);
    if (wrong.length > 0) return fail('parameter_validation_failed', wrong);
    context.workspace.change({
      kind: 'function-run',
      run: { ...run, state: 'completed', outputs },
    });
    return { ok: true };
  },
);

const completeError = defineMethod(
  z.looseObject({ function_execution_id: executionId, error: z.string().min(1) }),
  [],
  ({ function_execution_id: id, error }, context) => {
    const run = findRunning(id, context);
    if ('ok' in run) return run;
    context.workspace.change({ kind: 'function-run', run: { ...run, state: 'failed', error } });
    return { ok: true };
  },
);

export const functionMethods: Readonly<Record<string, ApiMethod>> = {
  'functions.completeSuccess': completeSuccess,
  'functions.completeError': completeError,
};

function findRunning(id: string, { workspace }: ApiContext): FunctionRun | ApiError {
  const run = workspace.state().functionRuns.find((each) => each.executionId === id);
  if (run === undefined) return fail('function_execution_not_found');
  return run.state === 'running' ? run : fail('execution_not_in_running_state');
}

/** What is wrong with the outputs, by the manifest. */
function checkOutputs(
  outputs: Readonly<Record<string, unknown>>,
  { callbackId }: FunctionRun,
  { functions, search }: AppManifest,
): string[] {
  const all = search === undefined ? functions : [...functions, search.results, search.filters];
  const known = all.find((each) => each.callbackId === callbackId)?.outputs ?? [];
  return [
    ...known
      .filter(({ name, isRequired }) => isRequired && outputs[name] === undefined)
      .map(({ name }) => `missing required output: ${name}`),
    ...Object.entries(outputs)
      .filter(([name, value]) => {
        const type = known.find((each) => each.name === name)?.type ?? '';
        return OUTPUT_SCHEMAS.get(type)?.safeParse(value).success !== true;
      })
      .map(([name]) => `invalid output: ${name}`),
  ];
}
