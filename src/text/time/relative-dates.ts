import { type DateMention, toIsoDay } from './calendar.ts';

/** "The last year" may be any twelve months; "last year" is the one before this. */
const RELATIVE = /(?<!\bthe )\b(?:yesterday|last (month|year))\b/gi;

/**
 * Finds "yesterday", "last month" and "last year", in text order, as far as the day that the text
 * was written is known. Not in quotations: when those words were said nobody can tell.
 */
export function findRelativeDates(
  text: string,
  reference: Date,
  referencePrecision: DateMention['precision'],
): DateMention[] {
  const mentions: DateMention[] = [];
  for (const match of text.matchAll(RELATIVE)) {
    const [words, unit = 'day'] = match;
    const precision = unit.toLowerCase() as DateMention['precision'];
    if (DETAIL[referencePrecision] < DETAIL[precision] || isQuoted(text, match.index)) continue;
    const [start, end] = [match.index, match.index + words.length];
    mentions.push({ start, end, ...spanBefore(reference, precision), precision });
  }
  return mentions;
}

const DETAIL = { year: 0, month: 1, day: 2 } as const;

/** The day, month or year before the one that holds the reference. */
function spanBefore(reference: Date, precision: DateMention['precision']) {
  const year = reference.getUTCFullYear();
  const month = reference.getUTCMonth();
  const day = reference.getUTCDate();
  switch (precision) {
    case 'day':
      return toSpan(Date.UTC(year, month, day - 1), Date.UTC(year, month, day - 1));
    case 'month':
      return toSpan(Date.UTC(year, month - 1, 1), Date.UTC(year, month, 0));
    case 'year':
      return toSpan(Date.UTC(year - 1, 0, 1), Date.UTC(year - 1, 11, 31));
  }
}

function toSpan(fromMs: number, toMs: number): Pick<DateMention, 'from' | 'to'> {
  return { from: toIsoDay(fromMs), to: toIsoDay(toMs) };
}

/** Whether a quotation is open at `at`. */
function isQuoted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  const count = (marks: RegExp) => before.match(marks)?.length ?? 0;
  return count(/[“„«]/g) > count(/[”»]/g) || count(/["＂]/g) % 2 === 1;
}
