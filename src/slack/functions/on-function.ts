import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../listener-deps.ts';
import { acknowledge } from '../listeners/acknowledge.ts';
import { plainOutput } from './plain-output.ts';

export type FunctionArgs = Pick<
  SlackEventMiddlewareArgs<'function_executed'> & AllMiddlewareArgs,
  'ack' | 'body' | 'client' | 'event'
>;

/** What a function gives back, or a sentence that says why it can't. */
export type FunctionResult = { outputs: Record<string, unknown> } | { error: string };

export type FunctionOptions = {
  /**
   * When Slack is told that the event arrived: before the work, or behind it. Its search waits for
   * the acknowledgement and takes the results that are there by then.
   * @see https://docs.slack.dev/enterprise-search/developing-apps-with-search-features
   */
  acknowledge: 'first' | 'last';
};

/**
 * Runs a function once, however often Slack delivers its event, and tells Slack how it ended. The
 * client has the token that came with the event. What throws is told by `reportFailure`.
 */
export function onFunction(
  { seen, logger }: Pick<ListenerDeps, 'seen' | 'logger'>,
  options: FunctionOptions,
  work: (args: FunctionArgs) => Promise<FunctionResult>,
) {
  return async (args: FunctionArgs): Promise<void> => {
    const { ack, client, event } = args;
    const id: unknown = event.function_execution_id;
    if (options.acknowledge === 'first') await acknowledge(ack, logger);
    try {
      if (typeof id !== 'string' || id === '') {
        logger.warn(`${event.function.callback_id} was called without an execution to complete.`);
        return;
      }
      const run = async () => {
        const result = await work(args);
        await ('error' in result
          ? client.functions.completeError({
              function_execution_id: id,
              error: plainOutput(result.error),
            })
          : client.functions.completeSuccess({
              function_execution_id: id,
              outputs: result.outputs,
            }));
      };
      // A failure is told, too, and ends the function.
      await seen.once(`function:${id}`, run, { isDone: () => true });
    } finally {
      if (options.acknowledge === 'last') await acknowledge(ack, logger);
    }
  };
}
