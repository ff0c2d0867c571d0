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
  /** When the event came about. */
  event_ts?: string | undefined;
  /** Of a message that was edited: that it is told of again. */
  edited?: unknown;
  /** As Slack sends them; anything may stand in them. */
  blocks?: unknown;
  attachments?: unknown;
};

/** An edit brings a mention once more; of one so old it isn't known any more whether it was answered. */
const OLD_S = 23 * 3600;

/** Who the bot is in a workspace. */
export type Self = { botUserId: string; botId?: string | undefined };

/** Whether the bot wrote a message. What it says by a response URL bears no user, but its bot's id. */
export function isOwn(
  { user, bot_id }: Pick<MessageEvent, 'user' | 'bot_id'>,
  { botUserId, botId }: Self,
): boolean {
  return user === botUserId || (botId !== undefined && bot_id === botId);
}

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
  if (isNotice(event.subtype) || isLateEdit(event)) return undefined;
  // USLACKBOT and its kin write like people.
  if (user === undefined || user.startsWith('USLACK') || user === botUserId) return undefined;
  const direct = isDirect(channel, event.channel_type);
  const said = allWords(event, botUserId);
  if (!direct && event.type !== 'app_mention' && !mentions(said, botUserId)) return undefined;
  return {
    channel,
    ts,
    userId: user,
    ...(threadTs === undefined ? {} : { threadTs }),
    text: readMessageText(event, botUserId),
    direct,
    byApp: event.bot_id !== undefined,
  };
}

/** What a message says, decoded and without the mention of the bot; empty where it says nothing. */
export function readMessageText(
  message: Pick<MessageEvent, 'text' | 'blocks' | 'attachments'>,
  botUserId: string,
): string {
  const said = removeMention(allWords(message, botUserId), botUserId).trim();
  // A shared message stands in for a question only where nothing else is said.
  const text = said || removeMention(readBlockText(message.attachments), botUserId);
  return decodeText(text).trim();
}

function allWords(message: Pick<MessageEvent, 'text' | 'blocks'>, botUserId: string): string {
  return `${message.text ?? ''} ${blockWords(message, botUserId)}`;
}

/** What stands in the blocks, where the text says nothing: otherwise it says the same. */
function blockWords(
  { text = '', blocks }: Pick<MessageEvent, 'text' | 'blocks'>,
  botUserId: string,
): string {
  return removeMention(text, botUserId).trim() === '' ? readBlockText(blocks) : '';
}

function isLateEdit({ edited, ts, event_ts }: MessageEvent): boolean {
  return edited !== undefined && event_ts !== undefined && Number(event_ts) - Number(ts) > OLD_S;
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
