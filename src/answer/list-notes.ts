import type { UnderstoodQuestion } from '../conversation/understand-question.ts';
import type { Article } from '../corpus/article.ts';
import type { Note } from './answer.ts';

/**
 * What a reader must know of how the question was taken: a restriction and what it left, modifiers
 * that nothing could be made of, words that were searched in place of others.
 *
 * @param passedOver how many passages were left out because earlier answers showed them
 * @param listed the articles that are listed, in their order
 */
export function listNotes(
  question: UnderstoodQuestion,
  passedOver: number,
  listed: readonly Article[] = [],
): Note[] {
  const { restriction, within, phrases, holding, unread, readDates } = question;
  const { query, replaced, corrections, asked, goesOnFromNothing } = question;
  const published = within && { restriction };
  const notes: Note[] = [];
  if (goesOnFromNothing) notes.push({ kind: 'nothing to go on from' });
  if (within?.size === 0) notes.push({ kind: 'kept', restriction, leftNothing: true });
  else if (asked.kind === 'reports') {
    const topic = query.concepts.map(({ label }) => label).join(' ');
    notes.push({ kind: 'reports', count: asked.passages.length, topic, ...published });
  } else if (asked.kind === 'articles') {
    const about = asked.about && { about: asked.about };
    notes.push({ kind: 'articles', articles: listed, passedOver, ...about, ...published });
  } else if (within) notes.push({ kind: 'kept', restriction, leftNothing: false });
  if (holding && within?.size !== 0) {
    notes.push({ kind: 'phrases', phrases, areHeld: holding.size > 0 });
  }
  notes.push(
    ...unread.map((modifier): Note => ({ kind: 'unread', modifier })),
    ...readDates.map((date): Note => ({ kind: 'date', ...date })),
  );
  if (replaced.length > 0) notes.push({ kind: 'replaced', words: replaced });
  if (passedOver > 0 && asked.kind !== 'articles') {
    notes.push({ kind: 'passed over', passages: passedOver });
  }
  notes.push(...corrections.map((correction): Note => ({ kind: 'corrected', ...correction })));
  return notes;
}
