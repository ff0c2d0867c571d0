import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import type { Query } from '../search/query.ts';
import { analyze } from '../text/analyze.ts';
import { isDateTerm } from '../text/date-terms.ts';
import { type DateMention, findDates } from '../text/dates.ts';
import { readDayRange } from './day-range.ts';

/** Adds to what a question names in dates the passages' own terms of those days and months. */
export type DateExpander = (query: Query, question: string) => Query;

/** How much a day counts for a question that asks for its month: less than the month in words. */
const WITHIN_WEIGHT = 0.3;

/**
 * Returns a function that lets "16 January 2020" find what says "on Thursday" and means that day. A
 * date without a year is that of every year that the corpus has it of.
 */
export function createDateExpander({ termNumbers }: AnalyzedCorpus): DateExpander {
  const known = [...termNumbers.keys()]
    .filter(isDateTerm)
    .map((term) => ({ term, ...readDayRange(term.slice(1))! }));
  const years = new Set(known.map(({ from }) => Number(from.slice(0, 4))));

  return (query, question) => {
    // A year alone stays a word: too many days are in it to tell passages apart.
    const dates = findDatesOfAnyYear(question, years).filter(
      ({ precision }) => precision !== 'year',
    );
    if (dates.length === 0) return query;
    const tokens = analyze(question);
    const concepts = query.concepts.map((concept) => {
      const own = concept.terms[0]!.term;
      const weights = new Map(concept.terms.map(({ term, weight }) => [term, weight]));
      for (const { start, end, from, to } of dates) {
        const isNamed = tokens.some(
          (token) => token.term === own && start <= token.start && token.end <= end,
        );
        if (!isNamed) continue;
        for (const date of known) {
          if (date.from < from || to < date.to) continue;
          const isAll = date.from === from && date.to === to;
          weights.set(date.term, isAll ? 1 : WITHIN_WEIGHT);
        }
      }
      return { ...concept, terms: [...weights].map(([term, weight]) => ({ term, weight })) };
    });
    return { ...query, concepts };
  };
}

/** A date without a year is given once for each of the years. */
function findDatesOfAnyYear(text: string, years: ReadonlySet<number>): DateMention[] {
  const certain = findDates(text);
  // July the 2nd is the middle of a year: from there, every date of that year is the nearest.
  const guessed = [...years].flatMap((year) =>
    findDates(text, new Date(Date.UTC(year, 6, 2)), 'month'),
  );
  const isCertain = ({ start }: DateMention) => certain.some((date) => date.start === start);
  return [...certain, ...guessed.filter((date) => !isCertain(date))];
}
