import { expect, test } from 'vitest';
import {
  type AddedWatch,
  MAX_WATCHES_PER_PERSON,
  type NewWatch,
  type Watch,
} from '../../../src/state/watches.ts';
import type { TestStores } from './test-stores.ts';

export const WATCHED: NewWatch = {
  teamId: 'T1',
  userId: 'U1',
  question: 'Who won the election?',
  outcome: 'unsure',
  passageIds: ['a.md#1', 'b.md#2'],
  locale: 'ar-IQ',
  atMs: 1_000,
};

export function testWatches(stores: TestStores): void {
  const add = (changes: Partial<NewWatch> = {}) =>
    stores.store.watches.add({ ...WATCHED, ...changes });
  const addOne = async (changes: Partial<NewWatch> = {}): Promise<Watch> =>
    watchOf(await add(changes));

  test('are listed as they were added, the oldest first', async () => {
    const first = await addOne();
    const { locale: _, ...bare } = WATCHED;
    const second = watchOf(
      await stores.store.watches.add({ ...bare, question: 'When?', outcome: 'found' }),
    );
    await addOne({ userId: 'U2' });
    await addOne({ teamId: 'T2' });
    expect(await stores.store.watches.listOf(WATCHED)).toEqual([
      { ...WATCHED, id: first.id },
      { ...bare, question: 'When?', outcome: 'found', id: second.id },
    ]);
  });

  test('have the text that was given, but for a NUL', async () => {
    const { question } = await addOne({ question: "Who\0 won “it”?\n'--" });
    expect(question).toBe("Who\ufffd won “it”?\n'--");
  });

  test('of the same question are one', async () => {
    const first = await addOne();
    const again = await add({ question: ' who won the  election', outcome: 'found', atMs: 2_000 });
    expect(again).toEqual({ kind: 'known', watch: first });
    expect(await stores.store.watches.listOf(WATCHED)).toEqual([first]);
    expect((await add({ userId: 'U2' })).kind).toBe('added');
  });

  test('of a question behind others differ by those', async () => {
    const first = await addOne({ before: ['Who is Salih?', 'Where was he?'] });
    expect(first.before).toEqual(['Who is Salih?', 'Where was he?']);
    expect((await add({ before: ['who is salih', 'where was he'] })).kind).toBe('known');
    expect((await add({ before: ['Where was he?'] })).kind).toBe('added');
    expect((await add({ before: [] })).kind).toBe('added');
    const known = await add();
    expect(known).toMatchObject({ kind: 'known' });
    expect(known).not.toHaveProperty('watch.before');
  });

  test('are at most twenty a person', async () => {
    for (let n = 0; n < MAX_WATCHES_PER_PERSON; n++) {
      expect((await add({ question: `${n}?` })).kind).toBe('added');
    }
    expect(MAX_WATCHES_PER_PERSON).toBe(20);
    expect(await add({ question: 'one more' })).toEqual({ kind: 'full' });
    expect((await add({ question: '3?' })).kind).toBe('known');
    expect((await add({ question: 'one more', userId: 'U2' })).kind).toBe('added');
    const [oldest] = await stores.store.watches.listOf(WATCHED);
    await stores.store.watches.end(WATCHED, oldest!.id);
    expect((await add({ question: 'one more' })).kind).toBe('added');
  });

  test('of a person never pass their number, though two stores add at once', async () => {
    const other = await stores.openAnother();
    const added = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        (n % 2 === 0 ? stores.store : other).watches.add({ ...WATCHED, question: `${n}` }),
      ),
    );
    expect(added.filter(({ kind }) => kind === 'added')).toHaveLength(MAX_WATCHES_PER_PERSON);
    expect(await other.watches.listOf(WATCHED)).toHaveLength(MAX_WATCHES_PER_PERSON);
  });

  test('are ended by their own person alone', async () => {
    const { watches } = stores.store;
    const { id } = await addOne();
    expect(await watches.end({ teamId: 'T1', userId: 'U2' }, id)).toBe(false);
    expect(await watches.end({ teamId: 'T2', userId: 'U1' }, id)).toBe(false);
    expect(await watches.end(WATCHED, id)).toBe(true);
    expect(await watches.end(WATCHED, id)).toBe(false);
    expect(await watches.listOf(WATCHED)).toEqual([]);
  });

  test('are told once', async () => {
    const other = await stores.openAnother();
    const { id } = await addOne();
    const told = await Promise.all(
      [stores.store, other, stores.store].map(({ watches }) => watches.markTold(id)),
    );
    expect(told.filter(Boolean)).toHaveLength(1);
    expect(await stores.store.watches.listOf(WATCHED)).toEqual([]);
  });

  test('never share an id, not even with one that has ended', async () => {
    const first = await addOne();
    await stores.store.watches.end(WATCHED, first.id);
    expect((await addOne()).id).toBeGreaterThan(first.id);
  });

  test('are listed page by page, each once', async () => {
    const { watches } = stores.store;
    for (let n = 0; n < 5; n++) await addOne({ userId: `U${n}` });
    const users: string[] = [];
    let page = await watches.list({ limit: 2 });
    while (page.length > 0) {
      expect(page.length).toBeLessThanOrEqual(2);
      users.push(...page.map(({ userId }) => userId));
      const last = page.at(-1)!;
      // Whoever ends what they read skips nothing.
      await watches.markTold(last.id);
      page = await watches.list({ afterId: last.id, limit: 2 });
    }
    expect(users).toEqual(['U0', 'U1', 'U2', 'U3', 'U4']);
  });
}

function watchOf(added: AddedWatch): Watch {
  if (added.kind !== 'added') throw new Error(`The watch was not added, but ${added.kind}.`);
  return added.watch;
}
