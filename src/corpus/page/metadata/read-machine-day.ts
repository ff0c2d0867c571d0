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
const UNIX_SECONDS = /^1\d{9}(?:\d{3})?$/;

/** Reads `2020-01-28T15:49:07+01:00`, `20200128`, RFC 2822, Unix time, `28.01.2020`; undefined for all else. */
export function readMachineDay(written: string): MachineDay | undefined {
  const value = written.trim();
  if (UNIX_SECONDS.test(value)) {
    const iso = new Date(Number(value.slice(0, 10)) * 1000).toISOString().slice(0, 10);
    return { iso, isLocal: false };
  }
  const iso = readIso(value);
  return iso === undefined ? undefined : { iso, isLocal: LOCAL.test(value) };
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
