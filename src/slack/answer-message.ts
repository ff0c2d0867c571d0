import type { Context as BoltContext, Logger, webApi } from '@slack/bolt';
import { clipText } from '../text/clip-text.ts';
import type { Wording } from '../wording/wording.ts';
import { personIn, recordQuestion } from './actions/record-question.ts';
import { type Context, composeReply } from './compose-reply.ts';
import {
  type IncomingMessage,
  type MessageEvent,
  readIncomingMessage,
  replyThread,
} from './incoming/incoming-message.ts';
import { isPerson } from './incoming/is-person.ts';
import { readHistory } from './incoming/read-history.ts';
import { LIMITS } from './limits.ts';
import type { ListenerDeps } from './listener-deps.ts';
import { postMessage } from './outgoing/post-message.ts';
import { showStatus } from './outgoing/show-status.ts';
import { isUnclear, missingScopeHint } from './outgoing/slack-error.ts';

type Connection = { client: webApi.WebClient; context: BoltContext };

/**
 * Answers an event if it is a message to the bot, once: a mention in a channel comes as two events
 * with the same channel and ts, and either may be delivered again.
 */
export async function answerMessage(
  event: MessageEvent,
  { client, context }: Connection,
  deps: ListenerDeps,
): Promise<void> {
  const botUserId = context.botUserId!;
  const { desk, commandName, seen, logger, wordings } = deps;
  const message = readIncomingMessage(event, botUserId);
  if (message === undefined) return;
  if (message.byApp && !(await isPerson(client, message.userId, deps))) return;

  const { channel, ts } = message;
  let isFirst = false;
  const answer = async () => {
    const wording = wordings.of(client, message.userId);
    const threadTs = replyThread(message);
    const isNewThread = message.threadTs === undefined && threadTs !== undefined;
    const endStatus = isNewThread
      ? showStatus({ channel, threadTs }, 'answer.searching', { client, wording, logger })
      : undefined;
    const reply = await composeReply(desk, message.text, {
      wording,
      place: message.direct ? 'direct' : 'channel',
      commandName,
      mention: `<@${botUserId}>`,
      record: (given) => recordQuestion(personIn(context, message.userId), given, deps),
      readContext: async () => {
        const read = await readContext(message, wording, { client, botUserId }, deps);
        isFirst = read.turns.length === 0 && !read.isUnread;
        return read;
      },
    }).finally(endStatus);
    const place = { channel, threadTs, askedTs: ts };
    await postMessage(place, reply, { ...deps, client });
    if (isFirst && message.direct) await setTitle(client, message, logger);
  };
  await seen.once(`${channel}:${ts}`, answer, { isDone: isUnclear });
}

async function readContext(
  message: IncomingMessage,
  wording: Promise<Wording>,
  { client, botUserId }: { client: webApi.WebClient; botUserId: string },
  { logger, patience }: ListenerDeps,
): Promise<Context> {
  const { channel, threadTs } = message;
  const endStatus =
    threadTs === undefined
      ? undefined
      : showStatus({ channel, threadTs }, 'answer.readingThread', { client, wording, logger });
  try {
    const timeout = patience.timeout(patience.historyMs);
    return { turns: await readHistory(client, message, { botUserId, signal: timeout }) };
  } catch (error) {
    const hint = missingScopeHint(error) ?? '';
    logger.warn(`The conversation ${channel}:${threadTs ?? ''} could not be read. ${hint}`, error);
    return { turns: [], isUnread: true };
  } finally {
    await endStatus?.();
  }
}

/** Names a thread in direct messages after its first question. Nothing depends on it. */
async function setTitle(
  client: webApi.WebClient,
  { channel, threadTs, text }: IncomingMessage,
  logger: Logger,
): Promise<void> {
  if (threadTs === undefined) return;
  try {
    await client.assistant.threads.setTitle({
      channel_id: channel,
      thread_ts: threadTs,
      title: clipText(text, LIMITS.threadTitle),
    });
  } catch (error) {
    logger.debug('The title of a thread could not be set.', error);
  }
}
