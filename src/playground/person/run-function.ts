import type { AppFunction, Parameter } from '../page-facts.ts';
import { PLACES } from '../workspace/create-workspace.ts';
import type { PersonDeps } from './person-deps.ts';
import { sendEvent } from './send-event.ts';

/** Has the bot run a function of its app. The bot says by the Web API how it ended. */
export function runFunction(
  { callbackId, title, description, inputs: parameters, outputs }: AppFunction,
  inputs: Readonly<Record<string, unknown>>,
  deps: PersonDeps,
): void {
  const { workspace, access } = deps;
  const ts = workspace.nextTs();
  // Other than ids that are counted, it isn't given out again after a restart.
  const executionId = `Fx${ts.replace('.', '')}`;
  workspace.change({
    kind: 'function-run',
    run: { executionId, callbackId, inputs, state: 'running' },
  });
  sendEvent(
    {
      type: 'function_executed',
      function: {
        id: `Fn${callbackId}`,
        callback_id: callbackId,
        title,
        description,
        type: 'app',
        input_parameters: parameters.map(toWire),
        output_parameters: outputs.map(toWire),
        app_id: PLACES.appId,
      },
      inputs,
      function_execution_id: executionId,
      workflow_execution_id: workspace.nextId('Wx'),
      event_ts: ts,
      bot_access_token: access.token(),
    },
    { subscription: 'function_executed' },
    deps,
  );
}

function toWire({ name, title, description, type, isRequired }: Parameter) {
  return { name, title, description, type, is_required: isRequired };
}
