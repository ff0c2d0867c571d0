import { expect, test } from 'vitest';
import type { TestStores } from './test-stores.ts';

export function testSeenKeys(stores: TestStores): void {
  const claim = (key: string, nowMs = 0, untilMs = nowMs + 100) =>
    stores.store.seen.claim(key, { nowMs, untilMs });

  test('a key is claimed once', async () => {
    expect(await claim('a')).toMatchObject({ key: 'a' });
    expect(await claim('a')).toBeUndefined();
    expect(await claim('b')).toMatchObject({ key: 'b' });
  });

  test('of many that claim at once, in two stores, one gets it', async () => {
    const other = await stores.openAnother();
    const claims = await Promise.all(
      Array.from({ length: 20 }, (_, n) =>
        (n % 2 === 0 ? stores.store : other).seen.claim('a', { nowMs: 0, untilMs: 100 }),
      ),
    );
    expect(claims.filter((one) => one !== undefined)).toHaveLength(1);
  });

  test('a claim holds until its moment and no longer', async () => {
    await claim('a', 0, 100);
    expect(await claim('a', 99)).toBeUndefined();
    expect(await claim('a', 100)).toBeDefined();
  });

  test('a claim that was prolonged holds until then', async () => {
    const held = (await claim('a', 0, 100))!;
    expect(await stores.store.seen.prolong(held, 500)).toBe(true);
    expect(await claim('a', 499)).toBeUndefined();
    expect(await claim('a', 500)).toBeDefined();
  });

  test('a key that was released is free', async () => {
    await stores.store.seen.release((await claim('a'))!);
    expect(await claim('a')).toBeDefined();
  });

  test('a claim that ran out neither prolongs nor releases the next one', async () => {
    const { seen } = stores.store;
    const late = (await claim('a', 0, 100))!;
    const next = (await claim('a', 100, 200))!;
    expect(await seen.prolong(late, 900)).toBe(false);
    await seen.release(late);
    expect(await claim('a', 199)).toBeUndefined();
    expect(await claim('a', 200)).toBeDefined();
    expect(await seen.prolong(next, 900)).toBe(false);
  });

  test('a key may hold any character', async () => {
    for (const key of [
      '',
      "it's",
      'C1:100.000200',
      'پرسیار',
      '😀',
      'a'.repeat(2_000),
      '\0x',
      '\0y',
    ]) {
      expect(await claim(key), key).toBeDefined();
      expect(await claim(key), key).toBeUndefined();
    }
  });
}
