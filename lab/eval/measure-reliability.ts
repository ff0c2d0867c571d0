import { computeMean, computeShare } from './metrics.ts';
import type { QuestionResult } from './question-result.ts';

/** Some questions of like confidence. */
export type ReliabilityBin = {
  questions: number;
  /** The mean confidence, 0 to 1. */
  confidence: number;
  /** The share of questions whose first passage is right, 0 to 1. */
  right: number;
};

const MOST_BINS = 10;
/** Fewer would say more of chance than of the confidence. */
const FEWEST_QUESTIONS = 10;

/**
 * Sets what the confidence said beside what came true, in up to ten bins of equal count, least
 * confident first. An unanswerable question has no right passage; an answerable one of which no
 * passage is judged right says nothing and is left out.
 */
export function measureReliability(results: readonly QuestionResult[]): ReliabilityBin[] {
  const judged = results
    .filter(({ answerable, ranking }) => !answerable || ranking !== null)
    .sort((a, b) => a.confidence - b.confidence);
  const count = Math.min(
    MOST_BINS,
    Math.max(1, Math.floor(judged.length / FEWEST_QUESTIONS)),
    judged.length,
  );
  const boundary = (n: number) => Math.round((n * judged.length) / count);
  return Array.from({ length: count }, (_, n) => {
    const bin = judged.slice(boundary(n), boundary(n + 1));
    return {
      questions: bin.length,
      confidence: computeMean(bin.map(({ confidence }) => confidence))!,
      right: computeShare(bin, ({ firstRight }) => firstRight === 1)!,
    };
  });
}

/**
 * How far the confidence lies from what came true, on average over the questions: the expected
 * calibration error, 0 to 1.
 * @returns undefined for no bins.
 */
export function computeCalibrationError(bins: readonly ReliabilityBin[]): number | undefined {
  return computeMean(
    bins.flatMap(({ questions, confidence, right }) =>
      Array<number>(questions).fill(Math.abs(confidence - right)),
    ),
  );
}
