import type { Answer } from '../../src/answer/answer.ts';
import { createDesk } from '../../src/answer/desk.ts';
import { shownPassages } from '../../src/answer/shown-passages.ts';
import { describeNote } from '../../src/wording/describe-note.ts';
import { wordingIn } from '../../src/wording/wording.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

/** A desk that goes by words: it has nothing to read with. */
export const desk = await createDesk(DESK_CORPUS, {
  aliases: [['Islamic State', 'ISIS', 'Daesh']],
});

/** Asks after a conversation of the `earlier` questions, oldest first. */
export const ask = (question: string, ...earlier: string[]) =>
  desk.answer(
    question,
    earlier.map((text) => ({ role: 'user' as const, text })),
  );

/** What an answer quotes, best first. */
export const shownIn = shownPassages;

export const idsOf = (answer: Answer) => shownIn(answer).map(({ article }) => article.id);

/** The sentence of the first quotation that is shown in bold. */
export const highlightOf = (answer: Answer) => {
  const [best] = shownIn(answer);
  return best?.passage.text.slice(best.highlight.start, best.highlight.end);
};

/** What an answer says of how the question was taken. */
export const notesOf = (answer: Answer) =>
  answer.notes.map((note) => describeNote(note, wordingIn('en')));
