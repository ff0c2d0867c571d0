import { MAX_MORE, makeAnswer } from '../actions/answer-recipe.ts';
import type { ListenerDeps } from '../answer-message.ts';
import { NO_UNFURL } from '../post-message.ts';
import { answerView } from '../views/answer-view.ts';
import { type ButtonArgs, placeOf } from './button-args.ts';
import { readButton } from './read-button.ts';

/**
 * Shows the next passages below those that are there, in the same message. It goes through the
 * response URL, which changes a message that one person sees as well as one that is posted. A second
 * click makes the same message again.
 */
export function onMore({ desk, wordings }: ListenerDeps) {
  return async ({ ack, action, body, client, respond }: ButtonArgs): Promise<void> => {
    await ack();
    const before = readButton(action);
    const recipe = { ...before, more: Math.min(before.more + 1, MAX_MORE) };
    const [made, wording] = await Promise.all([
      makeAnswer(desk, recipe),
      wordings.of(client, body.user.id),
    ]);
    await respond({
      ...answerView(made, { wording, recipe, place: placeOf(body) }),
      ...NO_UNFURL,
      replace_original: true,
    });
  };
}
