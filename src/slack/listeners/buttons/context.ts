import type {
  AllMiddlewareArgs,
  BlockStaticSelectAction,
  SlackActionMiddlewareArgs,
  webApi,
} from '@slack/bolt';
import { shownPassages } from '../../../answer/shown-passages.ts';
import { type AnswerRecipe, readRecipe, writeRecipe } from '../../actions/answer-recipe.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { contextView } from '../../views/answer/context-view.ts';
import { modalView } from '../../views/modal-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { acknowledge } from '../acknowledge.ts';
import type { ButtonArgs } from './button-args.ts';
import { openWindow } from './open-window.ts';
import { readButton } from './read-button.ts';

type SelectArgs = Pick<
  SlackActionMiddlewareArgs<BlockStaticSelectAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client'
>;

/** Opens a window with the first passage of an answer amid its article. */
export function onContext(deps: ListenerDeps) {
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, deps.logger);
    const view = await makeContextView(readButton(action), 0, { ...deps, client }, body.user.id);
    await openWindow(client, body, view);
  };
}

/** Shows another passage of the same answer in the window. */
export function onContextPassage(deps: ListenerDeps) {
  return async ({ ack, action, body, client }: SelectArgs): Promise<void> => {
    await acknowledge(ack, deps.logger);
    const recipe = readRecipe(body.view?.private_metadata);
    const shown = Number(action.selected_option.value);
    if (recipe === undefined || !Number.isInteger(shown) || shown < 0) {
      deps.logger.warn('A window came back with what this bot did not write.');
      return;
    }
    const view = await makeContextView(recipe, shown, { ...deps, client }, body.user.id);
    await client.views.update({ view_id: body.view!.id, view });
  };
}

async function makeContextView(
  recipe: AnswerRecipe,
  shown: number,
  { desk, wordings, client }: ListenerDeps & { client: webApi.WebClient },
  userId: string,
) {
  const [{ answer, more, isOther }, wording] = await Promise.all([
    makeAnswer(desk, recipe),
    wordings.of(client, userId),
  ]);
  const passages = [shownPassages(answer), ...more].flat();
  if (isOther || shown >= passages.length) {
    return modalView(sentenceView(wording.say('answer.changed')), wording);
  }
  return contextView({ passages, shown, wording, metadata: writeRecipe(recipe)! });
}
