import type { Subscription } from '../../../state/subscriptions.ts';
import { DAY_MS } from '../../../text/time/day-range.ts';

export type Every = Subscription['every'];

const HOUR_MS = 3_600_000;
const PERIOD_MS: Readonly<Record<Every, number>> = { daily: DAY_MS, weekly: 7 * DAY_MS };
/** 5 January 1970 was the first Monday. */
const FIRST_MS: Readonly<Record<Every, number>> = { daily: 0, weekly: 4 * DAY_MS };

/** The latest moment at which a digest was to be posted: daily or on Mondays, at an hour in UTC. */
export function lastDueMs(every: Every, hour: number, nowMs: number): number {
  const firstMs = FIRST_MS[every] + hour * HOUR_MS;
  return Math.floor((nowMs - firstMs) / PERIOD_MS[every]) * PERIOD_MS[every] + firstMs;
}

/**
 * Whether a digest is to be posted: such a moment has passed since one was tried or subscribed to. It
 * counts once, however many have passed.
 */
export function isDue(
  { every, atMs, attemptedMs = atMs }: Pick<Subscription, 'every' | 'atMs' | 'attemptedMs'>,
  hour: number,
  nowMs: number,
): boolean {
  return attemptedMs < lastDueMs(every, hour, nowMs);
}
