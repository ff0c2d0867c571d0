import { type Component, casual, type ParsedResult } from 'chrono-node/en';
import { overlap } from '../sentences.ts';
import { CALENDAR_PATTERNS, type DateMention, readDay, toIsoDay } from './calendar.ts';
import { findYears } from './years.ts';

const { month, shortMonth, weekday } = CALENDAR_PATTERNS;

type Precision = DateMention['precision'];
type ParsedComponents = ParsedResult['start'];

/**
 * The dates that a text certainly names, in text order. They don't overlap.
 * A date without a year takes the year that brings it nearest to `reference`, and a weekday is the
 * last one up to it; without a reference both are left out. Of a reference known by its month or
 * year alone (`referencePrecision`), no weekday can be told, and a year gives its own year.
 * Days are UTC.
 */
export function findDates(
  text: string,
  reference?: Date,
  referencePrecision: Precision = 'day',
): DateMention[] {
  const calendar: Calendar = { reference, precision: referencePrecision };
  const named = mayNameDay(text)
    ? casual.parse(text, { instant: UNUSED_INSTANT, timezone: 0 })
    : [];
  const dotted = findDottedDates(text);
  const dates = named
    .filter(
      ({ index, text: own }) =>
        !dotted.some((date) => overlap(date, { start: index, end: index + own.length })),
    )
    .filter((result, i) => !isWeekdayOfNext(result, named[i + 1]))
    .flatMap((result) => readResult(text, result, calendar));
  const years = findYears(text).filter(
    (year) =>
      !dotted.some((date) => overlap(date, year)) &&
      !named.some(({ index, text: own }) => year.start < index + own.length && index < year.end),
  );
  return [...dotted, ...dates, ...years].sort((a, b) => a.start - b.start);
}

const DOTTED = /(?<![\p{L}\p{N}.,:/-])(\d{1,2})\.(\d{1,2})\.([12]\d{3})(?![\p{N}/-]|\.\d)/gu;

/** 5.1.2020: with full stops the day comes first. */
function findDottedDates(text: string): DateMention[] {
  return [...text.matchAll(DOTTED)].flatMap((match) => {
    const [whole, day = '', month = '', year = ''] = match;
    const iso = readDay(year, month, day);
    const [start, end] = [match.index, match.index + whole.length];
    return iso ? [{ start, end, from: iso, to: iso, precision: 'day' as const }] : [];
  });
}

/** What today is by the reference, and how well that is known. */
type Calendar = { reference: Date | undefined; precision: Precision };

/** The recogniser wants a present; only what it is certain of is used, and that doesn't depend on it. */
const UNUSED_INSTANT = new Date(Date.UTC(2020, 0, 15, 12));

/** Recognising takes 0.15 ms a paragraph; most paragraphs don't hold any of these. */
const CALENDAR_WORD = new RegExp(
  String.raw`\b(?:${month}|${shortMonth}|${weekday})\b|\b\d{1,4}[-/.]\d\d?[-/.]\d`,
  'i',
);

/** Whether a text holds a weekday, a month or a date in numbers: without one it names no day. */
export function mayNameDay(text: string): boolean {
  return CALENDAR_WORD.test(text);
}

function readResult(text: string, result: ParsedResult, calendar: Calendar): DateMention[] {
  const { start, end } = trimResult(result);
  const own = text.slice(start, end);
  if (isAmbiguous(own)) return [];
  const { start: first, end: last } = result;
  if (first.isCertain('weekday') && !first.isCertain('month')) {
    const day = last ? undefined : resolveWeekday(text, start, first, calendar);
    // "Thursday night at 9" names the day with its first word.
    return day
      ? [
          {
            start,
            end: start + /^(?:last )?\p{L}+/iu.exec(own)![0].length,
            from: day,
            to: day,
            precision: 'day',
          },
        ]
      : [];
  }
  if (!first.isCertain('month') || !NAMES_MONTH.test(own)) return [];
  if (!first.isCertain('day') && !isMonthName(text, start, end, first)) return [];
  if (/^(?:may|march) \d/.test(own) && !first.isCertain('year')) return []; // "may 5 people …"

  const span = resolveSpan(first, last, calendar);
  return span ? [{ start, end, ...span }] : [];
}

/** "Friday (Jan. 3)": the date says which Friday. */
function isWeekdayOfNext(result: ParsedResult, next: ParsedResult | undefined): boolean {
  const gap = next ? next.index - result.index - result.text.length : Number.POSITIVE_INFINITY;
  return gap <= 2 && !result.start.isCertain('month') && next!.start.isCertain('month');
}

/** 5/1/2020 is May in one country and January in another; 19/1/2020 is the same everywhere, and so is 5.1.2020. */
function isAmbiguous(own: string): boolean {
  const match = /^(\d{1,2})\/(\d{1,2})\b/.exec(own);
  return match !== null && Number(match[1]) <= 12 === Number(match[2]) <= 12;
}

const NAMES_MONTH = new RegExp(
  String.raw`\d{4}[-/]\d|^\d{1,2}[/.]\d{1,2}[/.]\d{4}|\b(?:${month}|${shortMonth})`,
  'i',
);

/** The mention without what is around it: "on ", brackets, a clock time. */
function trimResult({ index, text }: ParsedResult): { start: number; end: number } {
  const lead =
    /^[\s(,]*(?:(?:on|at|in)\s+)?(?:\d{1,2}(?::\d\d)?\s*[ap]\.?m\.?,?\s+(?:on\s+)?)?/i.exec(
      text,
    )![0];
  const own = text.slice(lead.length).replace(/[,]?\s+at\s+\d.*$/i, '');
  return {
    start: index + lead.length,
    end: index + lead.length + own.replace(/[\s),]+$/, '').length,
  };
}

