import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDue, lastDueMs } from '../../../src/slack/background/digest/due-time.ts';

const DAY_MS = 86_400_000;
const at = (iso: string) => Date.parse(iso);

describe('when a digest is due', () => {
  it('is the hour of each day, or of each Monday', () => {
    // A Wednesday.
    const now = at('2026-03-04T12:00:00Z');
    expect(lastDueMs('daily', 7, now)).toBe(at('2026-03-04T07:00:00Z'));
    expect(lastDueMs('daily', 13, now)).toBe(at('2026-03-03T13:00:00Z'));
    expect(lastDueMs('weekly', 7, now)).toBe(at('2026-03-02T07:00:00Z'));
    expect(lastDueMs('weekly', 7, at('2026-03-02T06:59:59Z'))).toBe(at('2026-02-23T07:00:00Z'));
    expect(lastDueMs('weekly', 0, at('2026-03-02T00:00:00Z'))).toBe(at('2026-03-02T00:00:00Z'));
  });

  it('is never later than now, and never longer ago than the interval', () => {
    const every = fc.constantFrom('daily' as const, 'weekly' as const);
    const times = fc.date({
      min: new Date('2020-01-01'),
      max: new Date('2040-01-01'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(every, fc.integer({ min: 0, max: 23 }), times, (interval, hour, time) => {
        const ms = time.getTime();
        const due = lastDueMs(interval, hour, ms);
        expect(ms - due).toBeGreaterThanOrEqual(0);
        expect(ms - due).toBeLessThan((interval === 'daily' ? 1 : 7) * DAY_MS);
        expect(new Date(due).getUTCHours()).toBe(hour);
        if (interval === 'weekly') expect(new Date(due).getUTCDay()).toBe(1);
      }),
    );
  });

  it('comes once, however often it was missed', () => {
    const daily = { every: 'daily', atMs: at('2026-03-01T09:00:00Z') } as const;
    expect(isDue(daily, 7, at('2026-03-02T06:59:00Z'))).toBe(false);
    expect(isDue(daily, 7, at('2026-03-02T07:00:00Z'))).toBe(true);
    const later = at('2026-03-09T15:00:00Z');
    expect(isDue(daily, 7, later)).toBe(true);
    expect(isDue({ ...daily, attemptedMs: later }, 7, later + 60_000)).toBe(false);
  });
});
