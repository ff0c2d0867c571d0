import type { Answer } from '../../answer/answer.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import type { Person } from '../../state/person.ts';
import type { AddedWatch } from '../../state/watches.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import type { AnswerRecipe } from './answer-recipe.ts';
import { type MadeAnswer, makeAnswer } from './make-answer.ts';

/** Answers a question as things stand, and watches it from then on, with those before it where it leans on them. */
export async function watchQuestion(
  recipe: AnswerRecipe,
  person: Person,
  { desk, store, now }: Pick<ListenerDeps, 'desk' | 'store' | 'now'>,
): Promise<{ made: MadeAnswer; added: AddedWatch }> {
  const { question } = recipe;
  // What comes while it is answered is new to the person.
  const atMs = now();
  const made = await makeAnswer(desk, { ...recipe, more: 0 });
  const { answer } = made;
  const added = await store.watches.add({
    ...person,
    question,
    ...(answer.resolved === question ? {} : { before: recipe.before }),
    outcome: answer.outcome,
    passageIds: quotedIds(answer),
    atMs,
  });
  return { made, added };
}

function quotedIds(answer: Answer): string[] {
  return shownPassages(answer).map(({ passage }) => passage.id);
}
