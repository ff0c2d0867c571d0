import { createHash } from 'node:crypto';
import type { Answer, QuotedPassage } from '../../answer/answer.ts';
import type { Desk } from '../../answer/desk.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { AnswerRecipe } from './answer-recipe.ts';

/** An answer, and the passages that each "more" added to it. */
export type MadeAnswer = { answer: Answer; more: readonly (readonly QuotedPassage[])[] };

/** An answer that was made again; `isOther` where it quotes other passages than were shown. */
export type RemadeAnswer = MadeAnswer & { isOther: boolean };

/** As a person asks for what comes behind all that was shown. */
const MORE = 'more';

const FINGERPRINT_CHARS = 8;

/** Names the passages that an answer shows, by their words: the same passages give the same name. */
export function fingerprint({ answer, more }: MadeAnswer): string {
  const passages = [shownPassages(answer), ...more].flat();
  const words = passages.map(({ passage }) => [passage.id, passage.text]);
  const digest = createHash('sha256').update(JSON.stringify([answer.outcome, words]));
  return digest.digest('base64url').slice(0, FINGERPRINT_CHARS);
}

/**
 * Answers by a recipe: the question, and then "more" as often as it says.
 *
 * @param further how often "more" is asked for behind what was shown
 */
export async function makeAnswer(
  desk: Desk,
  { question, before, more: times, shown }: AnswerRecipe,
  further = 0,
): Promise<RemadeAnswer> {
  const turns = before.map(toTurn);
  // "More" of other articles than the answer's would repeat or miss some.
  const { answer: ask } = desk.now?.() ?? desk;
  const answer = await ask(question, turns);
  const more: (readonly QuotedPassage[])[] = [];
  turns.push(toTurn(question));
  for (let n = 0; n < times + further; n++) {
    more.push(shownPassages(await ask(MORE, turns)));
    turns.push(toTurn(MORE));
  }
  const known = { answer, more: more.slice(0, times) };
  return { answer, more, isOther: shown !== undefined && shown !== fingerprint(known) };
}

function toTurn(text: string): Turn {
  return { role: 'user', text };
}
