import type { ListenerDeps } from '../listener-deps.ts';
import { onFunction } from './on-function.ts';
import { readStepInputs } from './read-step-inputs.ts';
import { stepOutputs } from './step-outputs.ts';

/** The step "Ask the articles" of Workflow Builder. No person runs it, so it speaks as the bot is set. */
export function onAskStep(deps: ListenerDeps) {
  const { desk: served, wordings } = deps;
  return onFunction(deps, { acknowledge: 'first' }, async ({ event }) => {
    const wording = wordings.usual;
    const desk = served.now?.() ?? served;
    const asked = readStepInputs(event.inputs ?? {}, desk.articles, wording);
    if ('error' in asked) return asked;
    return { outputs: stepOutputs(await desk.answer(asked.question), wording) };
  });
}
