import { makeAnswer } from '../actions/answer-recipe.ts';
import type { ListenerDeps } from '../answer-message.ts';
import { NO_UNFURL } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { type ButtonArgs, messageKey } from './button-args.ts';
import { readButton } from './read-button.ts';

/**
 * Posts an answer that one person saw in the channel, naming who asked and what, then takes the
 * private one away. Both go through the response URL, so the bot needn't be in the channel.
 */
export function onShare({ desk, seen, logger, wordings }: ListenerDeps) {
  return async ({ ack, action, body, client, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const recipe = { ...readButton(action), askedBy: body.user.id };
    await seen.once(`share:${messageKey(body)}`, async () => {
      const [made, wording] = await Promise.all([
        makeAnswer(desk, recipe),
        wordings.of(client, body.user.id),
      ]);
      await respond({
        ...answerView(made, { wording, recipe, place: 'channel', withNext: false }),
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
