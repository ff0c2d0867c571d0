import { DAY_MS } from '../../../text/time/day-range.ts';
import { findNewArticles } from '../../background/digest/find-new-articles.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { escapeText } from '../../mrkdwn.ts';
import { digestView, sayMoment } from '../../views/background/digest-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import type { Commanded } from './command-args.ts';

/** How far back is looked where there is no subscription. */
const WEEK_MS = 7 * DAY_MS;

/** Shows one person what the channel's next digest would hold or, without one, what the last week brought. */
export async function showDigest(
  { person, channelId, wording, say }: Commanded,
  deps: ListenerDeps,
): Promise<void> {
  const { store, now, digestHour, commandName } = deps;
  const subscription = await store.subscriptions.find({ teamId: person.teamId, channelId });
  const sinceMs =
    subscription === undefined ? now() - WEEK_MS : (subscription.postedMs ?? subscription.atMs);
  const articles = await findNewArticles(deps, { sinceMs });
  if (articles.length === 0) {
    const time = sayMoment(sinceMs, wording);
    await say(sentenceView(escapeText(wording.say('digest.nothing', { time }))));
    return;
  }
  const subscribed = subscription && { ...subscription, hour: digestHour, commandName };
  await say(digestView(articles, { sinceMs, wording, ...(subscribed && { subscribed }) }));
}
