import type { WordVectors } from '../text/word-vectors.ts';

/** The vectors of a corpus's words, made when a word is first met. */
export type WordSpace = {
  dimensions: number;
  /** The vector of a word of the corpus, by its number. */
  vectorOf(word: number): Float32Array;
  /** Cosine of a vector of length 1 with a word of the corpus; 0 for a word without a vector. */
  compareUnit(unit: Float32Array, word: number): number;
  /** The vector of a text: the sum of its words'. */
  embed(words: Iterable<{ surface: string; weight: number }>): Float32Array;
};

export function createWordSpace(words: readonly string[], vectors: WordVectors): WordSpace {
  const { dimensions } = vectors;
  const known: (Float32Array | undefined)[] = new Array(words.length);
  const lengths = new Float32Array(words.length);
  const vectorOf = (word: number): Float32Array => {
    let vector = known[word];
    if (vector === undefined) {
      vector = new Float32Array(dimensions);
      vectors.addWord(words[word]!, 1, vector);
      known[word] = vector;
      lengths[word] = Math.sqrt(multiply(vector, vector));
    }
    return vector;
  };
  return {
    dimensions,
    vectorOf,
    compareUnit(unit, word) {
      const product = multiply(unit, vectorOf(word));
      return product === 0 ? 0 : product / lengths[word]!;
    },
    embed(parts) {
      const sum = new Float32Array(dimensions);
      for (const { surface, weight } of parts) vectors.addWord(surface, weight, sum);
      return sum;
    },
  };
}

export function addVector(sum: Float32Array, vector: Float32Array): void {
  const even = sum.length & ~3;
  for (let d = 0; d < even; d += 4) {
    sum[d]! += vector[d]!;
    sum[d + 1]! += vector[d + 1]!;
    sum[d + 2]! += vector[d + 2]!;
    sum[d + 3]! += vector[d + 3]!;
  }
  for (let d = even; d < sum.length; d += 1) sum[d]! += vector[d]!;
}

/** The vector of length 1 that points the same way; all zeros stay zeros. */
export function toUnit(vector: Float32Array): Float32Array {
  const length = Math.sqrt(multiply(vector, vector));
  return length === 0 ? vector : vector.map((value) => value / length);
}

/** The cosine, but 0 where it is negative or either vector is all zeros. */
export function likenessOf(a: Float32Array, b: Float32Array): number {
  const product = multiply(a, b);
  return product <= 0 ? 0 : product / Math.sqrt(multiply(a, a) * multiply(b, b));
}

/** The scalar product, in four sums: one sum would wait for itself at every step. */
function multiply(a: Float32Array, b: Float32Array): number {
  let [p, q, r, s] = [0, 0, 0, 0];
  const even = a.length & ~3;
  for (let d = 0; d < even; d += 4) {
    p += a[d]! * b[d]!;
    q += a[d + 1]! * b[d + 1]!;
    r += a[d + 2]! * b[d + 2]!;
    s += a[d + 3]! * b[d + 3]!;
  }
  for (let d = even; d < a.length; d += 1) p += a[d]! * b[d]!;
  return p + q + r + s;
}
