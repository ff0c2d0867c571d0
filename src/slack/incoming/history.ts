import type { Turn } from '../../conversation/turn.ts';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { MORE } from '../actions/make-answer.ts';
import { decodeText } from '../mrkdwn.ts';
import { readAnswerBlocks } from '../views/answer/answer-block.ts';
import { readAskedBlock } from '../views/answer/asked-block.ts';
import { isOwn, type MessageEvent, readIncomingMessage, type Self } from './incoming-message.ts';
import { readRequest } from './read-request.ts';

/** Twenty questions with their answers: "more" counts as one each time. */
const MAX_TURNS = 40;

/** A message as `conversations.replies` and `conversations.history` list it. */
export type PastMessage = Partial<Omit<MessageEvent, 'channel' | 'blocks'>> & {
  blocks?: readonly { block_id?: string | undefined }[] | undefined;
};

export type Conversation = Self & {
  channel: string;
  direct: boolean;
  /** Somebody known to be a person, whose messages count even if an app posted them. */
  personId: string;
};

/**
 * The turns of a conversation out of its messages, oldest first: people's questions to the bot and
 * the bot's answers. Talk among people, small talk, help and errors are no turns.
 */
export function toTurns(
  messages: readonly PastMessage[],
  { channel, direct, personId, ...self }: Conversation,
): Turn[] {
  return messages
    .flatMap((message): Turn[] => {
      if (isOwn(message, self)) return botTurns(message);
      const incoming = readIncomingMessage(
        {
          ...message,
          type: 'message',
          channel,
          ts: message.ts ?? '',
          channel_type: direct ? 'im' : 'channel',
        },
        self.botUserId,
      );
      if (incoming?.byApp && incoming.userId !== personId) return [];
      const request = incoming && readRequest(incoming.text);
      return request?.kind === 'question' ? [{ role: 'user', text: request.question }] : [];
    })
    .slice(-MAX_TURNS);
}

/** The bot's own message: its answer, the question where it names one, and "more" as often as a button asked. */
function botTurns({ text = '', blocks = [] }: PastMessage): Turn[] {
  const more = readAnswerBlocks(blocks);
  if (more === undefined) return [];
  const [question] = blocks.flatMap((block) => readAskedBlock(block) ?? []);
  return [
    ...(question === undefined ? [] : [{ role: 'user', text: question } as const]),
    { role: 'assistant', text: decodeText(text).slice(0, MAX_QUESTION_CHARS) },
    ...Array.from({ length: more }, () => ({ role: 'user', text: MORE }) as const),
  ];
}
