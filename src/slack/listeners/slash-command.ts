import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { personIn, recordQuestion } from '../actions/record-question.ts';
import { composeReply } from '../compose-reply.ts';
import { homeIdOf } from '../incoming/home-id.ts';
import { readCommand } from '../incoming/read-command.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { decodeText } from '../mrkdwn.ts';
import { replyPrivately } from '../outgoing/reply-privately.ts';
import type { MessageView } from '../views/message-view.ts';
import { otherCommandView } from '../views/short-reply.ts';
import { acknowledge } from './acknowledge.ts';
import { runCommand } from './commands/run-command.ts';
import { answerReload, isReload } from './reload-command.ts';

type Args = Pick<
  SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  'ack' | 'client' | 'command' | 'context'
>;

/**
 * `/iraq <question>`, `/iraq help`, `/iraq sources`, what `readCommand` knows, and for admins
 * `/iraq reload`: only the person who asked sees the answer. Every command comes here: one that the app's settings name otherwise is told
 * how the bot is set.
 */
export function onSlashCommand(deps: ListenerDeps) {
  const { desk, reload, adminUsers, commandName, logger, wordings } = deps;
  return async ({ ack, client, command, context }: Args): Promise<void> => {
    await acknowledge(ack, logger);
    const wording = wordings.of(client, command.user_id);
    const { response_url: responseUrl, channel_id: channel, user_id: userId } = command;
    const say = (reply: MessageView) =>
      replyPrivately({ responseUrl, channel, userId }, reply, { ...deps, client });
    const isOurs = command.command.toLowerCase() === commandName;
    if (!isOurs) logger.warn(`Slack sent ${command.command}, but COMMAND_NAME is ${commandName}.`);
    const text = decodeText(command.text ?? '');
    if (isOurs && reload && isReload(text)) {
      await answerReload(adminUsers.has(userId) ? reload : undefined, await wording, say);
      return;
    }
    const ownCommand = isOurs ? readCommand(text) : undefined;
    const record = (answer: Answer) => recordQuestion(personIn(context, userId), answer, deps);
    if (ownCommand !== undefined) {
      const person = { teamId: homeIdOf(context), userId };
      const botUserId = context.botUserId ?? '';
      const commanded = { client, person, channelId: channel, botUserId, say, record };
      await runCommand(ownCommand, { ...commanded, wording: await wording }, deps);
      return;
    }
    const reply = isOurs
      ? await composeReply(desk, text, {
          wording,
          place: 'private',
          record,
          commandName,
          mention: `<@${context.botUserId}>`,
        })
      : otherCommandView(command.command, commandName, await wording);
    await say(reply);
  };
}
