import { MONTHS, readDay } from '../../../text/time/calendar.ts';

/** A day as a machine wrote it. */
export type MachineDay = {
  /** As written, in whatever time zone it is written in. */
  iso: string;
  /** Whether it says that this is the day where the page was published: by an offset, or without a time. */
  isLocal: boolean;
};

const ISO = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/;
const COMPACT = /^((?:19|20)\d\d)(\d\d)(\d\d)(?:T?\d{4,6}Z?)?$/;
const DAY_FIRST = /(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/;
const MONTH_NAMES = MONTHS.map((month) => month.slice(0, 3)).join('|');
/** `Wed, 02 Feb 2022 09:12:22 GMT` and `Tue Jan 28 15:28:56 CET 2020`, as programs write them. */
const NAMED = new RegExp(
  `(?:(?<day>\\d{1,2})[ -](?<month>${MONTH_NAMES})[a-z]*\\.?,?[ -](?<year>\\d{4})|(?<month2>${MONTH_NAMES})[a-z]*\\.? (?<day2>\\d{1,2})\\b(?:,? (?<year2>\\d{4})|.*\\b(?<year3>\\d{4})\\b))`,
  'i',
);
const LOCAL = /[+-](?!00:?00)\d\d:?\d\d$|^[\d./-]+$|\b(?!GMT)[A-Z]{2,3}T\b/;
const UTC_TIME = /(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s?(?:Z|(?:GMT|UTC)?[+-]00:?00|GMT|UTC)$/;
const OFFSET = /\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s?(?:GMT)?([+-])(\d\d):?(\d\d)$/;
const UNIX_SECONDS = /^1\d{9}(?:\d{3})?$/;

/**
 * Reads `2020-01-28T15:49:07+01:00`, `20200128`, RFC 2822, Unix time, `28.01.2020`; undefined for all else.
 * @param offsetMinutes from UTC, of the clock by which a time in UTC is to be read
 */
export function readMachineDay(written: string, offsetMinutes = 0): MachineDay | undefined {
  const value = written.trim();
  if (UNIX_SECONDS.test(value)) {
    const seconds = Number(value.slice(0, 10)) + 60 * offsetMinutes;
    return { iso: toDay(1000 * seconds), isLocal: false };
  }
  const iso = readIso(value);
  if (iso === undefined) return undefined;
  const time = UTC_TIME.exec(value);
  if (!time) return { iso, isLocal: LOCAL.test(value) };
  const minutes = 60 * Number(time[1]) + Number(time[2]) + offsetMinutes;
  return { iso: toDay(Date.parse(iso) + 60_000 * minutes), isLocal: false };
}

/** How far from UTC a time is written, in minutes; undefined where it is in UTC or doesn't say. */
export function readOffset(written: string): number | undefined {
  const match = OFFSET.exec(written.trim());
  if (!match) return undefined;
  const minutes = 60 * Number(match[2]) + Number(match[3]);
  return minutes === 0 ? undefined : match[1] === '-' ? -minutes : minutes;
}

function toDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

function readIso(value: string): string | undefined {
  const match = ISO.exec(value) ?? COMPACT.exec(value);
  if (match) return readDay(match[1]!, match[2]!, match[3]!);
  const dotted = DAY_FIRST.exec(value);
  if (dotted) return readDay(dotted[3]!, dotted[2]!, dotted[1]!);
  const named = NAMED.exec(value)?.groups;
  if (!named) return undefined;
  const name = (named.month ?? named.month2)!.toLowerCase();
  const month = MONTHS.findIndex((one) => one.toLowerCase().startsWith(name)) + 1;
  const year = named.year ?? named.year2 ?? named.year3;
  return readDay(year!, String(month), (named.day ?? named.day2)!);
}
