import { type DateMention, findDates } from './dates.ts';
import { findRelativeDates } from './relative-dates.ts';

/** When a text was written, as far as that is known: `2020-01-17`, `2020-01` or `2020`. */
export type WrittenOn = { iso: string; precision: DateMention['precision'] };

/**
 * The dates that a text names, in text order, what it leaves unsaid taken from the day that it was
 * written. They don't overlap.
 */
export function readDates(text: string, writtenOn: WrittenOn | undefined): DateMention[] {
  if (writtenOn === undefined) return findDates(text);
  const reference = new Date(writtenOn.iso);
  const dates = findDates(text, reference, writtenOn.precision);
  const relative = findRelativeDates(text, reference, writtenOn.precision).filter(
    ({ start, end }) => !dates.some((date) => start < date.end && date.start < end),
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
