import { isRealDate, toIsoDay } from './calendar.ts';
import { findDates } from './dates.ts';

/** The first and the last day of a stretch of time, as ISO dates; both belong to it. */
export type DayRange = { from: string; to: string };

export const DAY_MS = 86_400_000;

/** The days that `2020-01-19`, `2020-01`, `2020` or "January 2020" stands for. */
export function readDayRange(value: string): DayRange | undefined {
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(value);
  if (iso) return readIso(iso[1]!, iso[2], iso[3]);
  const [date] = findDates(value);
  const isWhole = date !== undefined && date.start === 0 && date.end === value.length;
  return isWhole ? { from: date.from, to: date.to } : undefined;
}

/** The day that lies `days` after an ISO date, or before it if negative. */
export function shiftDay(day: string, days: number): string {
  return toIsoDay(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
}

function readIso(
  year: string,
  month: string | undefined,
  day: string | undefined,
): DayRange | undefined {
  const from = `${year}-${month ?? '01'}-${day ?? '01'}`;
  if (!isRealDate(from)) return undefined;
  const start = new Date(from);
  if (day !== undefined) return { from, to: from };
  const next =
    month === undefined
      ? Date.UTC(start.getUTCFullYear() + 1, 0)
      : Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 1);
  return { from, to: toIsoDay(next - DAY_MS) };
}
