import { type PassageOrdinal, toPassageOrdinal } from '../corpus/ordinals.ts';
import {
  type Networks,
  type PassageVectors,
  type QuestionVectors,
  TOKEN_DIMENSIONS,
  VECTOR_SCALE,
  WHOLE_DIMENSIONS,
} from '../networks/networks.ts';

/** The meaning of passages. */
export type MeaningIndex = {
  /** The passages whose whole texts are most like the question, best first. */
  findLike(
    question: QuestionVectors,
    limit: number,
    isWithin: (passage: PassageOrdinal) => boolean,
  ): PassageOrdinal[];
  /** In the passages' order: what late interaction finds in each. */
  match(question: QuestionVectors, passages: readonly PassageOrdinal[]): Promise<Match[]>;
};

export type Match = {
  /** Every token of the question looks for its best match in the passage: by token, at most 1. */
  byToken: Float32Array;
  /** They are added up by the tokens' weights. At most 1. */
  total: number;
};

/** @param vectors one for each passage, in corpus order; they are copied, and may be let go */
export function createMeaningIndex(
  vectors: readonly PassageVectors[],
  { matchTokens }: Pick<Networks, 'matchTokens'>,
): MeaningIndex {
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

  return {
    findLike({ whole }, limit, isWithin) {
      // Products of whole numbers: twice as fast, and as good for choosing a hundred.
      const asked = Int8Array.from(whole, (value) => Math.round(VECTOR_SCALE * value));
      const products = new Int32Array(vectors.length);
      for (let passage = 0; passage < vectors.length; passage += 1) {
        const from = passage * WHOLE_DIMENSIONS;
        let product = 0;
        for (let d = 0; d < WHOLE_DIMENSIONS; d += 1) {
          product = (product + asked[d]! * wholes[from + d]!) | 0;
        }
        products[passage] = product;
      }
      return chooseBest(products, limit, isWithin);
    },

    async match(question, passages) {
      const lengths = passages.map((passage) => starts[passage + 1]! - starts[passage]!);
      const block = new Int8Array(lengths.reduce((sum, length) => sum + length, 0));
      let end = 0;
      passages.forEach((passage, at) => {
        block.set(tokens.subarray(starts[passage]!, starts[passage + 1]!), end);
        end += lengths[at]!;
      });
      const found = await matchTokens(question.tokens, {
        tokens: block,
        counts: lengths.map((length) => length / TOKEN_DIMENSIONS),
      });
      return found.map((byToken) => ({
        byToken,
        total: byToken.reduce((sum, match, token) => sum + match * question.weights[token]!, 0),
      }));
    },
  };
}

/** The places of the largest scores, largest first, without sorting the many that stay behind. */
function chooseBest(
  scores: Int32Array,
  limit: number,
  isWithin: (passage: PassageOrdinal) => boolean,
): PassageOrdinal[] {
  const chosen: PassageOrdinal[] = [];
  const byScore = (a: PassageOrdinal, b: PassageOrdinal) => scores[b]! - scores[a]! || a - b;
  let least = Number.NEGATIVE_INFINITY;
  const prune = () => {
    chosen.sort(byScore).splice(limit);
    if (chosen.length === limit) least = scores[chosen.at(-1)!]!;
  };
  for (let count = 0; count < scores.length; count += 1) {
    const passage = toPassageOrdinal(count);
    if (scores[passage]! <= least || !isWithin(passage)) continue;
    chosen.push(passage);
    if (chosen.length >= 4 * limit) prune();
  }
  prune();
  return chosen;
}
