import type { Subscription } from '../../../state/subscriptions.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { escapeText } from '../../mrkdwn.ts';
import { failureKind } from '../../outgoing/failure-kind.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import { UnclearPostError } from '../../outgoing/slack-error.ts';
import { describeWhen } from '../../views/background/digest-view.ts';
import { isAboutPlace, type PlaceFailure } from '../../views/failure-text.ts';
import { code } from '../../views/message-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import type { Commanded } from './command-args.ts';

/**
 * Has the digest posted in the channel from now on, and tells everybody there who wanted it: that
 * shows at once whether the bot may post there.
 *
 * @param every how often; nothing where it was said in a way that isn't known
 */
export async function subscribe(
  every: Subscription['every'] | undefined,
  commanded: Commanded,
  deps: ListenerDeps,
): Promise<void> {
  const { person, channelId, wording, say: tell } = commanded;
  const { store, now, digestHour, commandName: command } = deps;
  const { say } = wording;
  if (every === undefined) {
    await tell(sentenceView(escapeText(say('digest.whichInterval', { command }))));
    return;
  }
  const place = { teamId: person.teamId, channelId };
  const before = await store.subscriptions.find(place);
  const when = describeWhen({ every, hour: digestHour }, wording);
  if (before?.every === every) {
    await tell(sentenceView(escapeText(say('digest.known', { when, command }))));
    return;
  }
  const atMs = now();
  await store.subscriptions.put({ ...place, every, byUserId: person.userId, atMs });
  // Who changes how often it comes doesn't want one at once.
  if (before !== undefined) await store.subscriptions.markAttempt(place, atMs);

  const key = before === undefined ? 'digest.subscribed' : 'digest.changed';
  const unsubscribe = code(`${command} unsubscribe`);
  const sentence = say(key, { person: `<@${person.userId}>`, when, unsubscribe });
  const refused = await postInChannel(sentence, commanded, deps).catch(async (error: unknown) => {
    if (!(error instanceof UnclearPostError)) await undo();
    throw error;
  });
  if (refused !== undefined) {
    await undo();
    await tell(sentenceView(describeRefusal(refused, commanded, command)));
  }

  async function undo(): Promise<void> {
    if (before === undefined) await store.subscriptions.remove(place);
    else await store.subscriptions.put(before);
  }
}

/** Ends the digest of the channel, and tells everybody there who wanted that. */
export async function unsubscribe(commanded: Commanded, deps: ListenerDeps): Promise<void> {
  const { person, channelId, wording, say: tell } = commanded;
  const { store, commandName: command } = deps;
  const { say } = wording;
  if (!(await store.subscriptions.remove({ teamId: person.teamId, channelId }))) {
    await tell(sentenceView(escapeText(say('digest.none', { command }))));
    return;
  }
  const sentence = say('digest.unsubscribed', { person: `<@${person.userId}>` });
  const refused = await postInChannel(sentence, commanded, deps);
  if (refused !== undefined) await tell(sentenceView(escapeText(say('digest.ended'))));
}

/** What the channel itself refuses is handed back. */
async function postInChannel(
  sentence: string,
  { client, channelId: channel }: Commanded,
  deps: ListenerDeps,
): Promise<PlaceFailure | undefined> {
  try {
    await postMessage({ channel }, sentenceView(sentence), { ...deps, client });
    return undefined;
  } catch (error) {
    const kind = failureKind(error);
    if (!isAboutPlace(kind)) throw error;
    return kind;
  }
}

function describeRefusal(
  kind: PlaceFailure,
  { channelId, botUserId, wording: { say } }: Commanded,
  command: string,
): string {
  const place = `<#${channelId}>`;
  if (kind !== 'not-member') return say(`digest.refused.${kind}`, { place });
  // Nobody can let a bot into other people's direct messages.
  return channelId.startsWith('D')
    ? say('digest.refused.restricted', { place })
    : say('digest.notMember', { mention: `<@${botUserId}>`, command });
}
