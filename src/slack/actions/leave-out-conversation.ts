import type { Desk } from '../../answer/desk.ts';
import type { AnswerRecipe } from './answer-recipe.ts';
import { fingerprint, type MadeAnswer, makeAnswer } from './make-answer.ts';

/**
 * The recipe without the questions before it that the answer doesn't take: a button's value can be read
 * by everybody who sees the message, and what else was asked in direct messages is nobody's business.
 */
export async function leaveOutConversation(
  desk: Desk,
  recipe: AnswerRecipe,
  made: MadeAnswer,
): Promise<AnswerRecipe> {
  const { before } = recipe;
  for (let count = 0; count < before.length; count++) {
    const shorter = { ...recipe, before: before.slice(before.length - count) };
    const again = await makeAnswer(desk, shorter);
    const isSame =
      again.answer.resolved === made.answer.resolved && fingerprint(again) === fingerprint(made);
    if (isSame) return shorter;
  }
  return recipe;
}
