import type { Subscription } from '../../../state/subscriptions.ts';
import { DAY_MS } from '../../../text/time/day-range.ts';
import { failureKind } from '../../outgoing/failure-kind.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import { UnclearPostError } from '../../outgoing/slack-error.ts';
import { digestView } from '../../views/background/digest-view.ts';
import { isAboutPlace } from '../../views/failure-text.ts';
import type { BackgroundDeps, Reach } from '../background-deps.ts';
import { mayHear } from '../may-hear.ts';
import { dropSubscription } from './drop-subscription.ts';
import { isDue, lastDueMs } from './due-time.ts';
import { findNewArticles } from './find-new-articles.ts';

const RETRY_MS = 10 * 60_000;
/** Longer than a week: what could be posted and not noted must not be posted again. */
const REMEMBERED_MS = 8 * DAY_MS;
/** Slack's clock and this machine's may differ. */
const CLOCKS_DIFFER_S = 60;

export type DigestPoster = {
  /** Posts every digest that is due, one after the other; a failure is told in the log. */
  postDue(): Promise<void>;
};

export function createDigestPoster(deps: BackgroundDeps): DigestPoster {
  const { store, reachOf, digestHour, logger, now, signal } = deps;
  /** By channel: until when one that failed is left alone. */
  const restingUntil = new Map<string, number>();

  return {
    async postDue() {
      for (const subscription of await store.subscriptions.list()) {
        if (signal.aborted) return;
        const { teamId, channelId } = subscription;
        const key = `${teamId}:${channelId}`;
        const isResting = now() < (restingUntil.get(key) ?? 0);
        if (isResting || !isDue(subscription, digestHour, now())) continue;
        try {
          const reach = await reachOf(teamId);
          // Where its token was revoked, the subscriptions wait for another.
          if (reach === undefined) continue;
          if (!(await mayHear({ ...subscription, userId: subscription.byUserId }, reach, deps))) {
            continue;
          }
          await postOnce(subscription, reach, deps);
          restingUntil.delete(key);
        } catch (error) {
          restingUntil.set(key, now() + RETRY_MS);
          logger.error(
            `The digest of ${channelId} could not be posted, and is tried again.`,
            error,
          );
        }
      }
    },
  };
}

/** Several processes may share what is remembered: the first that claims the digest posts it. */
async function postOnce(
  { teamId, channelId, every }: Subscription,
  reach: Reach,
  deps: BackgroundDeps,
): Promise<void> {
  const { store, seen, digestHour, now } = deps;
  const dueMs = lastDueMs(every, digestHour, now());
  let isPosted = false;
  const post = async () => {
    const current = await store.subscriptions.find({ teamId, channelId });
    if (current === undefined || !isDue(current, digestHour, now())) return;
    await postDigest(current, reach, deps, () => {
      isPosted = true;
    });
  };
  await seen.once(`digest:${teamId}:${channelId}:${dueMs}`, post, {
    isDone: () => isPosted,
    forMs: REMEMBERED_MS,
  });
}

/** @param onPosted called when the digest is in the channel, whatever fails then */
async function postDigest(
  subscription: Subscription,
  reach: Reach,
  deps: BackgroundDeps,
  onPosted: () => void,
): Promise<void> {
  const { store, wordings, commandName, digestHour, logger, patience, now } = deps;
  const { channelId, byUserId, every, postedMs, atMs } = subscription;
  const { client } = reach;
  const untilMs = now();
  const sinceMs = postedMs ?? atMs;
  const articles = await findNewArticles(deps, { sinceMs, untilMs });
  if (articles.length === 0) {
    await store.subscriptions.markAttempt(subscription, untilMs);
    return;
  }
  const view = digestView(articles, {
    sinceMs,
    wording: await wordings.of(client, byUserId),
    subscribed: { byUserId, every, hour: digestHour, commandName },
  });
  try {
    const askedTs = `${Math.floor(untilMs / 1_000) - CLOCKS_DIFFER_S}.000000`;
    await postMessage({ channel: channelId, askedTs }, view, { client, logger, patience });
  } catch (error) {
    if (error instanceof UnclearPostError) {
      // The next digest begins where this one did, so that nothing is lost if it isn't there.
      logger.warn(`Whether the digest of ${channelId} was posted is not known.`, error);
      await store.subscriptions.markAttempt(subscription, untilMs);
      return;
    }
    const kind = failureKind(error);
    if (!isAboutPlace(kind)) throw error;
    await dropSubscription(subscription, kind, reach, deps);
    return;
  }
  onPosted();
  await store.subscriptions.markPosted(subscription, untilMs);
}
