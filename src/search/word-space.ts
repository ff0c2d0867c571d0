import type { WordVectors } from '../text/word-vectors.ts';

/** The vectors of a corpus's words, each the sum of the vectors of its pieces. */
export type WordSpace = {
  dimensions: number;
  /** By word number: the length of its vector, 0 for a word without one. */
  lengths: Float32Array;
  /** The vector of any text: the sum of its folded words'. */
  embed(words: Iterable<{ surface: string; weight: number }>): Float32Array;
  /** Adds the vector of a word of the corpus, by its number. */
  addWord(word: number, sum: Float32Array): void;
  /**
   * Returns the function that gives the scalar product of a vector with a word of the corpus. Words
   * share pieces, and texts share words: what a piece gives is worked out once.
   */
  multiplyBy(vector: Float32Array): (word: number) => number;
};

export function createWordSpace(words: readonly string[], vectors: WordVectors): WordSpace {
  const { dimensions } = vectors;
  // Word number `w` has the pieces `pieceStarts[w]` to `pieceStarts[w + 1]` of `wordPieces`.
  const { wordPieces, pieceStarts, rows } = splitWords(words, vectors);
  const pieceVectors = new Float32Array(rows.length * dimensions);
  rows.forEach((row, piece) => {
    vectors.addPiece(row, 1, pieceVectors, piece * dimensions);
  });

  const addWord: WordSpace['addWord'] = (word, sum) => {
    for (let at = pieceStarts[word]!; at < pieceStarts[word + 1]!; at += 1) {
      addVector(sum, pieceVectors, wordPieces[at]! * dimensions);
    }
  };
  const vector = new Float32Array(dimensions);
  const lengths = Float32Array.from(words, (_, word) => {
    vector.fill(0);
    addWord(word, vector);
    return lengthOf(vector);
  });

  return {
    dimensions,
    lengths,
    addWord,
    embed(text) {
      const sum = new Float32Array(dimensions);
      for (const { surface, weight } of text) {
        for (const row of vectors.splitWord(surface)) vectors.addPiece(row, weight, sum);
      }
      return sum;
    },
    multiplyBy(vector) {
      const products = new Float32Array(rows.length).fill(Number.NaN);
      return (word) => {
        let total = 0;
        for (let at = pieceStarts[word]!; at < pieceStarts[word + 1]!; at += 1) {
          const piece = wordPieces[at]!;
          if (Number.isNaN(products[piece])) {
            products[piece] = multiply(vector, pieceVectors, piece * dimensions);
          }
          total += products[piece]!;
        }
        return total;
      };
    },
  };
}

function splitWords(words: readonly string[], vectors: WordVectors) {
  const pieceStarts = new Uint32Array(words.length + 1);
  const wordPieces: number[] = [];
  const rows: number[] = [];
  const pieceOfRow = new Map<number, number>();
  words.forEach((word, number) => {
    for (const row of vectors.splitWord(word)) {
      let piece = pieceOfRow.get(row);
      if (piece === undefined) {
        piece = rows.length;
        pieceOfRow.set(row, piece);
        rows.push(row);
      }
      wordPieces.push(piece);
    }
    pieceStarts[number + 1] = wordPieces.length;
  });
  return { wordPieces: Uint32Array.from(wordPieces), pieceStarts, rows };
}

export function lengthOf(vector: Float32Array): number {
  return Math.sqrt(multiply(vector, vector));
}

/** The vector of length 1 that points the same way; all zeros stay zeros. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = lengthOf(vector);
  const unit = vector.slice();
  for (let d = 0; length > 0 && d < unit.length; d += 1) unit[d]! /= length;
  return unit;
}

/** Adds as many numbers of `other` from `start` on. */
export function addVector(sum: Float32Array, other: Float32Array, start = 0): void {
  const even = sum.length & ~3;
  for (let d = 0; d < even; d += 4) {
    sum[d]! += other[start + d]!;
    sum[d + 1]! += other[start + d + 1]!;
    sum[d + 2]! += other[start + d + 2]!;
    sum[d + 3]! += other[start + d + 3]!;
  }
  for (let d = even; d < sum.length; d += 1) sum[d]! += other[start + d]!;
}

/**
 * The scalar product with as many numbers of `other` from `start` on, in four sums: one sum would
 * wait for itself at every step.
 */
export function multiply(vector: Float32Array, other: Float32Array, start = 0): number {
  let [p, q, r, s] = [0, 0, 0, 0];
  const even = vector.length & ~3;
  for (let d = 0; d < even; d += 4) {
    p += vector[d]! * other[start + d]!;
    q += vector[d + 1]! * other[start + d + 1]!;
    r += vector[d + 2]! * other[start + d + 2]!;
    s += vector[d + 3]! * other[start + d + 3]!;
  }
  for (let d = even; d < vector.length; d += 1) p += vector[d]! * other[start + d]!;
  return p + q + r + s;
}
