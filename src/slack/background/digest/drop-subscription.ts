import type { Subscription } from '../../../state/subscriptions.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import type { PlaceFailure } from '../../views/failure-text.ts';
import { sentenceView } from '../../views/short-reply.ts';
import type { BackgroundDeps, Reach } from '../background-deps.ts';

/** Ends the digest of a channel that takes none any more, and tells whoever subscribed it, once. */
export async function dropSubscription(
  subscription: Subscription,
  why: PlaceFailure,
  { client, botUserId }: Reach,
  { store, wordings, commandName, logger, patience }: BackgroundDeps,
): Promise<void> {
  const { channelId, byUserId } = subscription;
  if (!(await store.subscriptions.remove(subscription))) return;
  logger.warn(`The digest of ${channelId} has ended: ${why}.`);
  const { say } = await wordings.of(client, byUserId);
  const place = `<#${channelId}>`;
  const text =
    why === 'not-member'
      ? say('digest.dropped.not-member', {
          place,
          mention: `<@${botUserId}>`,
          command: commandName,
        })
      : say(`digest.dropped.${why}`, { place });
  try {
    await postMessage({ channel: byUserId }, sentenceView(text), { client, logger, patience });
  } catch (error) {
    logger.warn(`${byUserId} could not be told that a digest has ended.`, error);
  }
}
