import type { FoundHit } from './passage-finder.ts';
import model from './reading-confidence.json' with { type: 'json' };

/** Above `found` an answer is shown as one; above `unsure` as the closest there is. */
export const READING_THRESHOLDS: { found: number; unsure: number } = model.thresholds;

/**
 * What the confidence is read from, of the passage that is shown first. Its words and its match were
 * tried beside these and left out: a near miss shares the words, so the more of them the surer the
 * bot was (AUROC on opennews .70 and .78 with them, .86 without).
 */
export const READING_EVIDENCE = ['there', 'relevance'] as const;

export type ReadingEvidence = Record<(typeof READING_EVIDENCE)[number], number>;

export type ReadingConfidenceModel = {
  intercept: number;
  weights: ReadingEvidence;
};

/** The chance, 0 to 1, that the best passage says what is asked. */
export function estimateReadingConfidence(evidence: ReadingEvidence): number {
  return 1 / (1 + Math.exp(-computeReadingLogit(evidence, model)));
}

export function computeReadingLogit(
  evidence: ReadingEvidence,
  { intercept, weights }: ReadingConfidenceModel,
): number {
  return READING_EVIDENCE.reduce(
    (logit, name) => logit + weights[name] * evidence[name],
    intercept,
  );
}

/** Undefined where the best passage was not read. */
export function measureReadingEvidence(ranked: readonly FoundHit[]): ReadingEvidence | undefined {
  const [best, ...others] = ranked;
  const reading = best?.understanding?.reading;
  if (reading === undefined) return undefined;
  const readOthers = others.flatMap(({ understanding }) => understanding?.reading ?? []);
  const rival = Math.max(...readOthers.map(({ relevance }) => relevance));
  return {
    there: reading.there,
    // A passage that is no better than another says less, but none can say more than so much.
    relevance: Number.isFinite(rival) ? Math.tanh((reading.relevance - rival) / 4) : 0,
  };
}
