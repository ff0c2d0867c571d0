import type { Logger, webApi } from '@slack/bolt';
import type { Desk } from '../answer/desk.ts';
import { type Context, composeReply } from './compose-reply.ts';
import {
  type IncomingMessage,
  type MessageEvent,
  readIncomingMessage,
  replyThread,
} from './incoming/incoming-message.ts';
import { isPerson } from './incoming/is-person.ts';
import { readHistory } from './incoming/read-history.ts';
import type { SeenEvents } from './incoming/seen-events.ts';
import type { Patience } from './outgoing/patience.ts';
import { postMessage } from './outgoing/post-message.ts';
import { missingScopeHint, UnclearPostError } from './outgoing/slack-error.ts';

/** What every listener needs. */
export type ListenerDeps = {
  desk: Desk;
  /** The bot's slash command, with its slash. */
  commandName: string;
  seen: SeenEvents;
  logger: Logger;
  /** What response URLs are posted to with. */
  fetch: typeof globalThis.fetch;
  patience: Patience;
};

type Connection = { client: webApi.WebClient; botUserId: string };

/**
 * Answers an event if it is a message to the bot, once: a mention in a channel comes as two events
 * with the same channel and ts, and either may be delivered again.
 */
export async function answerMessage(
  event: MessageEvent,
  { client, botUserId }: Connection,
  deps: ListenerDeps,
): Promise<void> {
  const { desk, commandName, seen, logger } = deps;
  const message = readIncomingMessage(event, botUserId);
  if (message === undefined) return;
  if (message.byApp && !(await isPerson(client, message.userId, logger))) return;

  const { channel, ts } = message;
  const answer = async () => {
    const reply = await composeReply(desk, message.text, {
      commandName,
      mention: `<@${botUserId}>`,
      readContext: () => readContext(message, { client, botUserId }, deps),
    });
    const place = { channel, threadTs: replyThread(message), askedTs: ts };
    await postMessage(place, reply, { ...deps, client });
  };
  // An answer that may be there must not be given again.
  const isDone = (error: unknown) => error instanceof UnclearPostError;
  await seen.once(`${channel}:${ts}`, answer, isDone);
}

async function readContext(
  message: IncomingMessage,
  { client, botUserId }: Connection,
  { logger, patience }: ListenerDeps,
): Promise<Context> {
  const { channel, threadTs } = message;
  // Reading a thread is the only step that a person may notice; the search takes milliseconds.
  const status =
    threadTs === undefined ? undefined : showStatus(client, { channel, threadTs }, logger);
  try {
    const timeout = patience.timeout(patience.historyMs);
    return { turns: await readHistory(client, message, { botUserId, signal: timeout }) };
  } catch (error) {
    const hint = missingScopeHint(error) ?? '';
    logger.warn(`The conversation ${channel}:${threadTs ?? ''} could not be read. ${hint}`, error);
    return {
      turns: [],
      note: 'I couldn’t read the earlier messages here, so I took the question by itself.',
    };
  } finally {
    // A status that arrives after the answer would stay for two minutes.
    await status;
  }
}

/** Shows that the bot is at work in a thread, until it posts there. The answer doesn't depend on it. */
async function showStatus(
  client: webApi.WebClient,
  { channel, threadTs }: { channel: string; threadTs: string },
  logger: Logger,
): Promise<void> {
  try {
    await client.assistant.threads.setStatus({
      channel_id: channel,
      thread_ts: threadTs,
      status: 'is reading the thread…',
    });
  } catch (error) {
    logger.debug('The status could not be set.', error);
  }
}
