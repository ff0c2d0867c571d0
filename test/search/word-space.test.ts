import fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { addVector, createWordSpace, multiply, toUnit } from '../../src/search/word-space.ts';
import type { WordVectors } from '../../src/text/word-vectors.ts';

/** One dimension a letter: a word's vector counts its letters a, b and c. */
function countLetters(): WordVectors {
  return {
    dimensions: 3,
    splitWord: (word) => [...word].map((letter) => 'abc'.indexOf(letter)).filter((row) => row >= 0),
    addPiece(row, weight, sum, start = 0) {
      sum[start + row]! += weight;
    },
  };
}

function vectorOf(word: number, space: ReturnType<typeof createWordSpace>): number[] {
  const sum = new Float32Array(space.dimensions);
  space.addWord(word, sum);
  return [...sum];
}

describe('createWordSpace', () => {
  test('knows each word of the corpus by its number', () => {
    const space = createWordSpace(['aab', 'c', ''], countLetters());
    expect([0, 1, 2].map((word) => vectorOf(word, space))).toEqual([
      [2, 1, 0],
      [0, 0, 1],
      [0, 0, 0],
    ]);
    expect([...space.lengths]).toEqual([Math.fround(Math.sqrt(5)), 1, 0]);
  });

  test('adds a word to what is there', () => {
    const space = createWordSpace(['aab'], countLetters());
    const sum = Float32Array.from([1, 1, 1]);
    space.addWord(0, sum);
    expect([...sum]).toEqual([3, 2, 1]);
  });

  test('embeds a text as the sum of its words by weight, known to the corpus or not', () => {
    const space = createWordSpace(['a'], countLetters());
    const parts = [
      { surface: 'a', weight: 1 },
      { surface: 'bbx', weight: 0.5 },
    ];
    expect([...space.embed(parts)]).toEqual([1, 1, 0]);
    expect([...space.embed([])]).toEqual([0, 0, 0]);
    expect(vectorOf(0, space)).toEqual([1, 0, 0]);
  });

  test('multiplies a vector with a word, whichever it was asked for first', () => {
    const multiplyWord = createWordSpace(['aab', 'c', 'xyz'], countLetters()).multiplyBy(
      Float32Array.from([0.5, 3, -1]),
    );
    expect([0, 1, 2, 1, 0].map(multiplyWord)).toEqual([4, -1, 0, -1, 4]);
  });

  test('gives what adding the word’s vector up and multiplying gives', () => {
    const words = fc.array(fc.stringMatching(/^[abcx]{0,9}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, vectorOfLength(3), (words, vector) => {
        const space = createWordSpace(words, countLetters());
        const multiplyWord = space.multiplyBy(vector);
        words.forEach((_, word) => {
          const product = multiply(vector, Float32Array.from(vectorOf(word, space)));
          expect(multiplyWord(word)).toBeCloseTo(product, 2);
          expect(multiplyWord(word)).toBe(space.multiplyBy(vector)(word));
        });
      }),
    );
  });

  test('reads each piece of the corpus once', () => {
    const vectors = countLetters();
    const addPiece = vi.spyOn(vectors, 'addPiece');
    createWordSpace(['aab', 'ba', 'c'], vectors);
    expect(addPiece).toHaveBeenCalledTimes(3);
  });
});

const component = fc.float({ min: -100, max: 100, noNaN: true, noDefaultInfinity: true });
const vectorOfLength = (length: number) =>
  fc
    .array(component, { minLength: length, maxLength: length })
    .map((values) => Float32Array.from(values));

describe('multiply', () => {
  test('goes through every dimension, however many there are', () => {
    const pair = fc
      .integer({ min: 1, max: 9 })
      .chain((length) => fc.tuple(vectorOfLength(length), vectorOfLength(length)));
    fc.assert(
      fc.property(pair, ([a, b]) => {
        const product = a.reduce((total, value, d) => total + value * b[d]!, 0);
        expect(multiply(a, b)).toBeCloseTo(product, 5);
        expect(multiply(a, Float32Array.from([9, ...b, 9]), 1)).toBeCloseTo(product, 5);
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
    const sum = Float32Array.from([1, 2, 3, 4, 5]);
    const added = Float32Array.from([0, 10, -20, 30, 40, 50, 60]);
    addVector(sum, added, 1);
    expect([...sum]).toEqual([11, -18, 33, 44, 55]);
    expect([...added]).toEqual([0, 10, -20, 30, 40, 50, 60]);
  });
});
