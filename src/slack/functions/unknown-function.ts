import type { ListenerDeps } from '../listener-deps.ts';
import { acknowledge } from '../listeners/acknowledge.ts';
import { ASK_STEP, FILTERS_FUNCTION, SEARCH_FUNCTION } from './function-ids.ts';
import { type FunctionArgs, onFunction } from './on-function.ts';

const KNOWN = new Set<unknown>([ASK_STEP, SEARCH_FUNCTION, FILTERS_FUNCTION]);

/** A workflow may hold a step that the app had once: it ends at once, rather than wait for ever. */
export function onUnknownFunction(deps: ListenerDeps) {
  const { logger, wordings } = deps;
  const end = onFunction(deps, { acknowledge: 'first' }, async ({ event }) => {
    logger.warn(
      `Slack called ${event.function.callback_id}, which none of the bot's manifests names.`,
    );
    return { error: wordings.usual.say('function.unknown') };
  });
  return async (args: FunctionArgs): Promise<void> => {
    const called: { callback_id?: unknown } | undefined = args.event.function;
    // Without one, Bolt's own listeners have failed, which is told.
    if (called === undefined) await acknowledge(args.ack, logger);
    else if (!KNOWN.has(called.callback_id)) await end(args);
  };
}
