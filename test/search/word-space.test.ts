import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addVector, createWordSpace, likenessOf } from '../../src/search/word-space.ts';
import type { WordVectors } from '../../src/text/word-vectors.ts';

/** One dimension a letter: a word's vector counts its letters a, b and c. */
function countLetters(): WordVectors {
  return {
    dimensions: 3,
    addWord(word, weight, sum) {
      for (const letter of word) {
        const d = 'abc'.indexOf(letter);
        if (d >= 0) sum[d]! += weight;
      }
    },
  };
}

describe('createWordSpace', () => {
  test('knows each word of the corpus by its number', () => {
    const space = createWordSpace(['aab', 'c', ''], countLetters());
    expect(space.dimensions).toBe(3);
    expect([...space.vectorOf(0)]).toEqual([2, 1, 0]);
    expect([...space.vectorOf(1)]).toEqual([0, 0, 1]);
    expect([...space.vectorOf(2)]).toEqual([0, 0, 0]);
  });

  test('makes a word’s vector once', () => {
    const vectors = countLetters();
    const addWord = vi.spyOn(vectors, 'addWord');
    const space = createWordSpace(['aab', 'c'], vectors);
    expect(addWord).not.toHaveBeenCalled();
    expect(space.vectorOf(0)).toBe(space.vectorOf(0));
    expect(addWord).toHaveBeenCalledTimes(1);
  });

  test('embeds a text as the sum of its words by weight, known to the corpus or not', () => {
    const space = createWordSpace(['a'], countLetters());
    const parts = [
      { surface: 'a', weight: 1 },
      { surface: 'bbx', weight: 0.5 },
    ];
    expect([...space.embed(parts)]).toEqual([1, 1, 0]);
    expect([...space.embed([])]).toEqual([0, 0, 0]);
    expect([...space.vectorOf(0)]).toEqual([1, 0, 0]);
  });
});

const component = fc.float({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true });
const vector = fc.array(component, { minLength: 4, maxLength: 4 }).map((v) => Float32Array.from(v));
const isNull = (v: Float32Array) => v.every((value) => Math.abs(value) < 1e-3);

describe('likenessOf', () => {
  test('is 1 for one direction, and 0 for right angles and all beyond', () => {
    const [x, y] = [Float32Array.from([2, 0]), Float32Array.from([0, 0.5])];
    expect(likenessOf(x, Float32Array.from([7, 0]))).toBe(1);
    expect(likenessOf(x, Float32Array.from([1, 1]))).toBeCloseTo(Math.SQRT1_2);
    expect(likenessOf(x, y)).toBe(0);
    expect(likenessOf(x, Float32Array.from([-1, 0]))).toBe(0);
    expect(likenessOf(x, Float32Array.from([-1, 1]))).toBe(0);
  });

  test('is 0 when either is all zeros', () => {
    const zeros = new Float32Array(4);
    fc.assert(
      fc.property(vector, (v) => {
        expect(likenessOf(v, zeros)).toBe(0);
        expect(likenessOf(zeros, v)).toBe(0);
      }),
    );
  });

  test('stays within 0 and 1, is the same both ways and knows no length', () => {
    fc.assert(
      fc.property(vector, vector, fc.integer({ min: 1, max: 9 }), (a, b, factor) => {
        fc.pre(!isNull(a) && !isNull(b));
        const likeness = likenessOf(a, b);
        const longer = a.map((value) => factor * value);
        expect(likeness).toBeGreaterThanOrEqual(0);
        expect(likeness).toBeLessThanOrEqual(1 + 1e-6);
        expect(likenessOf(b, a)).toBeCloseTo(likeness, 10);
        expect(likenessOf(longer, b)).toBeCloseTo(likeness, 4);
        expect(likenessOf(a, a)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe('addVector', () => {
  test('adds to the first and leaves the second', () => {
    const sum = Float32Array.from([1, 2]);
    const added = Float32Array.from([10, -20]);
    addVector(sum, added);
    expect([...sum]).toEqual([11, -18]);
    expect([...added]).toEqual([10, -20]);
  });
});
