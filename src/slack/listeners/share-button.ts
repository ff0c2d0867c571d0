import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../answer-message.ts';
import { NO_UNFURL } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { readButtonValue } from '../views/buttons.ts';
import { UnreadableButtonError } from './unreadable-button-error.ts';

type Args = Pick<
  SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client' | 'respond'
>;

/**
 * Posts an answer that one person saw in the channel, naming who asked and what, then takes the
 * private one away. Both go through the response URL, so the bot needn't be in the channel.
 */
export function onShare({ desk, seen, logger, wordings }: ListenerDeps) {
  return async ({ ack, action, body, client, respond }: Args): Promise<void> => {
    await ack();
    const question = readButtonValue(action.value);
    if (question === undefined) throw new UnreadableButtonError(action.action_id);

    // A second click on the same button must not post twice.
    await seen.once(`share:${body.container.channel_id}:${body.container.message_ts}`, async () => {
      // The answer is found again rather than carried by the button, so nobody can put words into it.
      const [answer, wording] = await Promise.all([
        desk.answer(question),
        wordings.of(client, body.user.id),
      ]);
      await respond({
        ...answerView(answer, { wording, askedBy: body.user.id, buttons: false }),
        ...NO_UNFURL,
        response_type: 'in_channel',
        replace_original: false,
      });
      try {
        await respond({ delete_original: true });
      } catch (error) {
        // The answer is in the channel: a private copy left behind is no failure to tell.
        logger.warn('The private answer could not be deleted after it was shared.', error);
      }
    });
  };
}
