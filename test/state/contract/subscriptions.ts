import { expect, test } from 'vitest';
import type { NewSubscription } from '../../../src/state/subscriptions.ts';
import type { TestStores } from './test-stores.ts';

export const DAILY: NewSubscription = {
  teamId: 'T1',
  channelId: 'C1',
  every: 'daily',
  byUserId: 'U1',
  atMs: 1_000,
};

export function testSubscriptions(stores: TestStores): void {
  test('are listed, the oldest first, and found by their channel', async () => {
    const { subscriptions } = stores.store;
    const weekly = { ...DAILY, channelId: 'C2', every: 'weekly', atMs: 500 } as const;
    const elsewhere = { ...DAILY, teamId: 'T2', atMs: 2_000 };
    for (const one of [DAILY, weekly, elsewhere]) await subscriptions.put(one);
    expect(await subscriptions.list()).toEqual([weekly, DAILY, elsewhere]);
    expect(await subscriptions.find(weekly)).toEqual(weekly);
    expect(await subscriptions.find({ teamId: 'T2', channelId: 'C2' })).toBeUndefined();
  });

  test('remember when a digest was posted and tried', async () => {
    const { subscriptions } = stores.store;
    await subscriptions.put(DAILY);
    await subscriptions.markAttempt(DAILY, 2_000);
    expect(await subscriptions.list()).toEqual([{ ...DAILY, attemptedMs: 2_000 }]);
    await subscriptions.markPosted(DAILY, 3_000);
    expect(await subscriptions.list()).toEqual([{ ...DAILY, postedMs: 3_000, attemptedMs: 3_000 }]);
    await subscriptions.markAttempt(DAILY, 4_000);
    expect(await subscriptions.list()).toEqual([{ ...DAILY, postedMs: 3_000, attemptedMs: 4_000 }]);
  });

  test('are one a channel; another changes how often and keeps since when', async () => {
    const { subscriptions } = stores.store;
    await subscriptions.put(DAILY);
    await subscriptions.markPosted(DAILY, 2_000);
    await subscriptions.put({ ...DAILY, every: 'weekly', byUserId: 'U2', atMs: 3_000 });
    expect(await subscriptions.list()).toEqual([
      { ...DAILY, every: 'weekly', byUserId: 'U2', postedMs: 2_000, attemptedMs: 2_000 },
    ]);
  });

  test('are removed once, and a mark brings none back', async () => {
    const { subscriptions } = stores.store;
    await subscriptions.put(DAILY);
    expect(await subscriptions.remove(DAILY)).toBe(true);
    expect(await subscriptions.remove(DAILY)).toBe(false);
    await subscriptions.markPosted(DAILY, 2_000);
    await subscriptions.markAttempt(DAILY, 2_000);
    expect(await subscriptions.list()).toEqual([]);
    await subscriptions.put({ ...DAILY, atMs: 5_000 });
    expect(await subscriptions.list()).toEqual([{ ...DAILY, atMs: 5_000 }]);
  });
}
