import type { webApi } from '@slack/bolt';
import type { Turn } from '../../conversation/turn.ts';
import { type PastMessage, toTurns } from './history.ts';
import { type IncomingMessage, isOwn, type Self } from './incoming-message.ts';

/** Fits the stricter limit that Slack sets for apps distributed outside its marketplace. */
const PAGE_MESSAGES = 15;
const THREAD_PAGE_MESSAGES = 200;
const MAX_THREAD_PAGES = 5;
/** Older direct messages belong to another conversation. */
const DIRECT_HISTORY_S = 8 * 3600;

export type Reading = {
  self: Self;
  /** When it is aborted the reading ends with its reason, whatever Slack is doing. */
  signal: AbortSignal;
};

/** The earlier turns of the conversation that a message continues; none for a new one in a channel. */
export async function readHistory(
  client: webApi.WebClient,
  message: IncomingMessage,
  { self, signal }: Reading,
): Promise<Turn[]> {
  const { channel, threadTs, direct, userId: personId } = message;
  if (threadTs === undefined && !direct) return [];
  const reading =
    threadTs === undefined
      ? readBefore(client, channel, message.ts)
      : readThread(client, { ...message, threadTs }, { self, signal });
  const messages = await untilAborted(reading, signal);
  return toTurns(messages, { channel, ...self, direct, personId });
}

function untilAborted<Result>(work: Promise<Result>, signal: AbortSignal): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work.then(resolve, reject);
  });
}

/** The messages of a thread before this one, oldest first. */
async function readThread(
  client: webApi.WebClient,
  { channel, threadTs, ts, direct }: IncomingMessage & { threadTs: string },
  { self, signal }: Reading,
): Promise<PastMessage[]> {
  const messages: PastMessage[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < MAX_THREAD_PAGES && !signal.aborted; page++) {
    const replies = await client.conversations.replies({
      channel,
      ts: threadTs,
      limit: THREAD_PAGE_MESSAGES,
      ...(cursor === undefined ? {} : { cursor }),
    });
    messages.push(...((replies.messages ?? []) as PastMessage[]));
    cursor = replies.response_metadata?.next_cursor || undefined;
    if (cursor === undefined) break;
  }
  const earlier = messages.filter((message) => Number(message.ts) < Number(ts));
  // A thread on an answer in direct messages starts below the question: it stands just above.
  return direct && earlier[0] !== undefined && isOwn(earlier[0], self)
    ? [...(await readBefore(client, channel, threadTs)), ...earlier]
    : earlier;
}

/** The last messages of a conversation before a moment, oldest first. */
async function readBefore(
  client: webApi.WebClient,
  channel: string,
  ts: string,
): Promise<PastMessage[]> {
  const history = await client.conversations.history({
    channel,
    latest: ts,
    oldest: String(Number(ts) - DIRECT_HISTORY_S),
    limit: PAGE_MESSAGES,
  });
  return ((history.messages ?? []) as PastMessage[])
    .filter((message) => message.ts !== ts)
    .reverse();
}
