import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addVector, createWordSpace, likenessOf, toUnit } from '../../src/search/word-space.ts';
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

  test('compares a direction with a word, whichever it was asked for first', () => {
    const space = createWordSpace(['aab', 'c', ''], countLetters());
    const unit = toUnit(Float32Array.from([3, 0, 4]));
    expect(space.compareUnit(unit, 0)).toBeCloseTo((0.6 * 2) / Math.sqrt(5));
    expect(space.compareUnit(unit, 1)).toBeCloseTo(0.8);
    expect([...space.vectorOf(1)]).toEqual([0, 0, 1]);
    expect(space.compareUnit(unit, 1)).toBeCloseTo(0.8);
    expect(space.compareUnit(toUnit(space.vectorOf(0)), 0)).toBeCloseTo(1);
    expect(space.compareUnit(Float32Array.from([0, 0, -1]), 1)).toBe(-1);
  });

  test('finds no likeness to a word without a vector, or in no direction', () => {
    const space = createWordSpace(['aab', 'xyz'], countLetters());
    expect(space.compareUnit(Float32Array.from([1, 0, 0]), 1)).toBe(0);
    expect(space.compareUnit(new Float32Array(3), 0)).toBe(0);
  });
});

const component = fc.float({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true });
const vectorOfLength = (length: number) =>
  fc
    .array(component, { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values));
const vector = vectorOfLength(6);
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
    const zeros = new Float32Array(6);
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

describe('likenessOf and toUnit', () => {
  test('go through every dimension, however many there are', () => {
    const pair = fc
      .integer({ min: 1, max: 9 })
      .chain((length) => fc.tuple(vectorOfLength(length), vectorOfLength(length)));
    const dot = (a: Float32Array, b: Float32Array) =>
      a.reduce((total, value, d) => total + value * b[d]!, 0);
    fc.assert(
      fc.property(pair, ([a, b]) => {
        fc.pre(!isNull(a) && !isNull(b));
        const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
        expect(likenessOf(a, b)).toBeCloseTo(Math.max(0, cosine), 5);
        expect(dot(toUnit(a), toUnit(b))).toBeCloseTo(cosine, 5);
      }),
    );
  });
});

describe('toUnit', () => {
  test('keeps the direction, at length 1', () => {
    const given = Float32Array.from([3, 0, -4]);
    expect([...toUnit(given)].map((value) => Math.round(value * 1e6) / 1e6)).toEqual([
      0.6, 0, -0.8,
    ]);
    expect([...given]).toEqual([3, 0, -4]);
  });

  test('leaves all zeros as they are', () => {
    expect([...toUnit(new Float32Array(3))]).toEqual([0, 0, 0]);
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
