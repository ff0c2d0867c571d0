import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import {
  type Networks,
  type PassageVectors,
  TOKEN_DIMENSIONS,
  VECTOR_SCALE,
  WHOLE_DIMENSIONS,
} from '../../src/networks/networks.ts';
import { encodeCorpus, toReadableTexts } from '../../src/reading/encode-corpus.ts';
import { type CacheDraft, createVectorCache } from '../../src/reading/vector-cache.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { passagesAt } from '../corpus/places.ts';
import { matchTokens } from '../index/match-tokens.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'vectors-'));
});
afterEach(() => rm(folder, { recursive: true }));

const vectorsOf = (text: string): PassageVectors => ({
  tokens: new Int8Array(TOKEN_DIMENSIONS).fill(text.length),
  whole: new Int8Array(WHOLE_DIMENSIONS).fill(text.length),
});

function startNetworks(asked: string[] = []): Networks {
  return {
    fingerprint: 'test',
    close: async () => {},
    matchTokens,
    encodeQuestion: () => Promise.reject(new Error('not asked here')),
    read: () => Promise.reject(new Error('not asked here')),
    async encodePassages(passages) {
      asked.push(...passages.map(({ text }) => text));
      return passages.map(({ text }) => vectorsOf(text));
    },
  };
}

const TEXTS = Array.from({ length: 40 }, (_, n) => ({ source: '', text: 'x'.repeat(40 - n) }));
const ONES = {
  tokens: new Float32Array(TOKEN_DIMENSIONS).fill(1 / 8),
  whole: new Float32Array(WHOLE_DIMENSIONS).fill(1),
  weights: Float32Array.of(1),
  labels: [''],
};

describe('encodeCorpus', () => {
  test('gives every passage its own vectors and tells how far it is', async () => {
    const told: number[] = [];
    const index = await encodeCorpus(TEXTS, startNetworks(), undefined, (done, total) => {
      told.push(done);
      expect(total).toBe(40);
    });
    expect(told).toEqual([16, 32, 40]);
    expect(index.findLike(ONES, 3, () => true)).toEqual([0, 1, 2]);
  });

  test('encodes only what was not kept, and keeps it', async () => {
    const cache = createVectorCache(folder, 'test');
    // One is new at the beginning, one amid the others.
    const before = TEXTS.filter((_, n) => n !== 0 && n !== 30);
    await encodeCorpus(before, startNetworks(), cache);
    const asked: string[] = [];
    const index = await encodeCorpus(TEXTS, startNetworks(asked), cache);
    expect(asked).toEqual([TEXTS[0]!.text, TEXTS[30]!.text]);
    const again = await encodeCorpus(TEXTS, startNetworks(asked), cache);
    expect(asked).toHaveLength(2);
    for (const { findLike, match } of [index, again]) {
      expect(findLike(ONES, 40, () => true)).toEqual([...TEXTS.keys()]);
      const matches = await match(ONES, passagesAt(0, 29, 30, 31));
      const lengths = matches.map(({ total }) => (total * VECTOR_SCALE) / 8);
      expect(lengths.map(Math.round)).toEqual([40, 11, 10, 9]);
    }
  });

  test('goes on where it was when the networks ended half-way', async () => {
    const cache = createVectorCache(folder, 'test');
    await encodeCorpus(TEXTS.slice(38), startNetworks(), cache);
    const networks = startNetworks();
    let left = 20;
    const ending: Networks = {
      ...networks,
      encodePassages(passages) {
        left -= passages.length;
        return left < 0
          ? Promise.reject(new Error('the networks were closed'))
          : networks.encodePassages(passages);
      },
    };
    await expect(encodeCorpus(TEXTS, ending, cache)).rejects.toThrow('closed');
    const asked: string[] = [];
    await encodeCorpus(TEXTS, startNetworks(asked), cache);
    expect(asked).toEqual(TEXTS.slice(16, 38).map(({ text }) => text));
  });

  test('leaves no file when the networks ended before anything was made', async () => {
    const networks = { ...startNetworks(), encodePassages: () => Promise.reject(new Error('no')) };
    const cache = createVectorCache(folder, 'test');
    await expect(encodeCorpus(TEXTS, networks, cache)).rejects.toThrow('no');
    expect(await readdir(folder)).toEqual([]);
  });

  const full = (): never => {
    throw new Error('no space left');
  };
  test.each<[string, (draft: CacheDraft) => CacheDraft | Promise<never>]>([
    ['can be begun', () => Promise.reject(new Error('no space left'))],
    [
      'goes on beyond the twentieth',
      (draft) => {
        let left = 20;
        const add: CacheDraft['add'] = (vectors) => {
          left -= 1;
          return left < 0 ? full() : draft.add(vectors);
        };
        return { ...draft, add };
      },
    ],
    ['can be ended', (draft) => ({ ...draft, keep: full })],
  ])('goes on in memory where no file %s, and says so once', async (_, spoil) => {
    const cache = createVectorCache(folder, 'test');
    const told: string[] = [];
    const asked: string[] = [];
    const index = await encodeCorpus(
      TEXTS,
      startNetworks(asked),
      { ...cache, draft: async () => spoil(await cache.draft()) },
      undefined,
      ({ message }) => void told.push(message),
    );
    expect(told).toEqual(['no space left']);
    expect(asked).toHaveLength(40);
    expect(index.findLike(ONES, 40, () => true)).toEqual([...TEXTS.keys()]);
    const matches = await index.match(ONES, passagesAt(0, 25));
    expect(matches.map(({ total }) => Math.round((total * VECTOR_SCALE) / 8))).toEqual([40, 15]);
  });
});

describe('toReadableTexts', () => {
  test('puts title, month and year before a passage, as far as they are known', () => {
    const sourceOf = (fields: Parameters<typeof makeArticle>[0]) => {
      const article = makeArticle({
        text: 'A paragraph of more than forty characters stands here.',
        ...fields,
      });
      return toReadableTexts({ articles: [article], passages: splitPassages(article) })[0]!.source;
    };
    expect(sourceOf({ id: 'a', headline: 'Ferry is back', date: '2021-03-05' })).toBe(
      'Ferry is back, March 2021',
    );
    expect(sourceOf({ id: 'a', headline: 'Ferry is back', date: '2021' })).toBe(
      'Ferry is back, 2021',
    );
  });
});
