import type { AllMiddlewareArgs, MessageShortcut, SlackShortcutMiddlewareArgs } from '@slack/bolt';
import { pickQuestion } from '../actions/pick-question.ts';
import { personIn, recordQuestion } from '../actions/record-question.ts';
import { composeReply } from '../compose-reply.ts';
import { isOwn, type MessageEvent, readMessageText } from '../incoming/incoming-message.ts';
import { readBlockText } from '../incoming/read-block-text.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { replyPrivately } from '../outgoing/reply-privately.ts';
import { readAskedBlock } from '../views/answer/asked-block.ts';
import { sentenceView } from '../views/short-reply.ts';
import { acknowledge } from './acknowledge.ts';

type Args = Pick<
  SlackShortcutMiddlewareArgs<MessageShortcut> & AllMiddlewareArgs,
  'ack' | 'shortcut' | 'client' | 'context'
>;

/** "Ask about this message": what it says becomes a question, answered to one person, in its thread if there is one. */
export function onMessageShortcut(deps: ListenerDeps) {
  const { desk, commandName, wordings, logger } = deps;
  return async ({ ack, shortcut, client, context }: Args): Promise<void> => {
    await acknowledge(ack, logger);
    const { user, channel, message, response_url: responseUrl } = shortcut;
    const wording = wordings.of(client, user.id);
    const botUserId = context.botUserId!;
    const text = isOwn(message as Pick<MessageEvent, 'user' | 'bot_id'>, {
      botUserId,
      botId: context.botId,
    })
      ? readOwnQuestion(message.blocks)
      : readMessageText(message, botUserId);
    const reply =
      text === ''
        ? sentenceView((await wording).say('shortcut.noText'))
        : await composeReply(desk, await pickQuestion(desk, text), {
            wording,
            place: 'private',
            askedBy: user.id,
            commandName,
            mention: `<@${context.botUserId}>`,
            record: (answer) => recordQuestion(personIn(context, user.id), answer, deps),
          });
    const asker = {
      responseUrl,
      channel: channel.id,
      // Slack shows a private message in a thread only if somebody has replied there.
      threadTs: message.thread_ts as string | undefined,
      userId: user.id,
    };
    await replyPrivately(asker, reply, { ...deps, client });
  };
}

/** Of the bot's own messages, the question that one names; else what it quotes first. */
function readOwnQuestion(blocks: unknown): string {
  const list: readonly object[] = Array.isArray(blocks)
    ? blocks.filter((block) => typeof block === 'object' && block !== null)
    : [];
  const [asked] = list.flatMap((block) => readAskedBlock(block) ?? []);
  const quoting = list.find((block) => JSON.stringify(block).includes('"rich_text_quote"'));
  return asked ?? (quoting === undefined ? '' : readBlockText([quoting]));
}
