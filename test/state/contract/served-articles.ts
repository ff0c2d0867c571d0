import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { TestStores } from './test-stores.ts';

export function testServedArticles(stores: TestStores): void {
  test('the first are the base, and new to nobody', async () => {
    const { articles } = stores.store;
    expect(await articles.noteServed([], 500)).toEqual([]);
    expect(await articles.noteServed(['a', 'b'], 1_000)).toEqual([]);
    expect(await articles.noteServed(['a', 'b'], 2_000)).toEqual([]);
    expect(await articles.addedSince(0)).toEqual([]);
  });

  test('those that come later are new once, in the order given', async () => {
    const { articles } = stores.store;
    await articles.noteServed(['a'], 1_000);
    expect(await articles.noteServed(['z', 'a', 'b', 'z'], 2_000)).toEqual(['z', 'b']);
    expect(await articles.noteServed(['a', 'b', 'z'], 3_000)).toEqual([]);
    // One was gone for a while.
    expect(await articles.noteServed(['a'], 4_000)).toEqual([]);
    expect(await articles.noteServed(['b', 'c'], 5_000)).toEqual(['c']);
    expect(await articles.addedSince(0)).toEqual([
      { id: 'b', firstSeenMs: 2_000 },
      { id: 'z', firstSeenMs: 2_000 },
      { id: 'c', firstSeenMs: 5_000 },
    ]);
    expect(await articles.addedSince(2_001)).toEqual([{ id: 'c', firstSeenMs: 5_000 }]);
    expect(await articles.addedSince(5_000)).toHaveLength(1);
    expect(await articles.addedSince(5_001)).toEqual([]);
  });

  test('two stores that note the same find it new once', async () => {
    const other = await stores.openAnother();
    await other.articles.noteServed(['a'], 1_000);
    const found = await Promise.all(
      [stores.store, other].map(({ articles }) => articles.noteServed(['a', 'b'], 2_000)),
    );
    expect(found.flat()).toEqual(['b']);
  });

  test('whatever is served in whatever order, each is new once', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 5 }), { maxLength: 5 }),
        async (servings) => {
          const { articles } = stores.store;
          // Each round has names of its own: the store is one.
          const prefix = `${round++}:`;
          await articles.noteServed([`${prefix}base`], 0);
          const known = new Set<string>();
          for (const [n, ids] of servings.entries()) {
            const named = ids.map((id) => `${prefix}-${id}`);
            const added = await articles.noteServed(named, n + 1);
            expect(added).toEqual(named.filter((id) => !known.has(id)));
            for (const id of added) known.add(id);
          }
          const listed = await articles.addedSince(1);
          const own = listed.filter(({ id }) => id.startsWith(`${prefix}-`));
          expect(new Set(own.map(({ id }) => id))).toEqual(known);
        },
      ),
      { numRuns: 30 },
    );
  });
}
