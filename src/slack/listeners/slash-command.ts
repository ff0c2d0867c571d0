import type { AllMiddlewareArgs, SlackCommandMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../answer-message.ts';
import { composeReply } from '../compose-reply.ts';
import { decodeText } from '../mrkdwn.ts';
import { NO_UNFURL } from '../post-message.ts';

type Args = Pick<
  SlackCommandMiddlewareArgs & AllMiddlewareArgs,
  'ack' | 'client' | 'command' | 'respond' | 'context'
>;

/** `/iraq <question>`, `/iraq help`, `/iraq sources`: only the person who asked sees the answer. */
export function onSlashCommand({ desk, wordings }: ListenerDeps) {
  return async ({ ack, client, command, respond, context }: Args): Promise<void> => {
    await ack();
    const reply = await composeReply(desk, decodeText(command.text ?? ''), {
      wording: wordings.of(client, command.user_id),
      place: 'private',
      mention: `<@${context.botUserId}>`,
    });
    await respond({ ...reply, ...NO_UNFURL, response_type: 'ephemeral' });
  };
}
