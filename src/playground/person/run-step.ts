import type { PersonDeps } from './person-deps.ts';
import { runFunction } from './run-function.ts';

export type Step = { callbackId: string; inputs: Readonly<Record<string, string>> };

/** Runs a step as a workflow would. An input that is left empty isn't there. */
export function runStep({ callbackId, inputs }: Step, deps: PersonDeps): void {
  const step = deps.manifest.functions.find((each) => each.callbackId === callbackId);
  if (step === undefined) return;
  const given = step.inputs.flatMap(({ name }) => (inputs[name] ? [[name, inputs[name]]] : []));
  runFunction(step, Object.fromEntries(given), deps);
}
