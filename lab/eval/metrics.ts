import type { Judgements } from './eval-question.ts';

export const RANKING_METRICS = ['hit@1', 'hit@3', 'mrr@10', 'ndcg@10', 'recall@10'] as const;

/** How well a ranking serves one question, each from 0 to 1. */
export type RankingScore = Record<(typeof RANKING_METRICS)[number], number>;

/**
 * Scores one ranking.
 * @param rankedIds passage ids, best first, each at most once.
 * @returns undefined when no passage is judged right: such a question says nothing of a ranking.
 */
export function scoreRanking(
  rankedIds: readonly string[],
  judgements: Judgements,
): RankingScore | undefined {
  const gains = [...judgements.values()].filter((relevance) => relevance > 0);
  if (gains.length === 0) return undefined;

  const found = rankedIds.slice(0, 10).map((id) => Math.max(0, judgements.get(id) ?? 0));
  const first = found.findIndex((gain) => gain > 0);
  const ideal = gains.sort((a, b) => b - a).slice(0, 10);
  return {
    'hit@1': first === 0 ? 1 : 0,
    'hit@3': first >= 0 && first < 3 ? 1 : 0,
    'mrr@10': first < 0 ? 0 : 1 / (first + 1),
    'ndcg@10': sumDiscounted(found) / sumDiscounted(ideal),
    'recall@10': found.filter((gain) => gain > 0).length / gains.length,
  };
}

/**
 * Discounted cumulative gain as trec_eval's `ndcg_cut` has it: the gain is the relevance itself,
 * divided by log2(rank + 1).
 */
function sumDiscounted(gains: readonly number[]): number {
  return gains.reduce((sum, gain, index) => sum + gain / Math.log2(index + 2), 0);
}

/**
 * The chance that a random value of `higher` is above a random one of `lower`, ties counting half
 * (the area under the ROC curve).
 * @returns undefined when either side is empty.
 */
export function computeAuroc(
  higher: readonly number[],
  lower: readonly number[],
): number | undefined {
  if (higher.length === 0 || lower.length === 0) return undefined;
  const sorted = [
    ...higher.map((value) => ({ value, isHigher: true })),
    ...lower.map((value) => ({ value, isHigher: false })),
  ].sort((a, b) => a.value - b.value);

  let wins = 0;
  let lowerSoFar = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    let tiedHigher = 0;
    while (end < sorted.length && sorted[end]!.value === sorted[start]!.value) {
      if (sorted[end]!.isHigher) tiedHigher += 1;
      end += 1;
    }
    const tiedLower = end - start - tiedHigher;
    wins += tiedHigher * (lowerSoFar + tiedLower / 2);
    lowerSoFar += tiedLower;
    start = end;
  }
  return wins / (higher.length * lower.length);
}

/** @returns undefined for no values. */
export function computeMean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The nearest-rank percentile: the smallest value that at least `percent` % of the values do not
 * exceed. It is always one of the values.
 * @param percent above 0, at most 100.
 * @returns undefined for no values.
 */
export function computePercentile(values: readonly number[], percent: number): number | undefined {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1];
}

/** @returns undefined for no values: a share of nothing is not 0. */
export function computeShare<T>(
  values: readonly T[],
  holds: (value: T) => boolean,
): number | undefined {
  return computeMean(values.map((value) => (holds(value) ? 1 : 0)));
}

/**
 * Wilson's 95 % score interval of a share: where the true share lies, with so many values known.
 * Unlike the usual approximation it holds for few values and for shares near 0 and 1.
 * @param count above 0.
 */
export function computeWilsonInterval(share: number, count: number): [low: number, high: number] {
  const z = 1.959964;
  const spread = (z * z) / count;
  const middle = share + spread / 2;
  const reach = z * Math.sqrt((share * (1 - share) + spread / 4) / count);
  return [Math.max(0, middle - reach) / (1 + spread), Math.min(1, (middle + reach) / (1 + spread))];
}
