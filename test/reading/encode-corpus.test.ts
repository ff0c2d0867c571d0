import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import {
  type Networks,
  type PassageVectors,
  TOKEN_DIMENSIONS,
  WHOLE_DIMENSIONS,
} from '../../src/networks/networks.ts';
import { encodeCorpus, toReadableTexts } from '../../src/reading/encode-corpus.ts';
import type { VectorCache } from '../../src/reading/vector-cache.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { matchTokens } from '../index/match-tokens.ts';

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

function makeCache(): VectorCache {
  const kept = new Map<string, PassageVectors>();
  return {
    read: async (keys) => new Map([...kept].filter(([key]) => keys.includes(key))),
    async write(keys, vectors) {
      for (const [n, key] of keys.entries()) kept.set(key, vectors[n]!);
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
    const cache = makeCache();
    await encodeCorpus(TEXTS.slice(1), startNetworks(), cache);
    const asked: string[] = [];
    await encodeCorpus(TEXTS, startNetworks(asked), cache);
    expect(asked).toEqual([TEXTS[0]!.text]);
  });

  test('goes on where it was when the networks ended half-way', async () => {
    const cache = makeCache();
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
    expect(asked).toEqual(TEXTS.slice(16).map(({ text }) => text));
  });

  test('lets go of a file that held other passages, too', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    let file: WeakRef<ArrayBuffer> | undefined;
    const cache: VectorCache = {
      write: async () => {},
      async read(keys) {
        const bytes = new Int8Array(TOKEN_DIMENSIONS + WHOLE_DIMENSIONS).fill(40);
        file = new WeakRef(bytes.buffer);
        const tokens = bytes.subarray(0, TOKEN_DIMENSIONS);
        return new Map([[keys[0]!, { tokens, whole: bytes.subarray(TOKEN_DIMENSIONS) }]]);
      },
    };
    const index = await encodeCorpus(TEXTS, startNetworks(), cache);
    // What a WeakRef was made of stays until its turn of the event loop is over.
    await new Promise(setImmediate);
    collect();
    expect(file!.deref()).toBeUndefined();
    expect(index.findLike(ONES, 1, () => true)).toEqual([0]);
  });

  test('goes on where nothing can be kept', async () => {
    const cache: VectorCache = {
      read: async () => new Map(),
      write: () => Promise.reject(new Error('read-only')),
    };
    const told: string[] = [];
    const onUnkept = ({ message }: Error) => void told.push(message);
    const index = await encodeCorpus(TEXTS, startNetworks(), cache, undefined, onUnkept);
    expect(index.findLike(ONES, 3, () => true)).toEqual([0, 1, 2]);
    expect(told).toEqual(['read-only']);
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
