import type { Answer } from '../../src/answer/answer.ts';
import { shownPassages } from '../../src/answer/shown-passages.ts';
import { type AnswerRecipe, plainRecipe } from '../../src/slack/actions/answer-recipe.ts';
import { type AnswerViewOptions, answerView } from '../../src/slack/views/answer/answer-view.ts';
import type { MessageView } from '../../src/slack/views/message-view.ts';
import { wordingIn } from '../../src/wording/wording.ts';

type Chosen = Partial<
  Omit<AnswerViewOptions, 'recipe'> & Omit<AnswerRecipe, 'more' | 'question'>
> & {
  more?: readonly Answer[];
};

/** An answer as it is shown, in English and in a channel unless something else is chosen. */
export function viewAnswer(
  answer: Answer,
  {
    more = [],
    wording = wordingIn('en'),
    place = 'channel',
    withNext = true,
    watch,
    ...made
  }: Chosen = {},
): MessageView {
  const recipe = { ...plainRecipe(answer.question), more: more.length, ...made };
  return answerView(
    { answer, more: more.map(shownPassages) },
    { recipe, wording, place, withNext, ...(watch && { watch }) },
  );
}
