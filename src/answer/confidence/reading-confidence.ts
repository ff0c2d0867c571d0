import type { FoundHit } from '../../reading/read-passages.ts';
import type { Sureness } from '../answer.ts';
import model from './reading-confidence.json' with { type: 'json' };

/**
 * From a confidence of `found` on, an answer is shown as one. Short of that, from a match of `close`
 * on, the articles tell of what is asked and not the thing itself: the match says what a passage is
 * about (every near miss on opennews matches by .5, "best pizza in Rome" by .33 at most).
 */
export const READING_THRESHOLDS: { found: number; close: number } = model.thresholds;

/** A logistic curve over the reader's log-odds that the answer is there. */
export type ReadingConfidenceModel = {
  intercept: number;
  slope: number;
};

/**
 * The chance, 0 to 1, that the passage that is shown first says what is asked: what the reader says of
 * it, made true by measurement. How well it matches, how many words it shares and how far it leads
 * were tried beside it and left out: a near miss has all three, so the bot was surer of it (AUROC on
 * opennews .90 with the match, .92 with the lead, .95 without).
 */
export function estimateReadingConfidence(
  there: number,
  { intercept, slope }: ReadingConfidenceModel = model,
): number {
  return 1 / (1 + Math.exp(-(intercept + slope * there)));
}

/** How sure the bot is of its best passage, undefined where that was not read. */
export function judgeReading([best]: readonly FoundHit[]): Sureness | undefined {
  const { reading, match = 0 } = best?.understanding ?? {};
  if (reading === undefined) return undefined;
  const confidence = estimateReadingConfidence(reading.there);
  if (confidence >= READING_THRESHOLDS.found) return { confidence, outcome: 'found' };
  return { confidence, outcome: match >= READING_THRESHOLDS.close ? 'unsure' : 'not-found' };
}
