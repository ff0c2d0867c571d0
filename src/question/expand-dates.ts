import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import type { Query } from '../index/query.ts';
import type { TextRange } from '../text/sentences.ts';
import { WEEKDAYS } from '../text/time/calendar.ts';
import { type DayRange, readDayRange } from '../text/time/day-range.ts';
import type { QuestionText } from './read-text.ts';

/** Adds to what a question names in dates the passages' own terms of those days and months. */
export type DateExpander = (query: Query, read: QuestionText) => Query;

/** How much a day counts for a question that asks for its month: less than the month in words. */
const WITHIN_WEIGHT = 0.3;
/** How much the number of a day counts beside the day itself. */
const DAY_NUMBER_WEIGHT = 0.3;

/**
 * Returns a function that lets "16 January 2020" find what says "on Thursday" and means that day. A
 * date without a year is that of any year. A year alone stays a word: so many days are in it that
 * they tell no passages apart.
 */
export function createDateExpander({ dateTerms }: Pick<AnalyzedCorpus, 'dateTerms'>): DateExpander {
  const known = dateTerms.map((term) => ({ term, ...readDayRange(term.slice(1))! }));

  return (query, read) => {
    const dates = findAskedDates(read);
    if (dates.length === 0) return query;
    const concepts = query.concepts.map((concept) => {
      const own = concept.terms[0]!.term;
      const weights = new Map(concept.terms.map(({ term, weight }) => [term, weight]));
      for (const date of dates) {
        const isNamed = concept.places.some(
          ({ start, end }) => date.start <= start && end <= date.end,
        );
        if (!isNamed) continue;
        for (const day of known) {
          const fit = compareDates(day, date);
          if (fit === 'outside') continue;
          weights.set(day.term, fit === 'same' ? 1 : WITHIN_WEIGHT);
          // The 2 of a day is no count of two.
          if (fit === 'same' && concept.kind === 'number') weights.set(own, DAY_NUMBER_WEIGHT);
        }
      }
      return { ...concept, terms: [...weights].map(([term, weight]) => ({ term, weight })) };
    });
    return { ...query, concepts };
  };
}

/** The first and the last day as `2020-01-16`, or as `-01-16` of any year. */
type AskedDate = TextRange & DayRange & { weekday?: number };

/** A day on which something was published is not one that it tells of. */
const PUBLISHED_BEFORE = /\b(?:published|posted|printed|dated)(?: (?:on|at|in))?(?: the)?\s*$/i;
const WEEKDAY_PATTERNS = WEEKDAYS.map((name) => new RegExp(String.raw`\b${name.slice(0, 3)}`, 'i'));

function findAskedDates({ text, dates, daysOfAnyYear }: QuestionText): AskedDate[] {
  const ofAnyYear = daysOfAnyYear.map(({ start, end, from, to }) => {
    const weekday = WEEKDAY_PATTERNS.findIndex((name) => name.test(text.slice(start, end)));
    const range = { start, end, from: from.slice(4), to: to.slice(4) };
    return weekday < 0 ? range : { ...range, weekday };
  });
  return [...dates.filter(({ precision }) => precision !== 'year'), ...ofAnyYear].filter(
    ({ start }) => !PUBLISHED_BEFORE.test(text.slice(Math.max(0, start - 20), start)),
  );
}

function compareDates(day: DayRange, asked: AskedDate): 'same' | 'within' | 'outside' {
  const from = day.from.slice(-asked.from.length);
  const to = day.to.slice(-asked.to.length);
  if (from < asked.from || asked.to < to) return 'outside';
  if (asked.weekday !== undefined && new Date(day.from).getUTCDay() !== asked.weekday) {
    return 'outside';
  }
  return from === asked.from && to === asked.to ? 'same' : 'within';
}
