import type { FoundHit } from '../../reading/read-passages.ts';
import type { Sureness } from '../answer.ts';
import model from './reading-confidence.json' with { type: 'json' };

/**
 * From a confidence of `found` on, an answer is shown as one. Short of that, from a match of `close`
 * on, the articles tell of what is asked and not the thing itself: the match says what a passage is
 * about (every near miss on opennews matches by .5, "best pizza in Rome" by .33 at most).
 */
export const READING_THRESHOLDS: { found: number; close: number } = model.thresholds;

/**
 * Log-odds that the first of two passages that tie is right: three in four, because the other often
 * answers, too. Chosen on questions that decide, near misses refused and first passages right at the
 * same share of answers: docs/READING.md, "How sure".
 */
const TIE = 1;

/** What speaks for the passage that is shown first. */
export type ReadingEvidence = {
  /** The reader's log-odds that the answer is there. */
  there: number;
  /** How far its score lies before the best other passage's: log-odds. Infinite where there is none. */
  lead: number;
};

/** A logistic curve over the reader's log-odds. */
export type ReadingConfidenceModel = {
  intercept: number;
  slope: number;
};

/**
 * The chance, 0 to 1, that the passage that is shown first says what is asked: that the answer is there
 * by what the reader says, made true by measurement, and that the other passage is not the right one.
 * The second takes away and never adds: a near miss leads by much, so where the lead was added up with
 * the rest the bot was surer of it (AUROC on opennews .92, and .95 without).
 */
export function estimateReadingConfidence(
  { there, lead }: ReadingEvidence,
  { intercept, slope }: ReadingConfidenceModel = model,
): number {
  return toChance(intercept + slope * there) * toChance(TIE + lead);
}

/** The evidence for the best passage beside its rival, undefined where the best was not read. */
export function findReadingEvidence(
  best: FoundHit | undefined,
  rival: FoundHit | undefined,
): ReadingEvidence | undefined {
  const { reading, score } = best?.understanding ?? {};
  if (reading === undefined) return undefined;
  const isRival = rival?.understanding?.reading !== undefined;
  return {
    there: reading.there,
    lead: isRival ? score! - rival.understanding!.score : Number.POSITIVE_INFINITY,
  };
}

/**
 * How sure the bot is of its best passage, undefined where that was not read.
 *
 * @param rival the next best that says something else
 */
export function judgeReading(
  best: FoundHit | undefined,
  rival: FoundHit | undefined,
): Sureness | undefined {
  const evidence = findReadingEvidence(best, rival);
  if (evidence === undefined) return undefined;
  const confidence = estimateReadingConfidence(evidence);
  const { match } = best!.understanding!;
  if (confidence >= READING_THRESHOLDS.found) return { confidence, outcome: 'found' };
  return { confidence, outcome: match >= READING_THRESHOLDS.close ? 'unsure' : 'not-found' };
}

function toChance(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}
