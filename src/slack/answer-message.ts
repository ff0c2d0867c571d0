import type { Context as BoltContext, Logger, webApi } from '@slack/bolt';
import type { Turn } from '../conversation/turn.ts';
import { clipText } from '../text/clip-text.ts';
import { personIn, recordQuestion } from './actions/record-question.ts';
import { type Context, composeReply } from './compose-reply.ts';
import {
  type IncomingMessage,
  type MessageEvent,
  readIncomingMessage,
  replyThread,
  type Self,
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
  const answer = async () => {
    const wording = wordings.of(client, message.userId);
    const threadTs = replyThread(message);
    // Slack takes any message for the place of a status, also where the answer opens no thread.
    const statusPlace = { channel, threadTs: threadTs ?? ts };
    const show = (what: 'answer.readingThread' | 'answer.searching') =>
      showStatus(statusPlace, what, { client, wording, logger });
    const isNewThread = message.threadTs === undefined;
    let status = isNewThread ? show('answer.searching') : undefined;
    let title: string | undefined;
    const readContext = async () => {
      if (!isNewThread) status = show('answer.readingThread');
      const self = { botUserId, botId: context.botId };
      const read = await readConversation(message, { client, self }, deps);
      if (!read.isUnread) title = titleOf(message, read.turns);
      return read;
    };
    const compose = composeReply(desk, message.text, {
      wording,
      place: message.direct ? 'direct' : 'channel',
      commandName,
      mention: `<@${botUserId}>`,
      record: (given) => recordQuestion(personIn(context, message.userId), given, deps),
      readContext,
    });
    try {
      const reply = await compose.finally(() => status?.settle());
      await postMessage({ channel, threadTs, askedTs: ts }, reply, { ...deps, client });
    } finally {
      await status?.clear();
    }
    if (title !== undefined) await setTitle(client, message, title, logger);
  };
  await seen.once(`${channel}:${ts}`, answer, { isDone: isUnclear });
}

async function readConversation(
  message: IncomingMessage,
  { client, self }: { client: webApi.WebClient; self: Self },
  { logger, patience }: ListenerDeps,
): Promise<Context> {
  try {
    const timeout = patience.timeout(patience.historyMs);
    return { turns: await readHistory(client, message, { self, signal: timeout }) };
  } catch (error) {
    const hint = missingScopeHint(error) ?? '';
    const { channel, threadTs = '' } = message;
    logger.warn(`The conversation ${channel}:${threadTs} could not be read. ${hint}`, error);
    return { turns: [], isUnread: true };
  }
}

/**
 * A thread in direct messages is named after its first question: the message that it was opened on, as
 * soon as somebody goes on there.
 */
function titleOf(
  { direct, threadTs, text }: IncomingMessage,
  turns: readonly Turn[],
): string | undefined {
  if (!direct || threadTs === undefined) return undefined;
  const questions = turns.filter(({ role }) => role === 'user');
  return questions.length > 1 ? undefined : (questions[0]?.text ?? text);
}

/** Nothing depends on it. */
async function setTitle(
  client: webApi.WebClient,
  { channel, threadTs }: IncomingMessage,
  title: string,
  logger: Logger,
): Promise<void> {
  try {
    await client.assistant.threads.setTitle({
      channel_id: channel,
      thread_ts: threadTs!,
      title: clipText(title, LIMITS.threadTitle),
    });
  } catch (error) {
    logger.debug('The title of a thread could not be set.', error);
  }
}
