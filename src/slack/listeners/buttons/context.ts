import type {
  AllMiddlewareArgs,
  BlockStaticSelectAction,
  SlackActionMiddlewareArgs,
  types,
  webApi,
} from '@slack/bolt';
import { shownPassages } from '../../../answer/shown-passages.ts';
import { type AnswerRecipe, readRecipe, writeRecipe } from '../../actions/answer-recipe.ts';
import { makeAnswer } from '../../actions/make-answer.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { type ContextViewOptions, contextView } from '../../views/answer/context-view.ts';
import { modalView } from '../../views/modal-view.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { acknowledge } from '../acknowledge.ts';
import type { ButtonArgs } from './button-args.ts';
import { openWindow } from './open-window.ts';
import { readButton, readPlaceInList } from './read-button.ts';

type SelectArgs = Pick<
  SlackActionMiddlewareArgs<BlockStaticSelectAction> & AllMiddlewareArgs,
  'ack' | 'action' | 'body' | 'client'
>;

/** Opens a window with the first passage of an answer amid its article. */
export function onContext(deps: ListenerDeps) {
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, deps.logger);
    const quoted = await quoteAgain(readButton(action), { ...deps, client }, body.user.id);
    await openWindow(client, body, windowWith(quoted, 0));
  };
}

/** Shows another passage of the same answer in the window. */
export function onContextPassage(deps: ListenerDeps) {
  const { logger } = deps;
  return async ({ ack, action, body, client }: SelectArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const recipe = readRecipe(body.view?.private_metadata);
    // Whatever its type says, nothing may be chosen.
    const shown = readPlaceInList(action.selected_option?.value);
    const quoted = recipe && (await quoteAgain(recipe, { ...deps, client }, body.user.id));
    if (quoted === undefined || shown === undefined || isBeyond(quoted, shown)) {
      logger.warn('A window came back with what this bot did not write.');
      return;
    }
    await client.views.update({ view_id: body.view!.id, view: windowWith(quoted, shown) });
  };
}

type Quoted = Omit<ContextViewOptions, 'shown'>;

/** What an answer quotes; nothing where it quotes other passages by now. */
async function quoteAgain(
  recipe: AnswerRecipe,
  { desk, wordings, client }: ListenerDeps & { client: webApi.WebClient },
  userId: string,
): Promise<Quoted> {
  const [{ answer, more, isOther }, wording] = await Promise.all([
    makeAnswer(desk, recipe),
    wordings.of(client, userId),
  ]);
  const passages = isOther ? [] : [shownPassages(answer), ...more].flat();
  return { passages, wording, metadata: writeRecipe(recipe)! };
}

/** True of a place that the window didn't offer: where the passages are others, it may have. */
function isBeyond({ passages }: Quoted, shown: number): boolean {
  return passages.length > 0 && shown >= passages.length;
}

function windowWith(quoted: Quoted, shown: number): types.ModalView {
  const { passages, wording } = quoted;
  return passages.length === 0
    ? modalView(sentenceView(wording.say('answer.changed')), wording)
    : contextView({ ...quoted, shown });
}
