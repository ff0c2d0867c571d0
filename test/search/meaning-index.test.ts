import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TOKEN_DIMENSIONS, WHOLE_DIMENSIONS } from '../../src/reading/networks.ts';
import { createMeaningIndex } from '../../src/search/meaning-index.ts';

/** A vector that points along one axis. */
const axis = (dimensions: number, at: number, length = 1) =>
  Array.from({ length: dimensions }, (_, n) => (n === at ? length : 0));
const passage = (tokenAxes: readonly number[], wholeAxis = 0) => ({
  tokens: Int8Array.from(tokenAxes.flatMap((at) => axis(TOKEN_DIMENSIONS, at, 127))),
  whole: Int8Array.from(axis(WHOLE_DIMENSIONS, wholeAxis, 127)),
});
const question = (tokenAxes: readonly number[], weights: readonly number[], wholeAxis = 0) => ({
  tokens: Float32Array.from(tokenAxes.flatMap((at) => axis(TOKEN_DIMENSIONS, at))),
  whole: Float32Array.from(axis(WHOLE_DIMENSIONS, wholeAxis)),
  weights: Float32Array.from(weights),
  labels: tokenAxes.map(String),
});

describe('the meaning index', () => {
  test('adds up each token’s best match by the tokens’ weights', () => {
    const index = createMeaningIndex([passage([1, 2]), passage([3]), passage([])]);
    const asked = question([1, 3], [0.25, 0.75]);
    expect(index.match(asked, 0)).toBeCloseTo(0.25);
    expect(index.match(asked, 1)).toBeCloseTo(0.75);
    expect(index.match(asked, 2)).toBeCloseTo(-1);
    expect([...index.matchTokens(asked, 0)]).toEqual([1, 0]);
  });

  test('finds the texts that are most like, of those that may be found', () => {
    const index = createMeaningIndex([passage([1], 5), passage([1], 7), passage([1], 7)]);
    const asked = question([1], [1], 7);
    expect(index.findLike(asked, 2, () => true)).toEqual([1, 2]);
    expect(index.findLike(asked, 5, (at) => at !== 1)).toEqual([2, 0]);
  });

  test('gives a passage that says the question the best match there is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: TOKEN_DIMENSIONS - 1 }), { minLength: 1, maxLength: 9 }),
        fc.array(fc.integer({ min: 0, max: TOKEN_DIMENSIONS - 1 }), { maxLength: 9 }),
        (asked, other) => {
          const index = createMeaningIndex([passage(other), passage([...asked, ...other])]);
          const weights = asked.map(() => 1 / asked.length);
          expect(index.match(question(asked, weights), 1)).toBeCloseTo(1);
          expect(index.match(question(asked, weights), 0)).toBeLessThanOrEqual(1 + 1e-6);
        },
      ),
    );
  });
});
