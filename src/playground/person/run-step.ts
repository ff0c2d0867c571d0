import type { Parameter } from '../page-facts.ts';
import { PLACES } from '../workspace/create-workspace.ts';
import type { PersonDeps } from './person-deps.ts';
import { sendEvent } from './send-event.ts';

export type Step = { callbackId: string; inputs: Readonly<Record<string, string>> };

/** Runs a step as a workflow would. An input that is left empty isn't there. */
export function runStep({ callbackId, inputs }: Step, deps: PersonDeps): void {
  const { workspace, manifest, botToken } = deps;
  const step = manifest.functions.find((each) => each.callbackId === callbackId);
  if (step === undefined) return;
  const given = Object.fromEntries(
    step.inputs.flatMap(({ name }) => (inputs[name] ? [[name, inputs[name]]] : [])),
  );
  const ts = workspace.nextTs();
  // Other than ids that are counted, it isn't given out again after a restart.
  const executionId = `Fx${ts.replace('.', '')}`;
  workspace.change({
    kind: 'step-run',
    run: { executionId, callbackId, inputs: given, state: 'running' },
  });
  sendEvent(
    {
      type: 'function_executed',
      function: {
        id: `Fn${callbackId}`,
        callback_id: callbackId,
        title: step.title,
        description: step.description,
        type: 'app',
        input_parameters: step.inputs.map(toWire),
        output_parameters: step.outputs.map(toWire),
        app_id: PLACES.appId,
      },
      inputs: given,
      function_execution_id: executionId,
      workflow_execution_id: workspace.nextId('Wx'),
      event_ts: ts,
      bot_access_token: botToken,
    },
    { subscription: 'function_executed' },
    deps,
  );
}

function toWire({ name, title, description, type, isRequired }: Parameter) {
  return { name, title, description, type, is_required: isRequired };
}
