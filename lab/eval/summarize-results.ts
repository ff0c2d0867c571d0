import { QUESTION_METRICS, type QuestionMetric, readMetrics } from './judge-question.ts';
import { computeCalibrationError, measureReliability } from './measure-reliability.ts';
import { computeAuroc, computeMean, computePercentile, computeShare } from './metrics.ts';
import type { QuestionResult } from './question-result.ts';

/** A share or mean, from 0 to 1; null when no question has a say in it. */
export type Share = number | null;

/** The share of some questions that ended in each outcome. */
type OutcomeShares = Record<QuestionResult['outcome'], Share>;

/** What a group of questions says of the system. */
export type ResultSummary = {
  questions: number;
  /** How many questions each metric is the mean of. */
  counts: Record<QuestionMetric, number>;
  'hit@1': Share;
  'hit@3': Share;
  'mrr@10': Share;
  'ndcg@10': Share;
  'recall@10': Share;
  /** The sentence highlighted in the first passage shown is right. */
  highlight: Share;
  /** The sentence highlighted in any passage shown is right. */
  'highlight@3': Share;
  /** Of the spans shown, those that hold the answer or lie within it. */
  span: Share;
  abstention: {
    /** The chance that an answerable question has more confidence than an unanswerable one. */
    auroc: Share;
    /** The expected calibration error: how far the confidence is from what comes true. */
    ece: Share;
    /** Answerable questions whose outcome is "found". */
    answered: Share;
    /** Unanswerable questions whose outcome is "unsure" or "not-found". */
    refused: Share;
    /** The same in full: "unsure" shows the closest passages and says what is missing. */
    answerable: OutcomeShares;
    unanswerable: OutcomeShares;
  };
  /** Among answers whose outcome is "found", unanswerable questions included: a passage is right. */
  precisionOfFound: { first: Share; any: Share; answers: number };
};

/** Results by kind of question, in the order in which the kinds first stand in the file. */
export type KindSummaries = Record<string, ResultSummary>;

export function summarizeResults(results: readonly QuestionResult[]): ResultSummary {
  const values = Object.fromEntries(
    QUESTION_METRICS.map((metric) => [metric, [] as number[]]),
  ) as Record<QuestionMetric, number[]>;
  for (const result of results) {
    for (const [metric, value] of Object.entries(readMetrics(result))) {
      values[metric as QuestionMetric].push(value);
    }
  }
  const mean = (metric: QuestionMetric) => roundShare(computeMean(values[metric]));
  const answerable = results.filter((result) => result.answerable);
  const unanswerable = results.filter((result) => !result.answerable);
  const found = results.flatMap((result) => result.found ?? []);
  return {
    questions: results.length,
    'hit@1': mean('hit@1'),
    'hit@3': mean('hit@3'),
    'mrr@10': mean('mrr@10'),
    'ndcg@10': mean('ndcg@10'),
    'recall@10': mean('recall@10'),
    highlight: mean('highlight'),
    'highlight@3': mean('highlight@3'),
    span: mean('span'),
    abstention: {
      auroc: roundShare(computeAuroc(confidences(answerable), confidences(unanswerable))),
      ece: roundShare(computeCalibrationError(measureReliability(results))),
      answered: mean('answered'),
      refused: mean('refused'),
      answerable: shareOutcomes(answerable),
      unanswerable: shareOutcomes(unanswerable),
    },
    precisionOfFound: {
      first: roundShare(computeShare(found, ({ first }) => first)),
      any: roundShare(computeShare(found, ({ any }) => any)),
      answers: found.length,
    },
    counts: Object.fromEntries(
      QUESTION_METRICS.map((metric) => [metric, values[metric].length]),
    ) as Record<QuestionMetric, number>,
  };
}

/** Empty unless the questions are of two kinds or more. */
export function summarizeByKind(results: readonly QuestionResult[]): KindSummaries {
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  if (kinds.length < 2) return {};
  return Object.fromEntries(
    kinds.map((kind) => [
      kind ?? 'other',
      summarizeResults(results.filter((result) => result.kind === kind)),
    ]),
  );
}

/** Half of the times are no longer than p50, all but one in a hundred no longer than p99. */
export type TimeSummary = { p50: number | null; p99: number | null };

export function summarizeTimes(times: readonly number[]): TimeSummary {
  return {
    p50: roundMs(computePercentile(times, 50)),
    p99: roundMs(computePercentile(times, 99)),
  };
}

export function roundMs(ms: number): number;
export function roundMs(ms: number | undefined): number | null;
export function roundMs(ms: number | undefined): number | null {
  return ms === undefined ? null : Math.round(ms * 100) / 100;
}

export function roundShare(share: number | undefined): Share {
  return share === undefined ? null : Math.round(share * 1e6) / 1e6;
}

function confidences(results: readonly QuestionResult[]): number[] {
  return results.map(({ confidence }) => confidence);
}

function shareOutcomes(results: readonly QuestionResult[]): OutcomeShares {
  const share = (outcome: QuestionResult['outcome']) =>
    roundShare(computeShare(results, (result) => result.outcome === outcome));
  return { found: share('found'), unsure: share('unsure'), 'not-found': share('not-found') };
}
