import type { AllMiddlewareArgs, AnyMiddlewareArgs, Logger, Middleware } from '@slack/bolt';
import { type MessageEvent, readIncomingMessage } from '../incoming/incoming-message.ts';
import type { LookUpPerson } from '../incoming/look-up-person.ts';
import type { SeenEvents } from '../incoming/seen-events.ts';
import type { Wordings } from '../incoming/wordings.ts';
import { refusalText } from '../views/refusal-view.ts';
import type { AccessRules } from './access-rules.ts';
import { findRefusal, type Refusal } from './find-refusal.ts';
import { lookUpHomes } from './look-up-homes.ts';
import { type Asker, readAsker } from './read-asker.ts';
import { type AnswerWays, planTelling, type RefusedBody, tellPrivately } from './tell-refusal.ts';

export type GuardDeps = {
  /** Asked for each request anew. */
  access: () => AccessRules;
  seen: SeenEvents;
  wordings: Wordings;
  logger: Logger;
  lookUpPerson: LookUpPerson;
};

type Args = AnyMiddlewareArgs & AllMiddlewareArgs;

/** Nobody asks with these: they tell that the bot was removed. */
const OF_INSTALLATIONS = new Set(['app_uninstalled', 'tokens_revoked']);

/**
 * The one gate of all that comes from Slack: what it doesn't know who asks for is left alone, and
 * whoever may not ask is told why, once a day in each place.
 */
export function guardAccess({
  access,
  seen,
  wordings,
  logger,
  lookUpPerson,
}: GuardDeps): Middleware<AnyMiddlewareArgs> {
  return async (args) => {
    const { context, client, next } = args;
    const body = args.body as RefusedBody;
    const eventType = body.event?.type ?? '';
    if (OF_INSTALLATIONS.has(eventType)) return next();
    if (context.botToken === undefined) return leaveUninstalled(args);

    const asker = readAsker(body);
    if (isForNobody(body, context.botUserId)) return;
    // A step of a workflow is asked for by the workflow.
    if (asker.userId === undefined && eventType !== 'function_executed') return;
    const refusal = await findRefusal(asker, {
      rules: access(),
      homeIds: context.homeIds,
      lookUpHomes: (userId) => lookUpHomes(client, userId, lookUpPerson),
    });
    return refusal === undefined ? next() : refuse(refusal, asker, args);
  };

  /** Talk among people, an edit, a notice. */
  function isForNobody({ event }: RefusedBody, botUserId = ''): boolean {
    const isMessage = event?.type === 'message' || event?.type === 'app_mention';
    return isMessage && readIncomingMessage(event as MessageEvent, botUserId) === undefined;
  }

  async function refuse(refusal: Refusal, asker: Asker, args: Args): Promise<void> {
    const { context, client } = args;
    const { userId } = asker;
    const wording = await wordings.of(client, userId);
    const text = refusalText(refusal, wording);
    const { end, tell } = planTelling(args.body as RefusedBody, args as AnswerWays, {
      text,
      wording,
      botUserId: context.botUserId,
    });
    const place = asker.place.kind === 'channel' ? asker.place.id : asker.place.kind;
    await attempt('A refusal could not be shown.', async () => end?.());
    if (tell === undefined) return;
    await attempt('A refusal could not be told.', () =>
      seen.once(`refused:${refusal}:${context.teamId}:${userId}:${place}`, async () => {
        logger.info(`${userId} is not answered in ${place} of ${context.teamId}: ${refusal}.`);
        await tell();
      }),
    );
  }

  /** There is no token to ask anything with: only what came with the request can be used. */
  async function leaveUninstalled(args: Args): Promise<void> {
    const { context, ack, respond } = args as Args & AnswerWays;
    const place = context.teamId ?? context.enterpriseId;
    logger.warn(`A request from ${place} is not answered: the bot is not installed there.`);
    if (args.body.type !== 'event_callback') await ack?.();
    if (respond === undefined) return;
    const text = refusalText('not-installed', wordings.usual);
    await attempt('That could not be told.', () => tellPrivately(respond, text));
  }

  async function attempt(what: string, act: () => Promise<unknown>): Promise<void> {
    try {
      await act();
    } catch (error) {
      logger.warn(what, error);
    }
  }
}
