import type { Answer, QuotedPassage } from '../../answer/answer.ts';
import type { Desk } from '../../answer/desk.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import type { Turn } from '../../conversation/turn.ts';
import type { AnswerRecipe } from './answer-recipe.ts';
import { contentHash } from './content-hash.ts';

/** An answer, and the passages that each "more" added to it. */
export type MadeAnswer = { answer: Answer; more: readonly (readonly QuotedPassage[])[] };

/** An answer that was made again; `isOther` where it quotes other passages than were shown. */
export type RemadeAnswer = MadeAnswer & { isOther: boolean };

/** As a person asks for what comes behind all that was shown. */
export const MORE = 'more';

const FINGERPRINT_CHARS = 8;
/** As many as the passages that an answer shows: each try passes one over at least. */
const MAX_TRIES = 3;

/** Names the passages that an answer shows, by their words: the same passages give the same name. */
export function fingerprint({ answer, more }: MadeAnswer): string {
  const passages = [shownPassages(answer), ...more].flat();
  const words = passages.map(({ passage }) => [passage.id, passage.text]);
  return contentHash([answer.outcome, words]).slice(0, FINGERPRINT_CHARS);
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
  const quoted = new Set<string>();
  const takeNew = (passages: readonly QuotedPassage[]) => {
    const added = passages.filter(({ passage }) => !quoted.has(passage.id));
    for (const { passage } of added) quoted.add(passage.id);
    return added;
  };
  takeNew(shownPassages(answer));
  turns.push(toTurn(question));
  while (more.length < times + further) more.push(await askForMore());
  const known = { answer, more: more.slice(0, times) };
  return { answer, more, isOther: shown !== undefined && shown !== fingerprint(known) };

  /** Of several questions in one message the desk sees one when it goes on, and may begin with a passage that is there. */
  async function askForMore(): Promise<readonly QuotedPassage[]> {
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const passages = shownPassages(await ask(MORE, turns));
      turns.push(toTurn(MORE));
      const added = takeNew(passages);
      if (added.length > 0 || passages.length === 0) return added;
    }
    return [];
  }
}

function toTurn(text: string): Turn {
  return { role: 'user', text };
}
