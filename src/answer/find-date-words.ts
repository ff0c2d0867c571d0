import type { Article, Passage } from '../corpus/article.ts';
import { toArticleDate } from '../corpus/article-date.ts';
import type { Query } from '../index/query.ts';
import type { TextRange } from '../text/sentences.ts';
import { isDateTerm, readDates, toDateTerm } from '../text/time/date-terms.ts';
import { findDates } from '../text/time/dates.ts';
import type { DateWords } from './answer.ts';

const YEAR = /^\d{4}$/;

/**
 * The words of a passage that mean a date asked for, though they don't say all of it: "on Thursday",
 * "January 3". A reader would otherwise not see why the passage fits.
 */
export function findDateWords(
  { text }: Passage,
  sentences: readonly TextRange[],
  { date: writtenOn }: Article,
  { concepts }: Query,
): DateWords[] {
  const terms = concepts.flatMap((concept) => concept.terms.map(({ term }) => term));
  const asked = new Set(terms.filter((term) => isDateTerm(term) || YEAR.test(term)));
  if (asked.size === 0) return [];
  const found = new Map<string, DateWords>();
  for (const mention of writtenOn === undefined ? [] : readDates(text, writtenOn, sentences)) {
    const words = text.slice(mention.start, mention.end);
    const term = toDateTerm(mention);
    if (term === undefined || !asked.has(term)) continue;
    const saysAll = findDates(words).length > 0;
    if (saysAll) continue;
    const date = toArticleDate(term.replace('@', ''), writtenOn!.inferred);
    found.set(`${words} ${term}`, { words, date });
  }
  return [...found.values()];
}
