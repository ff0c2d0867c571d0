import { decodeText, mentions, removeMention } from '../mrkdwn.ts';
import { readBlockText } from './read-block-text.ts';

/** The parts of a `message` or `app_mention` event that decide whether and where it is answered. */
export type MessageEvent = {
  type: string;
  channel: string;
  ts: string;
  text?: string | undefined;
  user?: string | undefined;
  bot_id?: string | undefined;
  subtype?: string | undefined;
  thread_ts?: string | undefined;
  channel_type?: string | undefined;
  /** As Slack sends them; anything may stand in them. */
  blocks?: unknown;
  attachments?: unknown;
};

/** A message that a person wrote to the bot. */
export type IncomingMessage = {
  channel: string;
  ts: string;
  userId: string;
  /** The thread that it stands in. */
  threadTs?: string;
  /** Decoded, without the mention of the bot. */
  text: string;
  /** In the direct messages between a person and the bot, where nobody needs to mention it. */
  direct: boolean;
  /** Posted by an app, for a person or for itself: the event doesn't tell. */
  byApp: boolean;
};

/**
 * Reads an event as a message to the bot; undefined when it is none: written by the bot itself or by
 * a bot without an account, an edit or another notice, or in a channel without mentioning the bot.
 */
export function readIncomingMessage(
  event: MessageEvent,
  botUserId: string,
): IncomingMessage | undefined {
  const { channel, ts, user, thread_ts: threadTs } = event;
  if (isNotice(event.subtype)) return undefined;
  // USLACKBOT and its kin write like people.
  if (user === undefined || user.startsWith('USLACK') || user === botUserId) return undefined;
  const direct = isDirect(channel, event.channel_type);
  const said = `${event.text ?? ''} ${blockWords(event, botUserId)}`;
  if (!direct && event.type !== 'app_mention' && !mentions(said, botUserId)) return undefined;
  // A shared message stands in for a question only where nothing else is said.
  const text = removeMention(said, botUserId).trim() || readBlockText(event.attachments);
  return {
    channel,
    ts,
    userId: user,
    ...(threadTs === undefined ? {} : { threadTs }),
    text: decodeText(removeMention(text, botUserId)).trim(),
    direct,
    byApp: event.bot_id !== undefined,
  };
}

/** What stands in the blocks, where the text says nothing: otherwise it says the same. */
function blockWords({ text = '', blocks }: MessageEvent, botUserId: string): string {
  return removeMention(text, botUserId).trim() === '' ? readBlockText(blocks) : '';
}

/** Edits, joins and their kind; a message with a file, or sent to the channel too, is a message. */
function isNotice(subtype: string | undefined): boolean {
  return subtype !== undefined && subtype !== 'file_share' && subtype !== 'thread_broadcast';
}

/** True for the direct messages of one person and the bot; an `app_mention` names no channel type. */
export function isDirect(channel: string, channelType?: string): boolean {
  return channelType === undefined ? channel.startsWith('D') : channelType === 'im';
}

/** Where the reply goes: in a channel always a thread, in direct messages only one that is there. */
export function replyThread({
  ts,
  threadTs,
  direct,
}: Pick<IncomingMessage, 'ts' | 'threadTs' | 'direct'>): string | undefined {
  return direct ? threadTs : (threadTs ?? ts);
}
