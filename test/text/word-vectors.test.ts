import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  createWordVectors,
  loadWordVectors,
  type WordVectors,
} from '../../src/text/word-vectors.ts';

/** A table as its file has it: the scales first, then the rows as signed bytes. */
function toBytes(rows: readonly { scale: number; values: readonly number[] }[]): Uint8Array {
  const bytes = new Uint8Array(rows.reduce((size, { values }) => size + 4 + values.length, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const { scale } of rows) {
    view.setFloat32(at, scale, true);
    at += 4;
  }
  for (const { values } of rows) {
    for (const value of values) {
      view.setInt8(at, value);
      at += 1;
    }
  }
  return bytes;
}

const TABLE = {
  ji: { scale: 0.5, values: [2, 0] },
  jihad: { scale: 1, values: [10, -10] },
  '##had': { scale: 1, values: [0, 3] },
  '##ists': { scale: 2, values: [-1, 1] },
  ists: { scale: 1, values: [100, 100] },
  د: { scale: 1, values: [7, 7] },
};
const PIECES = Object.keys(TABLE);
const tiny = createWordVectors(PIECES, toBytes(Object.values(TABLE)));

function vectorOf(word: string, weight = 1, vectors: WordVectors = tiny): number[] {
  const sum = new Float32Array(vectors.dimensions);
  for (const row of vectors.splitWord(word)) vectors.addPiece(row, weight, sum);
  return [...sum];
}

describe('createWordVectors', () => {
  test('takes the number of dimensions from the size of the table', () => {
    expect(tiny.dimensions).toBe(2);
  });

  test.each([
    ['ji', [1, 0]],
    ['jihad', [10, -10]],
    ['jihadists', [8, -8]],
    ['jihad’ists', [110, 90]],
    ['د', [7, 7]],
  ])('makes %s of its longest pieces, scaled', (word, vector) => {
    expect(vectorOf(word)).toEqual(vector);
  });

  test.each(['', '…', 'had', 'jix', 'xji', 'jihadistsx'])('%j adds nothing', (word) => {
    expect(vectorOf(word)).toEqual([0, 0]);
  });

  test('lets the other runs of a word count where one is unknown', () => {
    expect(vectorOf('xyz-jihad')).toEqual([10, -10]);
  });

  test('adds to what is there, by weight', () => {
    const sum = Float32Array.from([1, 1]);
    tiny.addPiece(PIECES.indexOf('ji'), 3, sum);
    tiny.addPiece(PIECES.indexOf('jihad'), -0.5, sum);
    expect([...sum]).toEqual([-1, 6]);
  });

  test('adds to a part of a longer list', () => {
    const sums = new Float32Array(6);
    tiny.addPiece(PIECES.indexOf('jihad'), 1, sums, 2);
    expect([...sums]).toEqual([0, 0, 10, -10, 0, 0]);
  });

  test('reads a table that begins anywhere in its buffer', () => {
    const bytes = toBytes(Object.values(TABLE));
    for (const offset of [1, 4, 7]) {
      const padded = new Uint8Array(bytes.length + offset + 3).fill(9);
      padded.set(bytes, offset);
      const vectors = createWordVectors(PIECES, padded.subarray(offset, offset + bytes.length));
      expect(vectors.dimensions).toBe(2);
      expect(vectorOf('jihadists', 1, vectors)).toEqual([8, -8]);
    }
  });

  test('sums the rows of a word that pieces make, whatever the table holds', () => {
    const rows = fc.array(
      fc.record({
        scale: fc.float({ min: 0, max: 2, noNaN: true }),
        values: fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 3, maxLength: 3 }),
      }),
      { minLength: 4, maxLength: 4 },
    );
    fc.assert(
      fc.property(rows, ([a, b, c, d]) => {
        const vectors = createWordVectors(['x', '##y', '##yz', 'w'], toBytes([a!, b!, c!, d!]));
        const expected = [0, 1, 2].map(
          (i) => a!.scale * a!.values[i]! + c!.scale * c!.values[i]! + b!.scale * b!.values[i]!,
        );
        const sum = vectorOf('xyzy', 1, vectors);
        expected.forEach((value, i) => {
          expect(sum[i]).toBeCloseTo(value, 2);
        });
      }),
    );
  });
});

describe('loadWordVectors', () => {
  const vectors = loadWordVectors();
  const cosine = (one: string, other: string): number => {
    const [a, b] = [vectorOf(one, 1, vectors), vectorOf(other, 1, vectors)];
    const product = a.reduce((sum, value, i) => sum + value * b[i]!, 0);
    return product / (Math.hypot(...a) * Math.hypot(...b));
  };

  test('reads whole rows', () => {
    expect(vectors.dimensions).toBeGreaterThan(0);
    expect(Number.isInteger(vectors.dimensions)).toBe(true);
  });

  test.each([
    ['protesters', 'demonstrators', 'breakfast'],
    ['jihadists', 'militants', 'football'],
    ['soldiers', 'troops', 'banana'],
    ['assassination', 'killing', 'guitar'],
  ])('finds %s nearer to %s than to %s', (word, near, far) => {
    expect(cosine(word, near)).toBeGreaterThan(cosine(word, far) + 0.2);
  });

  test('gives every word of ASCII letters or digits a finite vector', () => {
    const words = fc.stringMatching(/^[a-z0-9]{1,30}$/);
    fc.assert(
      fc.property(words, (word) => {
        const vector = vectorOf(word, 1, vectors);
        expect(vector.every(Number.isFinite)).toBe(true);
        expect(vector.some((value) => value !== 0)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test('takes any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (word) => {
        expect(vectorOf(word, 1, vectors).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
