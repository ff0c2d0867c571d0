import { describe, expect, test } from 'vitest';
import { toPassageOrdinal } from '../../src/corpus/ordinals.ts';
import { type Networks, TOKEN_DIMENSIONS, WHOLE_DIMENSIONS } from '../../src/networks/networks.ts';
import { createMeaningIndex } from '../../src/reading/meaning-index.ts';
import { type ReadingSource, readPassages } from '../../src/reading/read-passages.ts';
import { holdVectors } from '../../src/reading/stored-vectors.ts';
import { matchTokens } from '../index/match-tokens.ts';

const COUNT = 20;
const unit = (dimensions: number, value: number) =>
  Array.from({ length: dimensions }, (_, d) => (d === 0 ? value : 0));

/** Passage `n` is less like the question the higher `n` is, by a step; what reading says of each is given. */
function makeSource(
  thereOf: (passage: number) => number,
  step = 4,
): ReadingSource & { read: number[] } {
  const read: number[] = [];
  const vectors = Array.from({ length: COUNT }, (_, n) => ({
    tokens: Int8Array.from(unit(TOKEN_DIMENSIONS, 120 - step * n)),
    whole: Int8Array.from(unit(WHOLE_DIMENSIONS, 120 - step * n)),
  }));
  const networks: Networks = {
    fingerprint: 'test',
    close: async () => {},
    matchTokens,
    encodePassages: () => Promise.reject(new Error('not asked here')),
    encodeQuestion: async () => ({
      tokens: Float32Array.from(unit(TOKEN_DIMENSIONS, 1)),
      whole: Float32Array.from(unit(WHOLE_DIMENSIONS, 1)),
      weights: Float32Array.of(1),
      labels: ['who'],
    }),
    async read(_, passages) {
      return passages.map(({ text }) => {
        read.push(Number(text));
        const there = thereOf(Number(text));
        return { relevance: there, there, spans: [{ start: 0, end: 1, logProbability: 0 }] };
      });
    },
  };
  const texts = vectors.map((_, n) => ({ source: '', text: String(n) }));
  const held = holdVectors();
  vectors.forEach(held.add);
  return { networks, meaning: createMeaningIndex(held, vectors.length, networks), texts, read };
}

const toHit = (ordinal: number, score = 0) => ({
  ordinal: toPassageOrdinal(ordinal),
  score,
  passageScore: score,
  headlineScore: 0,
  articleScore: 0,
});

function readWith(source: ReadingSource, byWords: number[], isWithin = (_: number) => true) {
  return readPassages(source, {
    question: 'who?',
    byWords: byWords.map((ordinal) => toHit(ordinal, 1)),
    scoreByWords: async (passages) => passages.map((ordinal) => toHit(ordinal)),
    isWithin,
    limit: 15,
  });
}

describe('readPassages', () => {
  test('finds what shares no word with the question', async () => {
    const hits = await readWith(
      makeSource(() => 0),
      [],
    );
    expect(hits).toHaveLength(15);
    expect(hits[0]!.ordinal).toBe(0);
  });

  test('puts first what reading says answers', async () => {
    const hits = await readWith(
      makeSource((passage) => (passage === 3 ? 9 : -9)),
      [0, 1],
    );
    expect(hits[0]!.ordinal).toBe(3);
    expect(hits[0]!.understanding.reading!.there).toBe(9);
    expect(hits[0]!.understanding.pieces).toEqual([
      { label: 'who', weight: 1, match: expect.closeTo(108 / 127) },
    ]);
  });

  test('keeps to the passages that may be found', async () => {
    const hits = await readWith(
      makeSource(() => 0),
      [],
      (passage) => passage > 5 && passage < 9,
    );
    expect(hits.map(({ ordinal }) => ordinal)).toEqual([6, 7, 8]);
  });

  test('stops where nothing unread could come near, and reads eight at most', async () => {
    const settled = makeSource((passage) => (passage === 0 ? 9 : -9));
    await readWith(settled, []);
    expect(settled.read).toEqual([0, 1, 2, 3]);
    const open = makeSource((passage) => (passage === 3 ? -1 : -9), 1);
    await readWith(open, []);
    expect(open.read).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('reads on where what was not read could come near', async () => {
    // They all match alike, so the first that answers leads by no more than another would.
    const source = makeSource((passage) => (passage < 5 ? 9 : -9), 0);
    await readWith(source, []);
    expect(source.read.length).toBe(8);
  });

  test('reads nothing beyond the first four that lies far behind before reading', async () => {
    const source = makeSource(() => -9, 12);
    await readWith(source, []);
    expect(source.read).toEqual([0, 1, 2, 3]);
  });

  test('reads no more than 6,000 characters beyond the first four', async () => {
    const source = makeSource(() => -9, 0);
    const long = source.texts.map(({ text, ...rest }) => ({ ...rest, text: text.padEnd(1_100) }));
    await readWith({ ...source, texts: long }, []);
    expect(source.read).toHaveLength(5);
    const longer = long.map(({ text, ...rest }) => ({ ...rest, text: text.padEnd(9_000) }));
    source.read.length = 0;
    await readWith({ ...source, texts: longer }, []);
    expect(source.read).toHaveLength(4);
  });

  test('gives each passage once, best first, those that were read before the others', async () => {
    const hits = await readWith(
      makeSource((passage) => -passage),
      [2, 0, 17],
    );
    expect(new Set(hits.map(({ ordinal }) => ordinal)).size).toBe(hits.length);
    const isRead = hits.map(({ understanding }) => understanding.reading !== undefined);
    expect(isRead).toEqual(isRead.toSorted((a, b) => Number(b) - Number(a)));
    const scores = hits.filter((_, n) => isRead[n]).map(({ understanding }) => understanding.score);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });
});