/** "May" and "March" are also a name and a verb; "mar" and "sun" are also words. */
function isMonthName(text: string, start: number, end: number, month: ParsedComponents): boolean {
  const own = text.slice(start, end);
  if (/\d/.test(own) && month.isCertain('year')) return true;
  if (/^['’]s?\b|^-?\p{L}/u.test(text.slice(end, end + 2)) && /^may$/i.test(own)) return false;
  const before = /(\p{L}+)[\s-]+$/u.exec(text.slice(Math.max(0, start - 24), start))?.[1] ?? '';
  if (/^(?:may|march)\b/i.test(own))
    return /^(?:in|since|until|till|during|early|late|mid|last|this|by|of)$/i.test(before);
  return /^(?:\p{Lu}|\p{L}{5,})/u.test(own);
}

const WEEKDAY = new RegExp(String.raw`^(last\s+)?(${weekday})\b`, 'i');
/** Days that have a name of their own. */
const NAMED_DAY =
  /\b(?:black|good|bloody|palm|ash|easter|cyber|super|maundy|shrove|whit|next|coming|every|each)\s+$/i;
/** The clause tells of what is to come: its weekday lies ahead, and which one is a guess. */
const AHEAD =
  /\b(?:will|shall|to be|(?:is|are) (?:due|set|scheduled|expected|planned)|scheduled|due to|ahead of|until|by)\b[^.,;:!?"“”]*$/i;
/** How much of the clause before is read. */
const CLAUSE_CHARS = 80;
/** Newspapers. */
const NAMED_PAPER = /^\s+(?:Times|Mirror|Telegraph|Express|Post|Mail|Herald|Independent|World)\b/;

function resolveWeekday(
  text: string,
  start: number,
  parsed: ParsedComponents,
  { reference, precision }: Calendar,
): string | undefined {
  if (!reference || precision !== 'day') return undefined;
  const match = WEEKDAY.exec(text.slice(start, start + 20));
  if (!match || NAMED_DAY.test(text.slice(Math.max(0, start - 12), start))) return undefined;
  if (AHEAD.test(text.slice(Math.max(0, start - CLAUSE_CHARS), start))) return undefined;
  if (NAMED_PAPER.test(text.slice(start + match[0].length, start + match[0].length + 16)))
    return undefined;
  const back = (reference.getUTCDay() - parsed.get('weekday')! + 7) % 7;
  const daysBack = back === 0 && match[1] ? 7 : back;
  return toIsoDay(
    Date.UTC(
      reference.getUTCFullYear(),
      reference.getUTCMonth(),
      reference.getUTCDate() - daysBack,
    ),
  );
}

type Span = Pick<DateMention, 'from' | 'to' | 'precision'>;

function resolveSpan(
  first: ParsedComponents,
  last: ParsedComponents | null | undefined,
  calendar: Calendar,
): Span | undefined {
  const precision = first.isCertain('day') ? 'day' : 'month';
  const hasEnd = last?.isCertain('month') === true;
  const endYear = hasEnd ? readYear(last, calendar) : undefined;
  let year = certain(first, 'year');
  if (year === undefined && hasEnd && endYear !== undefined) {
    // "December 27 to January 3, 2020" began the year before.
    year = first.get('month')! > last.get('month')! ? endYear - 1 : endYear;
  }
  year ??= readYear(first, calendar);
  if (year === undefined || year < 1000 || year > 2200) return undefined;

  const from = Date.UTC(year, first.get('month')! - 1, certain(first, 'day') ?? 1);
  const to = hasEnd
    ? lastDay(endYear ?? year, last.get('month')!, certain(last, 'day'))
    : lastDay(year, first.get('month')!, certain(first, 'day'));
  if (to < from) return undefined;
  return { from: toIsoDay(from), to: toIsoDay(to), precision };
}

function readYear(parsed: ParsedComponents, calendar: Calendar): number | undefined {
  return certain(parsed, 'year') ?? nearestYear(parsed, calendar);
}

/** The year that brings a date nearest to the reference; a named weekday must fit, where one does. */
function nearestYear(
  parsed: ParsedComponents,
  { reference, precision }: Calendar,
): number | undefined {
  if (!reference) return undefined;
  const now = reference.getUTCFullYear();
  if (precision === 'year') return now;
  const weekday = certain(parsed, 'weekday');
  const candidates = [now - 1, now, now + 1].map((year) => {
    const date = new Date(Date.UTC(year, parsed.get('month')! - 1, certain(parsed, 'day') ?? 15));
    const exists = date.getUTCMonth() === parsed.get('month')! - 1;
    const misfit = !exists || (weekday !== undefined && date.getUTCDay() !== weekday);
    return {
      year,
      misfit: Number(misfit),
      distanceMs: Math.abs(date.getTime() - reference.getTime()),
    };
  });
  candidates.sort((a, b) => a.misfit - b.misfit || a.distanceMs - b.distanceMs);
  return candidates[0]!.year;
}

function certain(parsed: ParsedComponents, component: Component): number | undefined {
  return parsed.isCertain(component) ? (parsed.get(component) ?? undefined) : undefined;
}

function lastDay(year: number, month: number, day: number | undefined): number {
  return day === undefined ? Date.UTC(year, month, 0) : Date.UTC(year, month - 1, day);
}
