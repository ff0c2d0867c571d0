import { overlap, type TextRange } from '../sentences.ts';
import type { DateMention } from './calendar.ts';
import { findDates, mayNameDay } from './dates.ts';
import { findRelativeDates } from './relative-dates.ts';

/** When a text was written, as far as that is known: `2020-01-17`, `2020-01` or `2020`. */
export type WrittenOn = { iso: string; precision: DateMention['precision'] };

/**
 * The days and months that a text names, in text order, what it leaves unsaid taken from the day
 * that it was written; and "last year". They don't overlap. Plain years are left out: they are words.
 *
 * @param sentences of the text: only those that name a weekday or a month are read closely
 */
export function readDates(
  text: string,
  writtenOn: WrittenOn | undefined,
  sentences: readonly TextRange[],
): DateMention[] {
  const reference = writtenOn && new Date(writtenOn.iso);
  const dates = sentences.flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    if (!mayNameDay(sentence)) return [];
    return findDates(sentence, reference, writtenOn?.precision)
      .filter(({ precision }) => precision !== 'year')
      .map((date) => ({ ...date, start: start + date.start, end: start + date.end }));
  });
  if (reference === undefined) return dates;
  const relative = findRelativeDates(text, reference, writtenOn!.precision).filter(
    (found) => !dates.some((date) => overlap(found, date)),
  );
  return [...dates, ...relative].sort((a, b) => a.start - b.start);
}

/** Whether a term is that of a day or a month. */
export function isDateTerm(term: string): boolean {
  return term.startsWith('@');
}

/**
 * The term of one day (`@2020-01-16`), one month (`@2020-01`), or one year, which is the term that
 * its number has in any text. Undefined for a longer time.
 */
export function toDateTerm({ from, to, precision }: DateMention): string | undefined {
  switch (precision) {
    case 'day':
      return from === to ? `@${from}` : undefined;
    case 'month':
      return from.slice(0, 7) === to.slice(0, 7) ? `@${from.slice(0, 7)}` : undefined;
    case 'year':
      return from.slice(0, 4) === to.slice(0, 4) ? from.slice(0, 4) : undefined;
  }
}
