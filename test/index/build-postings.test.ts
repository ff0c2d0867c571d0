import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildPostings } from '../../src/index/build-postings.ts';
import { buildLunrIndex } from '../../src/index/lunr-index.ts';
import { flattenIndex, type Postings } from '../../src/index/postings.ts';

const BM25 = { k1: 0.9, b: 0.4 };
const VOCABULARY = ['salih', 'isis', 'iraq', 'u', '17000', 'العراق', '=isis', '__proto__', 'a/b'];
const documents = fc.array(fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 12 }), {
  maxLength: 30,
});

/** By term, what each document that holds it has. */
function listPostings({ termNumbers, starts, ordinals, weights }: Postings) {
  return Object.fromEntries(
    [...termNumbers].map(([term, number]) => {
      const [from, to] = [starts[number]!, starts[number + 1]!];
      return [
        term,
        [...ordinals.subarray(from, to)].map((ordinal, n) => [ordinal, weights[from + n]]),
      ];
    }),
  );
}

describe('buildPostings', () => {
  test('gives in parts what Lunr gives in one', () => {
    let most = 0;
    fc.assert(
      fc.property(documents, fc.integer({ min: 1, max: 60 }), (texts, wordsAtOnce) => {
        const whole = flattenIndex(buildLunrIndex(texts, BM25));
        const joined = buildPostings(texts, BM25, wordsAtOnce);
        expect(listPostings(joined)).toEqual(listPostings(whole));
        expect(joined.ordinals.length).toBe(whole.ordinals.length);
        most = Math.max(most, texts.flat().length / wordsAtOnce);
      }),
      { numRuns: 300 },
    );
    expect(most).toBeGreaterThan(10);
  });

  test('holds an empty corpus, and documents without terms', () => {
    expect(buildPostings([], BM25).termNumbers.size).toBe(0);
    expect(listPostings(buildPostings([[], ['isis', 'iraq'], []], BM25, 1))).toMatchObject({
      isis: [[1, expect.any(Number)]],
      iraq: [[1, expect.any(Number)]],
    });
  });
});
