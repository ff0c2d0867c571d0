import fc from 'fast-check';
import type lunr from 'lunr';
import { describe, expect, test } from 'vitest';
import { buildLunrIndex } from '../../src/index/lunr-index.ts';
import { addScores, documentFrequency, flattenIndex } from '../../src/index/postings.ts';
import type { WeightedTerm } from '../../src/index/search-engine.ts';

const BM25 = { k1: 0.9, b: 0.4 };
/** No `*`: Lunr takes it for a wildcard even in a term that is given as it stands. */
const VOCABULARY = [
  ...['salih', 'isis', 'iraq', 'u', '17000', 'العراق', 'agri', '=isis', '=united states', 'p.m.'],
  ...['constructor', '__proto__', '_index', 'terms', 'a/b', '+x', '-x', 'a:b', '~1', '^2'],
];
const terms = fc.constantFrom(...VOCABULARY);
const documents = fc.array(fc.array(terms, { maxLength: 12 }), { maxLength: 40, size: 'max' });
const queries = fc.uniqueArray(
  fc.record({
    term: fc.oneof({ weight: 9, arbitrary: terms }, fc.constant('unknown')),
    weight: fc.integer({ min: 1, max: 100 }).map((percent) => percent / 100),
  }),
  { selector: ({ term }) => term, maxLength: 8 },
);

function flatScores(index: lunr.Index, count: number, query: readonly WeightedTerm[]) {
  const scores = new Float32Array(count);
  addScores(flattenIndex(index), query, scores);
  return scores;
}

/** Lunr's own scores by document, without its division by the query's length. */
function lunrScores(index: lunr.Index, count: number, query: readonly WeightedTerm[]) {
  const scores = new Float64Array(count);
  if (query.length === 0) return scores;
  const results = index.query((q) => {
    for (const { term, weight } of query) q.term(term, { boost: weight, usePipeline: false });
  });
  // Lunr drops terms that it doesn't know from the query's length too.
  const known = new Set(
    (index.toJSON() as { invertedIndex: [string][] }).invertedIndex.map(([t]) => t),
  );
  const norm = Math.hypot(...query.filter(({ term }) => known.has(term)).map((t) => t.weight));
  for (const { ref, score } of results) scores[Number(ref.slice(1))] = score * norm;
  return scores;
}

describe('flattenIndex', () => {
  test('gives the scores that Lunr gives', () => {
    fc.assert(
      fc.property(documents, queries, (texts, query) => {
        const index = buildLunrIndex(texts, BM25);
        const flat = flatScores(index, texts.length, query);
        const own = lunrScores(index, texts.length, query);
        flat.forEach((score, ordinal) => {
          expect(score).toBeCloseTo(own[ordinal]!, 4);
        });
      }),
      { numRuns: 150 },
    );
  });

  test('gives the ten that Lunr puts first', () => {
    let choices = 0;
    fc.assert(
      fc.property(documents, queries, (texts, query) => {
        const index = buildLunrIndex(texts, BM25);
        const flat = flatScores(index, texts.length, query);
        const own = lunrScores(index, texts.length, query);
        const ordinals = [...texts.keys()];
        const top = ordinals.toSorted((a, b) => flat[b]! - flat[a]! || a - b).slice(0, 10);
        // Documents of nearly the same score may change places.
        const best = own.toSorted().toReversed();
        top.forEach((ordinal, rank) => {
          expect(own[ordinal]).toBeCloseTo(best[rank]!, 4);
        });
        if (own.filter((score) => score > 0).length > 10) choices += 1;
      }),
      { numRuns: 300 },
    );
    expect(choices).toBeGreaterThan(30);
  });

  test('holds for other values of k1 and b', () => {
    const texts = [['isis', 'isis', 'iraq'], ['isis'], ['iraq', 'salih', 'salih', 'salih']];
    const query = [
      { term: 'isis', weight: 1 },
      { term: 'salih', weight: 0.5 },
    ];
    for (const bm25 of [
      { k1: 1.2, b: 0.75 },
      { k1: 0, b: 0 },
      { k1: 2, b: 1 },
    ]) {
      const index = buildLunrIndex(texts, bm25);
      const own = lunrScores(index, 3, query);
      flatScores(index, 3, query).forEach((score, ordinal) => {
        expect(score).toBeCloseTo(own[ordinal]!, 4);
      });
    }
  });

  test('lists the documents of a term in order', () => {
    const texts = Array.from({ length: 25 }, (_, i) => (i % 2 ? ['isis'] : ['isis', 'iraq']));
    const { termNumbers, starts, ordinals } = flattenIndex(buildLunrIndex(texts, BM25));
    const number = termNumbers.get('isis')!;
    expect([...ordinals.slice(starts[number], starts[number + 1])]).toEqual([...texts.keys()]);
  });

  test('holds an empty corpus, and documents without terms', () => {
    expect(flatScores(buildLunrIndex([], BM25), 0, [{ term: 'isis', weight: 1 }])).toHaveLength(0);
    const index = buildLunrIndex([[], ['isis'], []], BM25);
    const scores = flatScores(index, 3, [{ term: 'isis', weight: 1 }]);
    expect([...scores].map((score) => score > 0)).toEqual([false, true, false]);
    expect(flatScores(buildLunrIndex([[], []], BM25), 2, [{ term: 'x', weight: 1 }])).toEqual(
      new Float32Array(2),
    );
  });
});

describe('addScores', () => {
  test('adds to what is there, once for each time that a term is asked', () => {
    const index = buildLunrIndex([['isis'], ['iraq']], BM25);
    const once = flatScores(index, 2, [{ term: 'isis', weight: 1 }]);
    const twice = flatScores(index, 2, [
      { term: 'isis', weight: 0.5 },
      { term: 'isis', weight: 0.5 },
      { term: 'unknown', weight: 1 },
    ]);
    expect(twice).toEqual(once);
  });
});

describe('documentFrequency', () => {
  test('counts the documents that hold a term, however often', () => {
    fc.assert(
      fc.property(documents, (texts) => {
        const postings = flattenIndex(buildLunrIndex(texts, BM25));
        for (const term of [...VOCABULARY, 'unknown']) {
          const holding = texts.filter((text) => text.includes(term)).length;
          expect(documentFrequency(postings, term)).toBe(holding);
        }
      }),
    );
  });
});
