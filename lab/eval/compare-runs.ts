import { QUESTION_METRICS, type QuestionMetric, readMetrics } from './judge-question.ts';
import { computeAuroc, computeMean } from './metrics.ts';
import { type PairedResult, runPermutationTest } from './permutation-test.ts';
import type { QuestionResult } from './question-result.ts';
import type { RandomBits } from './seeded-random.ts';

/** A question on which two runs differ. */
export type Moved = { id: string; question: string; before: number; after: number };

export type MetricComparison = PairedResult & {
  metric: QuestionMetric;
  before: number;
  after: number;
  /** Biggest gain first. */
  helped: readonly Moved[];
  /** Biggest loss first. */
  hurt: readonly Moved[];
};

/** Two runs over the same questions, set against each other. */
export type Comparison = {
  set: string;
  /** How many questions both runs asked; the others are left out. */
  shared: number;
  onlyBefore: number;
  onlyAfter: number;
  /** Without the metrics that no shared question has a say in. */
  metrics: readonly MetricComparison[];
  auroc?: { before: number; after: number };
};

/** Pairs two runs' results by question id and tests each metric's difference, after minus before. */
export function compareRuns(
  set: string,
  before: readonly QuestionResult[],
  after: readonly QuestionResult[],
  randomBits: RandomBits,
): Comparison {
  const beforeById = new Map(before.map((result) => [result.id, result]));
  const pairs = after.flatMap((result): [QuestionResult, QuestionResult][] => {
    const earlier = beforeById.get(result.id);
    return earlier === undefined ? [] : [[earlier, result]];
  });
  const aurocBefore = computeConfidenceAuroc(pairs.map(([result]) => result));
  const aurocAfter = computeConfidenceAuroc(pairs.map(([, result]) => result));
  return {
    set,
    shared: pairs.length,
    onlyBefore: before.length - pairs.length,
    onlyAfter: after.length - pairs.length,
    metrics: QUESTION_METRICS.flatMap((metric) => compareMetric(metric, pairs, randomBits)),
    ...(aurocBefore === undefined || aurocAfter === undefined
      ? {}
      : { auroc: { before: aurocBefore, after: aurocAfter } }),
  };
}

function compareMetric(
  metric: QuestionMetric,
  pairs: readonly [QuestionResult, QuestionResult][],
  randomBits: RandomBits,
): MetricComparison[] {
  const values = pairs.flatMap(([earlier, later]): Moved[] => {
    const before = readMetrics(earlier)[metric];
    const after = readMetrics(later)[metric];
    if (before === undefined || after === undefined) return [];
    return [{ id: later.id, question: later.question, before, after }];
  });
  if (values.length === 0) return [];
  const byGain = values
    .filter(({ before, after }) => before !== after)
    .sort((a, b) => b.after - b.before - (a.after - a.before));
  const gains = byGain.filter(({ before, after }) => after > before);
  return [
    {
      metric,
      before: computeMean(values.map((value) => value.before))!,
      after: computeMean(values.map((value) => value.after))!,
      ...runPermutationTest(
        values.map((value) => value.after - value.before),
        randomBits,
      ),
      helped: gains,
      hurt: byGain.slice(gains.length).reverse(),
    },
  ];
}

function computeConfidenceAuroc(results: readonly QuestionResult[]): number | undefined {
  const confidencesOf = (answerable: boolean) =>
    results.filter((r) => r.answerable === answerable).map((r) => r.confidence);
  return computeAuroc(confidencesOf(true), confidencesOf(false));
}
