import { wordingIn } from '../../../wording/wording.ts';
import { MAX_MORE } from '../../actions/answer-recipe.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { NO_UNFURL } from '../../outgoing/post-message.ts';
import { postToResponseUrl } from '../../outgoing/response-url.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { modalView } from '../../views/modal-view.ts';
import { acknowledge } from '../acknowledge.ts';
import { type ButtonArgs, inItsThread, placeOf } from './button-args.ts';
import { readButton } from './read-button.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Shows the next passages below those that are there, in the same message. It goes through the
 * response URL, which changes a message that one person sees as well as one that is posted. A second
 * click makes the same message again.
 */
export function onMore(deps: ListenerDeps) {
  const { desk, wordings, logger, fetch } = deps;
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const before = readButton(action);
    const recipe = { ...before, more: Math.min(before.more + 1, MAX_MORE) };
    const [made, wording] = await Promise.all([
      makeAnswer(desk, before, recipe.more - before.more),
      wordings.of(client, body.user.id),
    ]);
    if (made.isOther) {
      await tellChanged(body, wording, { ...deps, client });
      return;
    }
    if (body.view !== undefined) {
      const view = modalView(answerView(made, { wording, recipe, place: 'window' }), wording);
      await client.views.update({ view_id: body.view.id, view });
      return;
    }
    const spoken = recipe.language === undefined ? wording : wordingIn(recipe.language);
    await postToResponseUrl(fetch, body.response_url, {
      ...answerView(made, { wording: spoken, recipe, place: placeOf(body) }),
      ...NO_UNFURL,
      ...inItsThread(body),
      replace_original: true,
    });
  };
}
