import type { TextRange } from '../../../text/sentences.ts';
import { readDay } from '../../../text/time/calendar.ts';

/** A day printed in full, in whatever language. */
export type PrintedDay = TextRange & { iso: string };

/** Whose month names are tried where a page doesn't say in what language it is. */
export const MONTH_LANGUAGES =
  'en de fr es it pt nl pl sv da nb fi cs sk hu ro tr ru uk el ar fa id'.split(' ');
/** English puts the month first in America, and the day elsewhere; plain English says nothing. */
const MONTH_FIRST = /^en-us\b/;
const DAY_FIRST = /^(?!en(?:$|-us|-ca)|zh|ja|ko|hu|fa)[a-z]{2}/;
const FEWEST_LETTERS = 3;

const ISO =
  /(?<![\d.,/-])(?<year>(?:19|20)\d\d)(?<mark>[-/.])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?![\d/-]|\.\d)/gu;
const CJK = /(?<!\d)(?<year>(?:19|20)\d\d)\s?年\s?(?<month>\d{1,2})\s?月\s?(?<day>\d{1,2})\s?日/gu;
const DOTTED =
  /(?<![\d.,/-])(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>(?:19|20)\d\d|[012]\d)(?![\d:])/gu;
const DASHED =
  /(?<![\d.,/-])(?<first>\d{1,2})(?<mark>[/-])(?<second>\d{1,2})\k<mark>(?<year>(?:19|20)\d\d)(?![\d:])/gu;

const patterns = new Map<string, { named: RegExp; months: ReadonlyMap<string, number> }>();

/**
 * The days that a line of a page prints with their year, in text order: "8 January 2020", "January
 * 8, 2020", "8. Januar 2020", "le 8 janvier 2020", 08.01.2020, 2020-01-08. 1/5/2020 is read as the
 * page's language has it; plain English doesn't say, and then it is no day.
 *
 * @param language as `<html lang>` has it, in small letters; empty if unknown
 */
export function findPrintedDays(text: string, language: string): PrintedDay[] {
  // Most lines of a page hold no number, and a look for all months' names takes long.
  if (!/\d\d/.test(text)) return [];
  const { named, months } = patternsOf(language.split('-')[0]!);
  const found: PrintedDay[] = [];
  const add = (match: RegExpExecArray, iso: string | undefined) => {
    const range = { start: match.index, end: match.index + match[0].length };
    const isFree = !found.some(({ start, end }) => start < range.end && range.start < end);
    if (iso !== undefined && isFree) found.push({ ...range, iso });
  };
  for (const pattern of [ISO, CJK, DOTTED]) {
    for (const match of text.matchAll(pattern)) {
      const { year, month, day } = match.groups!;
      add(match, readDay(year!.padStart(4, '20'), month!, day!));
    }
  }
  for (const match of text.matchAll(DASHED)) {
    const { first, second, year } = match.groups!;
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 || a === b || (b <= 12 && DAY_FIRST.test(language)))
      add(match, readDay(year!, second!, first!));
    else if (b > 12 || MONTH_FIRST.test(language)) add(match, readDay(year!, first!, second!));
  }
  for (const match of text.matchAll(named)) {
    const { day, day2, month, month2, year, year2 } = match.groups!;
    const number = months.get((month ?? month2)!.toLowerCase());
    if (number !== undefined) add(match, readDay((year ?? year2)!, String(number), (day ?? day2)!));
  }
  return found.sort((a, b) => a.start - b.start);
}

function patternsOf(language: string) {
  const known = patterns.get(language);
  if (known) return known;
  const months = listMonths(language);
  const names = [...months.keys()]
    .sort((a, b) => b.length - a.length)
    .map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('|');
  const named = new RegExp(
    [
      `(?<!\\p{N})(?<day>\\d{1,2})(?:\\.|st|nd|rd|th|er|º|ª)?,?[\\s-]{0,3}(?:de |of )?(?<month>${names})\\.?,?[\\s-]{0,2}(?:de |del )?(?<year>(?:19|20)\\d\\d)(?!\\d)`,
      `(?<![\\p{L}\\p{N}])(?<month2>${names})\\.?\\s{0,3}(?<day2>\\d{1,2})(?:\\.|st|nd|rd|th)?,?\\s{1,3}(?<year2>(?:19|20)\\d\\d)(?!\\d)`,
    ].join('|'),
    'giu',
  );
  const made = { named, months };
  patterns.set(language, made);
  return made;
}

/** Month names and their usual short forms, in small letters, with the number of their month. */
function listMonths(language: string): Map<string, number> {
  const months = new Map<string, number>();
  const isKnown =
    /^[a-z]{2,3}$/.test(language) && Intl.DateTimeFormat.supportedLocalesOf(language).length > 0;
  for (const tag of isKnown ? [language, 'en'] : MONTH_LANGUAGES) {
    for (const style of ['long', 'short'] as const) {
      // A month beside its day may have another ending than one that stands alone.
      for (const beside of [{}, { day: 'numeric' } as const]) {
        const format = new Intl.DateTimeFormat(tag, { month: style, timeZone: 'UTC', ...beside });
        for (let month = 1; month <= 12; month += 1) {
          const part = format
            .formatToParts(Date.UTC(2020, month - 1, 15))
            .find(({ type }) => type === 'month');
          const name = part?.value.toLowerCase().replace(/\.$/, '') ?? '';
          if (name.length >= FEWEST_LETTERS && /^\p{L}/u.test(name)) {
            if (!months.has(name)) months.set(name, month);
            const short = name.slice(0, FEWEST_LETTERS);
            if (name.length > 4 && !months.has(short)) months.set(short, month);
          }
        }
      }
    }
  }
  return months;
}
