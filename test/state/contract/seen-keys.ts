import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Claim, SeenKeys } from '../../../src/state/seen-keys.ts';
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

  test('a claim is never shortened', async () => {
    const held = (await claim('a', 0, 500))!;
    expect(await stores.store.seen.prolong(held, 100)).toBe(true);
    expect(await claim('a', 499)).toBeUndefined();
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

  test('whatever is done in whatever order, one claim of a key holds', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(STEP, { maxLength: 12 }), (steps) =>
        // Each round has keys of its own: the store is one.
        compareWithModel(stores.store.seen, `${round++}`, steps),
      ),
      { numRuns: 60 },
    );
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

const KEY = fc.constantFrom('a', 'b');
const MS = fc.integer({ min: 0, max: 5 });
const STEP = fc.oneof(
  fc.record({ kind: fc.constant('claim' as const), key: KEY, ms: MS }),
  fc.record({ kind: fc.constant('prolong' as const), nth: fc.nat(9), ms: MS }),
  fc.record({ kind: fc.constant('release' as const), nth: fc.nat(9) }),
  fc.record({ kind: fc.constant('pass' as const), ms: MS }),
);
type Step = typeof STEP extends fc.Arbitrary<infer Value> ? Value : never;

/** Takes the steps on the store and on a plain map: who holds each key, and until when. */
async function compareWithModel(
  seen: SeenKeys,
  prefix: string,
  steps: readonly Step[],
): Promise<void> {
  const holders = new Map<string, { id: string; untilMs: number }>();
  const claims: Claim[] = [];
  let nowMs = 0;
  for (const step of steps) {
    if (step.kind === 'pass') {
      nowMs += step.ms;
    } else if (step.kind === 'claim') {
      const key = `${prefix}${step.key}`;
      const untilMs = nowMs + step.ms;
      const claim = await seen.claim(key, { nowMs, untilMs });
      const isFree = (holders.get(key)?.untilMs ?? 0) <= nowMs;
      expect(claim !== undefined).toBe(isFree);
      if (claim === undefined) continue;
      holders.set(key, { id: claim.id, untilMs });
      claims.push(claim);
    } else if (claims.length > 0) {
      const claim = claims[step.nth % claims.length]!;
      const holder = holders.get(claim.key);
      const holds = holder?.id === claim.id;
      if (step.kind === 'prolong') {
        const untilMs = nowMs + step.ms;
        expect(await seen.prolong(claim, untilMs)).toBe(holds);
        if (holds) holder.untilMs = Math.max(holder.untilMs, untilMs);
      } else {
        await seen.release(claim);
        if (holds) holders.delete(claim.key);
      }
    }
  }
}
