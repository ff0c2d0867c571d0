import type { Logger, webApi } from '@slack/bolt';
import type { Desk } from '../answer/desk.ts';
import type { Reload } from '../live/reload.ts';
import type { Store } from '../state/store.ts';
import type { Wording } from '../wording/wording.ts';
import { type Context, composeReply } from './compose-reply.ts';
import {
  type MessageEvent,
  readIncomingMessage,
  replyThread,
} from './incoming/incoming-message.ts';
import { readHistory } from './incoming/read-history.ts';
import type { SeenEvents } from './incoming/seen-events.ts';
import type { Wordings } from './incoming/wordings.ts';
import { postMessage } from './post-message.ts';

/** What every listener needs. */
export type ListenerDeps = {
  desk: Desk;
  /** Reads the articles again. Absent where they never change. */
  reload?: () => Promise<Reload>;
  /** The people who may have it done. */
  adminUsers: ReadonlySet<string>;
  seen: SeenEvents;
  logger: Logger;
  wordings: Wordings;
  store: Store;
  /** Milliseconds since 1970. */
  now: () => number;
};

type Connection = { client: webApi.WebClient; botUserId: string };

/**
 * Answers an event if it is a message to the bot, once: a mention in a channel comes as two events
 * with the same channel and ts, and either may be delivered again.
 */
export async function answerMessage(
  event: MessageEvent,
  { client, botUserId }: Connection,
  { desk, seen, logger, wordings }: ListenerDeps,
): Promise<void> {
  const message = readIncomingMessage(event, botUserId);
  if (message === undefined) return;

  await seen.once(`${message.channel}:${message.ts}`, async () => {
    const wording = wordings.of(client, message.userId);
    const reply = await composeReply(desk, message.text, {
      wording,
      place: message.direct ? 'direct' : 'channel',
      mention: `<@${botUserId}>`,
      readContext: () => readContext(wording),
    });
    await postMessage(client, { channel: message.channel, threadTs: replyThread(message) }, reply);
  });

  async function readContext(wording: Promise<Wording>): Promise<Context> {
    const { channel, threadTs } = message!;
    // Reading a thread is the only step that a person may notice; the search takes milliseconds.
    const status =
      threadTs === undefined
        ? undefined
        : showStatus(
            client,
            { channel, threadTs },
            (await wording).say('answer.readingThread'),
            logger,
          );
    try {
      return { turns: await readHistory(client, message!, botUserId) };
    } catch (error) {
      logger.warn(`The conversation ${channel}:${threadTs ?? ''} could not be read.`, error);
      return { turns: [], isUnread: true };
    } finally {
      // A status that arrives after the answer would stay for two minutes.
      await status;
    }
  }
}

/** Shows that the bot is at work in a thread, until it posts there. The answer doesn't depend on it. */
async function showStatus(
  client: webApi.WebClient,
  { channel, threadTs }: { channel: string; threadTs: string },
  status: string,
  logger: Logger,
): Promise<void> {
  try {
    await client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts: threadTs,
      status,
    });
  } catch (error) {
    logger.debug('The status could not be set.', error);
  }
}
