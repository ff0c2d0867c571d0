import {
  type PassageVectors,
  type QuestionVectors,
  TOKEN_DIMENSIONS,
  WHOLE_DIMENSIONS,
} from '../reading/networks.ts';

/** The meaning of passages, by their place in `corpus.passages`. */
export type MeaningIndex = {
  /** The passages whose whole texts are most like the question, best first. */
  findLike(
    question: QuestionVectors,
    limit: number,
    isWithin: (passage: number) => boolean,
  ): number[];
  /**
   * Late interaction: every token of the question looks for its best match in the passage, and what
   * they find is added up by the tokens' weights. At most 1.
   */
  match(question: QuestionVectors, passage: number): number;
  /** By token of the question: how good its best match in the passage is, at most 1. */
  matchTokens(question: QuestionVectors, passage: number): Float32Array;
};

/** A packed vector's numbers are up to this. */
const SCALE = 127;

export function createMeaningIndex(vectors: readonly PassageVectors[]): MeaningIndex {
  // One block each: thousands of small arrays would take twice the memory.
  const starts = new Uint32Array(vectors.length + 1);
  vectors.forEach(({ tokens }, passage) => {
    starts[passage + 1] = starts[passage]! + tokens.length;
  });
  const tokens = new Int8Array(starts[vectors.length]!);
  const wholes = new Int8Array(vectors.length * WHOLE_DIMENSIONS);
  vectors.forEach((vector, passage) => {
    tokens.set(vector.tokens, starts[passage]!);
    wholes.set(vector.whole, passage * WHOLE_DIMENSIONS);
  });

  const matchTokens = (question: QuestionVectors, passage: number): Float32Array => {
    const count = question.weights.length;
    const best = new Float32Array(count).fill(-SCALE);
    const asked = question.tokens;
    for (let from = starts[passage]!; from < starts[passage + 1]!; from += TOKEN_DIMENSIONS) {
      for (let q = 0; q < count; q += 1) {
        const at = q * TOKEN_DIMENSIONS;
        let product = 0;
        for (let d = 0; d < TOKEN_DIMENSIONS; d += 1) product += asked[at + d]! * tokens[from + d]!;
        if (product > best[q]!) best[q] = product;
      }
    }
    return best.map((product) => product / SCALE);
  };

  return {
    findLike({ whole }, limit, isWithin) {
      const scored: { passage: number; product: number }[] = [];
      for (let passage = 0; passage < vectors.length; passage += 1) {
        if (!isWithin(passage)) continue;
        const from = passage * WHOLE_DIMENSIONS;
        let product = 0;
        for (let d = 0; d < WHOLE_DIMENSIONS; d += 1) product += whole[d]! * wholes[from + d]!;
        scored.push({ passage, product });
      }
      scored.sort((a, b) => b.product - a.product);
      return scored.slice(0, limit).map(({ passage }) => passage);
    },
    match(question, passage) {
      const best = matchTokens(question, passage);
      return best.reduce((sum, product, token) => sum + product * question.weights[token]!, 0);
    },
    matchTokens,
  };
}
