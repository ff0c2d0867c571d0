import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import { isKnown } from '../search/concepts.ts';
import type { Query } from '../search/query.ts';
import { NO_SPAN } from '../search/read-passages.ts';
import type { FoundHit } from './passage-finder.ts';
import model from './reading-confidence.json' with { type: 'json' };

/** Above `found` an answer is shown as one; above `unsure` as the closest there is. */
export const READING_THRESHOLDS: { found: number; unsure: number } = model.thresholds;

/** What the confidence is read from: all of the passage that is shown first. */
export const READING_EVIDENCE = [
  'there',
  'relevance',
  'span',
  'match',
  'words',
  /** Of the names in the question, the share that the corpus holds; 1 where it names none. */
  'known',
] as const;

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
export function measureReadingEvidence(
  ranked: readonly FoundHit[],
  known: number,
): ReadingEvidence | undefined {
  const [best, ...others] = ranked;
  const reading = best?.understanding?.reading;
  if (best === undefined || reading === undefined) return undefined;
  const readOthers = others.flatMap(({ understanding }) => understanding?.reading ?? []);
  const rival = Math.max(...readOthers.map(({ relevance }) => relevance));
  return {
    there: reading.there,
    // A passage that is no better than another says less, but none can say more than so much.
    relevance: Number.isFinite(rival) ? Math.tanh((reading.relevance - rival) / 4) : 0,
    span: reading.spans[0]?.logProbability ?? NO_SPAN,
    match: best.understanding!.match,
    words: Math.log1p(Math.max(0, best.score)),
    known,
  };
}

/** Of the names that a question names itself, the share that any passage holds. */
export function measureKnownNames(
  analyzed: Pick<AnalyzedCorpus, 'termNumbers'>,
  { concepts }: Query,
): number {
  const names = concepts.filter(({ kind, weight }) => kind !== 'word' && weight === 1);
  if (names.length === 0) return 1;
  return names.filter((concept) => isKnown(analyzed, concept)).length / names.length;
}
