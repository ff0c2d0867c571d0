import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../answer-message.ts';
import { composeReply } from '../compose-reply.ts';
import { decodeText } from '../mrkdwn.ts';
import { NO_UNFURL } from '../post-message.ts';
import { otherCommandView } from '../views/short-reply.ts';

type Args = Pick<
  SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  'ack' | 'command' | 'respond' | 'context'
>;

/**
 * `/iraq <question>`, `/iraq help`, `/iraq sources`: only the person who asked sees the answer. Every
 * command comes here: one that the app's settings name otherwise is told how the bot is set.
 */
export function onSlashCommand({ desk, commandName, logger }: ListenerDeps) {
  return async ({ ack, command, respond, context }: Args): Promise<void> => {
    await ack();
    const isOurs = command.command.toLowerCase() === commandName;
    if (!isOurs) logger.warn(`Slack sent ${command.command}, but COMMAND_NAME is ${commandName}.`);
    const reply = isOurs
      ? await composeReply(desk, decodeText(command.text ?? ''), {
          share: true,
          commandName,
          mention: `<@${context.botUserId}>`,
        })
      : otherCommandView(command.command, commandName);
    await respond({ ...reply, ...NO_UNFURL, response_type: 'ephemeral' });
  };
}
