import { mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  type PassageVectors,
  TOKEN_DIMENSIONS,
  WHOLE_DIMENSIONS,
} from '../../src/networks/networks.ts';
import { readVectors, type StoredVectors } from '../../src/reading/stored-vectors.ts';
import { createVectorCache, keyOf, type VectorCache } from '../../src/reading/vector-cache.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterEach(() => rm(folder, { recursive: true }));

const KEYS = ['a', 'b', 'c'];
const VECTORS = [2, 0, 1].map((count, n) => ({
  tokens: new Int8Array(count * TOKEN_DIMENSIONS).fill(n + 1),
  whole: new Int8Array(WHOLE_DIMENSIONS).fill(-n),
}));
const onlyFile = async () => join(folder, (await readdir(folder))[0]!);
const readThree = (stored: StoredVectors | undefined) =>
  stored && KEYS.map((_, passage) => readVectors(stored, passage));

async function keep(
  cache: VectorCache,
  keys: readonly string[] = KEYS,
  vectors: readonly PassageVectors[] = VECTORS,
): Promise<StoredVectors> {
  const draft = await cache.draft();
  for (const one of vectors.slice(0, keys.length)) draft.add(one);
  return draft.keep(keys);
}

describe('the vector cache', () => {
  test('gives back what was kept, at once and later', async () => {
    const cache = createVectorCache(join(folder, 'made', 'anew'), 'networks');
    expect(readThree(await keep(cache))).toEqual(VECTORS);
    expect(readThree(await cache.open(KEYS))).toEqual(VECTORS);
    expect(await cache.open(['a', 'c', 'b'])).toBeUndefined();
  });

  test('gives back what was written so far', async () => {
    const draft = await createVectorCache(folder, 'networks').draft();
    for (const one of VECTORS) draft.add(one);
    expect(readThree(draft)).toEqual(VECTORS);
    draft.discard();
    expect(await readdir(folder)).toEqual([]);
  });

  test('reads a large file where it lies', async () => {
    const large = [1, 2, 3].map((value) => ({
      tokens: new Int8Array(100_000 * TOKEN_DIMENSIONS).fill(value),
      whole: new Int8Array(WHOLE_DIMENSIONS).fill(value),
    }));
    const cache = createVectorCache(folder, 'networks');
    const values = ({ readTokens, readWhole }: StoredVectors) => {
      const { tokens, counts } = readTokens([2, 0]);
      return [counts, tokens[0], tokens.at(-1), readWhole(1)[0]];
    };
    const expected = [[100_000, 100_000], 3, 1, 2];
    expect(values(await keep(cache, KEYS, large))).toEqual(expected);
    const opened = (await cache.open(KEYS))!;
    // Another bot that shares the folder may let go of it meanwhile.
    await rm(await onlyFile());
    expect(values(opened)).toEqual(expected);
  });

  test('lends what stayed when an article came or went', async () => {
    const cache = createVectorCache(folder, 'networks');
    await keep(cache);
    const { vectors, placeOf } = (await cache.openSimilar(['new', 'c']))!;
    expect(readVectors(vectors, placeOf.get('c')!)).toEqual(VECTORS[2]);
    expect(placeOf.has('new')).toBe(false);
    expect(await cache.openSimilar(['other'])).toBeUndefined();
  });

  test('lends from the file that has most, if it is not damaged', async () => {
    const cache = createVectorCache(folder, 'networks');
    await keep(cache);
    const most = await onlyFile();
    await keep(cache, ['c', 'other']);
    const lent = async () => [...(await cache.openSimilar(['a', 'c']))!.placeOf.keys()];
    expect(await lent()).toEqual(KEYS);
    await writeFile(most, (await readFile(most)).fill(7, 9, 10));
    expect(await lent()).toEqual(['c', 'other']);
  });

  test('knows nothing of other networks', async () => {
    await keep(createVectorCache(folder, 'networks'));
    const other = createVectorCache(folder, 'others');
    expect(await other.open(KEYS)).toBeUndefined();
    expect(await other.openSimilar(KEYS)).toBeUndefined();
  });

  test.each([
    ['a byte of a vector is another', (bytes: Buffer) => bytes.fill(7, 9, 10)],
    ['a byte of the contents is another', (bytes: Buffer) => bytes.fill(7, 1_360, 1_361)],
    [
      'its length is another',
      (bytes: Buffer) => bytes.fill(255, bytes.length - 36, bytes.length - 32),
    ],
    ['the end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['the beginning is missing', (bytes: Buffer) => bytes.subarray(64)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('counts a file as none when %s', async (_, damage) => {
    const cache = createVectorCache(folder, 'networks');
    await keep(cache);
    await writeFile(await onlyFile(), damage(await readFile(await onlyFile())));
    expect(await cache.open(KEYS)).toBeUndefined();
    expect(await cache.openSimilar(KEYS)).toBeUndefined();
    await keep(cache);
    expect(readThree(await cache.open(KEYS))).toEqual(VECTORS);
  });

  test('leaves not more than eight files', async () => {
    const cache = createVectorCache(folder, 'networks');
    for (let n = 0; n < 10; n += 1) {
      await keep(cache, [`key ${n}`]);
      for (const name of await readdir(folder)) {
        if (n < 9) await utimes(join(folder, name), n, n);
      }
    }
    const names = await readdir(folder);
    expect(names).toHaveLength(8);
    expect(names.every((name) => name.endsWith('.bin'))).toBe(true);
    expect(await cache.open(['key 9'])).toBeDefined();
  });

  test('clears away what a process that was killed left, and nothing that another is writing', async () => {
    const cache = createVectorCache(folder, 'networks');
    const drafts = [await cache.draft(), await cache.draft()];
    const [abandoned, other] = (await readdir(folder)).sort();
    await utimes(join(folder, abandoned!), 0, 0);
    await keep(cache);
    const names = await readdir(folder);
    expect(names).toContain(other);
    expect(names).not.toContain(abandoned);
    expect((await stat(await onlyFile())).isFile()).toBe(true);
    for (const draft of drafts) draft.discard();
  });

  test('tells texts apart by all that is read of them', () => {
    expect(new Set([keyOf('a', 'bc'), keyOf('ab', 'c'), keyOf('', 'abc')]).size).toBe(3);
  });
});
