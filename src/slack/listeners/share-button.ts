import type { AllMiddlewareArgs, BlockButtonAction, SlackActionMiddlewareArgs } from '@slack/bolt';
import type { ListenerDeps } from '../answer-message.ts';
import { NO_UNFURL } from '../outgoing/post-message.ts';
import { postToResponseUrl } from '../outgoing/response-url.ts';
import { answerView } from '../views/answer-view.ts';
import { readButtonValue } from '../views/buttons.ts';
import { acknowledge } from './acknowledge.ts';
import { UnreadableButtonError } from './unreadable-button-error.ts';

type Args = Pick<
  SlackActionMiddlewareArgs<BlockButtonAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body'
>;

/**
 * Posts an answer that one person saw in the channel, naming who asked and what, then takes the
 * private one away. Both go through the response URL, so the bot needn't be in the channel.
 */
export function onShare({ desk, seen, logger, fetch }: ListenerDeps) {
  return async ({ ack, action, body }: Args): Promise<void> => {
    await acknowledge(ack, logger);
    const question = readButtonValue(action.value);
    if (question === undefined) throw new UnreadableButtonError(action.action_id);

    // A second click on the same button must not post twice.
    await seen.once(`share:${body.container.channel_id}:${body.container.message_ts}`, async () => {
      // The answer is found again rather than carried by the button, so nobody can put words into it.
      const answer = await desk.answer(question);
      await postToResponseUrl(fetch, body.response_url, {
        ...answerView(answer, { askedBy: body.user.id, buttons: false }),
        ...NO_UNFURL,
        response_type: 'in_channel',
        replace_original: false,
      });
      try {
        await postToResponseUrl(fetch, body.response_url, { delete_original: true });
      } catch (error) {
        // The answer is in the channel: a private copy left behind is no failure to tell.
        logger.warn('The private answer could not be deleted after it was shared.', error);
      }
    });
  };
}
