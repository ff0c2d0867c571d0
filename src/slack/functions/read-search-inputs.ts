import { z } from 'zod';
import { type DayRange, readDayRange, shiftDay } from '../../text/time/day-range.ts';
import { decodeText } from '../mrkdwn.ts';
import { PERIOD_FILTER, PUBLISHER_FILTER } from './search-filters.ts';

const MOST_CHOSEN = 100;
const chosen = z
  .union([z.string().transform((one) => [one]), z.array(z.string()).max(MOST_CHOSEN)])
  .nullish()
  .transform((values) => values ?? []);
const days = z.string().transform((value, context): DayRange => {
  const range = readDayRange(value);
  if (range !== undefined) return range;
  context.addIssue({ code: 'custom', message: 'no period' });
  return z.NEVER;
});

/** As Slack calls a search. What else a filter may be is none of ours. */
const wire = z.object({
  query: z.string(),
  filters: z
    .object({
      [PUBLISHER_FILTER]: chosen,
      [PERIOD_FILTER]: chosen.pipe(z.array(days)),
    })
    .nullish(),
});

export type Search = {
  query: string;
  publishers: readonly string[];
  /** Apart from each other, the earliest first. None restricts nothing. */
  periods: readonly DayRange[];
};

/** What is searched for, or undefined of inputs that Slack doesn't send. */
export function readSearchInputs(inputs: unknown): Search | undefined {
  const parsed = wire.safeParse(inputs);
  if (!parsed.success) return undefined;
  const { query, filters } = parsed.data;
  return {
    query: decodeText(query)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
      .trim(),
    publishers: [...new Set(filters?.[PUBLISHER_FILTER])],
    periods: joinPeriods(filters?.[PERIOD_FILTER] ?? []),
  };
}

/** Two that touch are one. */
function joinPeriods(periods: readonly DayRange[]): DayRange[] {
  const joined: DayRange[] = [];
  for (const period of [...periods].sort((a, b) => a.from.localeCompare(b.from))) {
    const last = joined.at(-1);
    if (last === undefined || shiftDay(last.to, 1) < period.from) joined.push({ ...period });
    else if (period.to > last.to) last.to = period.to;
  }
  return joined;
}
