import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PassageVectors,
  TOKEN_DIMENSIONS,
  WHOLE_DIMENSIONS,
} from '../../src/networks/networks.ts';
import { createMeaningIndex as createIndex } from '../../src/reading/meaning-index.ts';
import { holdVectors } from '../../src/reading/stored-vectors.ts';
import { passagesAt } from '../corpus/places.ts';
import { matchTokens } from '../index/match-tokens.ts';

function createMeaningIndex(vectors: readonly PassageVectors[]) {
  const held = holdVectors();
  for (const passage of vectors) held.add(passage);
  return createIndex(held, vectors.length, { matchTokens });
}

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
  test('adds up each token’s best match by the tokens’ weights', async () => {
    const index = createMeaningIndex([passage([1, 2]), passage([3]), passage([])]);
    const asked = question([1, 3], [0.25, 0.75]);
    const matches = await index.match(asked, passagesAt(0, 2, 1));
    expect(matches.map(({ total }) => total)).toEqual([0.25, -1, 0.75]);
    expect([...matches[0]!.byToken]).toEqual([1, 0]);
  });

  test('finds the texts that are most like, of those that may be found', () => {
    const index = createMeaningIndex([passage([1], 5), passage([1], 7), passage([1], 7)]);
    const asked = question([1], [1], 7);
    expect(index.findLike(asked, 2, () => true)).toEqual([1, 2]);
    expect(index.findLike(asked, 5, (at) => at !== 1)).toEqual([2, 0]);
  });

  test('finds any one of many', () => {
    const axes = [0, 1, 2, 3, 4, 5, 6, 7, 8];
    const index = createMeaningIndex(axes.map((at) => passage([], at)));
    const first = axes.map((at) => index.findLike(question([], [], at), 1, () => true));
    expect(first).toEqual(axes.map((at) => [at]));
  });

  test('gives a passage that says the question the best match there is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 0, max: TOKEN_DIMENSIONS - 1 }), { minLength: 1, maxLength: 9 }),
        fc.array(fc.integer({ min: 0, max: TOKEN_DIMENSIONS - 1 }), { maxLength: 9 }),
        async (asked, other) => {
          const index = createMeaningIndex([passage(other), passage([...asked, ...other])]);
          const weights = asked.map(() => 1 / asked.length);
          const [less, most] = await index.match(question(asked, weights), passagesAt(0, 1));
          expect(most!.total).toBeCloseTo(1);
          expect(less!.total).toBeLessThanOrEqual(1 + 1e-6);
        },
      ),
    );
  });
});
