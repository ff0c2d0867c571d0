import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { TOKEN_DIMENSIONS, WHOLE_DIMENSIONS } from '../../src/networks/networks.ts';
import { createVectorCache, keyOf } from '../../src/reading/vector-cache.ts';

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

describe('the vector cache', () => {
  test('gives back what was kept', async () => {
    const cache = createVectorCache(join(folder, 'made', 'anew'), 'networks');
    await cache.write(KEYS, VECTORS);
    const kept = await cache.read(KEYS);
    expect(KEYS.map((key) => kept.get(key))).toEqual(VECTORS);
  });

  test('lends what stayed when an article came or went', async () => {
    const cache = createVectorCache(folder, 'networks');
    await cache.write(KEYS, VECTORS);
    const kept = await cache.read(['new', 'c']);
    expect(kept.get('c')).toEqual(VECTORS[2]);
    expect(kept.has('new')).toBe(false);
    expect((await cache.read(['other'])).size).toBe(0);
  });

  test('knows nothing of other networks', async () => {
    await createVectorCache(folder, 'networks').write(KEYS, VECTORS);
    expect((await createVectorCache(folder, 'others').read(KEYS)).size).toBe(0);
  });

  test.each([
    ['a byte is another', (bytes: Buffer) => bytes.fill(7, bytes.length - 9, bytes.length - 8)],
    ['the end is missing', (bytes: Buffer) => bytes.subarray(0, bytes.length - 40)],
    ['it is empty', () => Buffer.alloc(0)],
  ])('counts a file as none when %s', async (_, damage) => {
    const cache = createVectorCache(folder, 'networks');
    await cache.write(KEYS, VECTORS);
    await writeFile(await onlyFile(), damage(await readFile(await onlyFile())));
    expect((await cache.read(KEYS)).size).toBe(0);
    await cache.write(KEYS, VECTORS);
    expect((await cache.read(KEYS)).size).toBe(KEYS.length);
  });

  test('leaves no unfinished file, and not more than eight', async () => {
    const cache = createVectorCache(folder, 'networks');
    for (let n = 0; n < 10; n += 1) {
      await cache.write([`key ${n}`], VECTORS.slice(0, 1));
      for (const name of await readdir(folder)) {
        if (n < 9) await utimes(join(folder, name), n, n);
      }
    }
    const names = await readdir(folder);
    expect(names).toHaveLength(8);
    expect(names.every((name) => name.endsWith('.bin'))).toBe(true);
    expect((await cache.read(['key 9'])).size).toBe(1);
  });

  test('tells texts apart by all that is read of them', () => {
    expect(new Set([keyOf('a', 'bc'), keyOf('ab', 'c'), keyOf('', 'abc')]).size).toBe(3);
  });
});
