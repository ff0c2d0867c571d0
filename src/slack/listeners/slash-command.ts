import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../answer-message.ts';
import { composeReply } from '../compose-reply.ts';
import { decodeText } from '../mrkdwn.ts';
import { NO_UNFURL } from '../post-message.ts';
import { answerReload, isReload } from './reload-command.ts';

type Args = Pick<
  SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  'ack' | 'client' | 'command' | 'respond' | 'context'
>;

/**
 * `/iraq <question>`, `/iraq help`, `/iraq sources`, and for admins `/iraq reload`: only the person who
 * asked sees the answer.
 */
export function onSlashCommand({ desk, reload, adminUsers, wordings }: ListenerDeps) {
  return async ({ ack, client, command, respond, context }: Args): Promise<void> => {
    await ack();
    const text = decodeText(command.text ?? '');
    const wording = wordings.of(client, command.user_id);
    if (reload && isReload(text)) {
      const isAdmin = adminUsers.has(command.user_id);
      await answerReload(isAdmin ? reload : undefined, await wording, respond);
      return;
    }
    const reply = await composeReply(desk, text, {
      wording,
      place: 'private',
      mention: `<@${context.botUserId}>`,
    });
    await respond({ ...reply, ...NO_UNFURL, response_type: 'ephemeral' });
  };
}
