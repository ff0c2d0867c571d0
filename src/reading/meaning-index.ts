import { type PassageOrdinal, toPassageOrdinal } from '../corpus/ordinals.ts';
import {
  type Networks,
  type QuestionVectors,
  VECTOR_SCALE,
  WHOLE_DIMENSIONS,
} from '../networks/networks.ts';
import type { StoredVectors } from './stored-vectors.ts';

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

/** 21,000 passages take 6.5 ms four at a time, and 11 one by one. */
const ROWS_AT_ONCE = 4;

/** @param vectors of `count` passages, in corpus order */
export function createMeaningIndex(
  { readWhole, readTokens }: StoredVectors,
  count: number,
  { matchTokens }: Pick<Networks, 'matchTokens'>,
): MeaningIndex {
  // Whole texts are all compared for each question: side by side, they are fetched at once. Rows of
  // nothing fill up the last few.
  const rows = Math.ceil(count / ROWS_AT_ONCE) * ROWS_AT_ONCE;
  const wholes = new Int8Array(rows * WHOLE_DIMENSIONS);
  for (let passage = 0; passage < count; passage += 1) {
    wholes.set(readWhole(passage), passage * WHOLE_DIMENSIONS);
  }

  return {
    findLike({ whole }, limit, isWithin) {
      // Products of whole numbers: twice as fast, and as good for choosing a hundred.
      const asked = Int8Array.from(whole, (value) => Math.round(VECTOR_SCALE * value));
      const products = multiply(wholes, asked).subarray(0, count);
      return chooseBest(products, limit, isWithin);
    },

    async match(question, passages) {
      const found = await matchTokens(question.tokens, readTokens(passages));
      return found.map((byToken) => ({
        byToken,
        total: byToken.reduce((sum, match, token) => sum + match * question.weights[token]!, 0),
      }));
    },
  };
}

/** Each row of a matrix times a vector: what stands in the vector is fetched once for several rows. */
function multiply(matrix: Int8Array, vector: Int8Array): Int32Array {
  const width = vector.length;
  const products = new Int32Array(matrix.length / width);
  for (let row = 0; row < products.length; row += ROWS_AT_ONCE) {
    const first = row * width;
    const second = first + width;
    const third = second + width;
    const fourth = third + width;
    // One by one: taken out of a list, they are kept as if they might be no numbers, for twice the time.
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let at = 0; at < width; at += 1) {
      const value = vector[at]!;
      a = (a + value * matrix[first + at]!) | 0;
      b = (b + value * matrix[second + at]!) | 0;
      c = (c + value * matrix[third + at]!) | 0;
      d = (d + value * matrix[fourth + at]!) | 0;
    }
    products[row] = a;
    products[row + 1] = b;
    products[row + 2] = c;
    products[row + 3] = d;
  }
  return products;
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
