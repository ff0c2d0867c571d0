/** The calendar as articles and questions write it: the one home of its names. */

export const MONTHS: readonly string[] =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** As Date counts them: Sunday is 0. */
export const WEEKDAYS: readonly string[] =
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

/** The short forms of a month or a weekday, in small letters, without a full stop. */
export function shorten(name: string): string[] {
  const short = name.slice(0, 3).toLowerCase();
  return [short, ...(MORE_SHORT_FORMS[short] ?? [])].filter((form) => form !== name.toLowerCase());
}

const MORE_SHORT_FORMS: Readonly<Record<string, readonly string[]>> = {
  sep: ['sept'],
  tue: ['tues'],
  thu: ['thur', 'thurs'],
};

const SHORT_MONTHS = MONTHS.flatMap(shorten);
const SHORT_WEEKDAYS = WEEKDAYS.flatMap(shorten);

/** Names in small letters, to look a word up in. */
export const CALENDAR_NAMES = {
  months: MONTHS.map((name) => name.toLowerCase()),
  weekdays: WEEKDAYS.map((name) => name.toLowerCase()),
  shortMonths: SHORT_MONTHS,
  shortWeekdays: SHORT_WEEKDAYS,
} as const;

/** Sources of regular expressions for text of any case; each is one group. */
export const CALENDAR_PATTERNS = {
  month: toGroup(MONTHS),
  weekday: toGroup(WEEKDAYS),
  shortMonth: toGroup(SHORT_MONTHS),
  shortWeekday: toGroup(SHORT_WEEKDAYS),
} as const;

/** Longer names first: "sept" is not "sep" and a letter. */
function toGroup(names: readonly string[]): string {
  return `(?:${names.toSorted((a, b) => b.length - a.length).join('|')})`;
}

/** A date that a text names, at [start, end) in UTF-16 units. `from` and `to` are its first and last day. */
export type DateMention = {
  start: number;
  end: number;
  /** `YYYY-MM-DD` */
  from: string;
  /** `YYYY-MM-DD`, never before `from`. */
  to: string;
  precision: 'day' | 'month' | 'year';
};

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is `2020-01-19`, `2020-01` or `2020` and names a day that the calendar has. */
export function isRealDate(iso: string): boolean {
  const match = ISO.exec(iso);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const time = Date.UTC(Number(year), Number(month) - 1, Number(day));
  return Number(year) >= 1000 && toIsoDay(time) === `${year}-${month}-${day}`;
}

/** `2020-01-19`, of a year, a month and a day in digits; undefined where the calendar has none. */
export function readDay(year: string, month: string, day: string): string | undefined {
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isRealDate(iso) ? iso : undefined;
}

/** `2020-01-19`, of a time in milliseconds; days are UTC. */
export function toIsoDay(timeMs: number): string {
  return new Date(timeMs).toISOString().slice(0, 10);
}
