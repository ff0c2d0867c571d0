import type { WordVectors } from '../text/word-vectors.ts';

/** The vectors of a corpus's words, made when a word is first met. */
export type WordSpace = {
  dimensions: number;
  /** The vector of a word of the corpus, by its number. */
  vectorOf(word: number): Float32Array;
  /** The vector of a text: the sum of its words'. */
  embed(words: Iterable<{ surface: string; weight: number }>): Float32Array;
};

export function createWordSpace(words: readonly string[], vectors: WordVectors): WordSpace {
  const { dimensions } = vectors;
  const known: (Float32Array | undefined)[] = new Array(words.length);
  return {
    dimensions,
    vectorOf(word) {
      let vector = known[word];
      if (vector === undefined) {
        vector = new Float32Array(dimensions);
        vectors.addWord(words[word]!, 1, vector);
        known[word] = vector;
      }
      return vector;
    },
    embed(parts) {
      const sum = new Float32Array(dimensions);
      for (const { surface, weight } of parts) vectors.addWord(surface, weight, sum);
      return sum;
    },
  };
}

export function addVector(sum: Float32Array, vector: Float32Array): void {
  for (let d = 0; d < sum.length; d += 1) sum[d]! += vector[d]!;
}

/** 0 when either is all zeros. */
export function cosine(a: Float32Array, b: Float32Array): number {
  let product = 0;
  let aa = 0;
  let bb = 0;
  for (let d = 0; d < a.length; d += 1) {
    product += a[d]! * b[d]!;
    aa += a[d]! * a[d]!;
    bb += b[d]! * b[d]!;
  }
  return product === 0 ? 0 : product / Math.sqrt(aa * bb);
}
