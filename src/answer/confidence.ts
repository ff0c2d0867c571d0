import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import { isKnown } from '../search/concepts.ts';
import type { Query } from '../search/query.ts';
import type { RankedHit } from '../search/rank-passages.ts';
import type { Sureness } from './answer.ts';
import model from './confidence.json' with { type: 'json' };

/** Above `found` an answer is shown as one; above `unsure` as the closest there is. */
export const THRESHOLDS: { found: number; unsure: number } = model.thresholds;

/**
 * What the confidence is read from. The score grows with how much the question names and how much
 * of it is there, so one model serves short and long questions.
 */
export type Evidence = {
  /** The best passage's score. */
  score: number;
  /** How far it is above the mean of `COMPARED`: a topic that is everywhere answers nothing. */
  lead: number;
  /** Of the best passage's features. */
  likePassage: number;
  typedSentence: number;
};

/** What the model weighs. */
export const EVIDENCE = ['score', 'lead', 'likePassage'] as const;

export type ConfidenceModel = {
  intercept: number;
  weights: Record<(typeof EVIDENCE)[number], number>;
};

/** The places compared with the best. The second and third may well report the same. */
const COMPARED = { from: 3, to: 9 };

/**
 * What is left of the confidence when the corpus doesn't hold a word of the question, and when that
 * word is a name or a number: "How many British troops …" of a corpus that knows no British.
 */
const UNKNOWN_WORD_DISCOUNT = 0.7;
const UNKNOWN_NAME_DISCOUNT = 0.4;
/**
 * When the corpus knows less than half of what the question names: never found, and close only where
 * the rest fits very well.
 */
const MOSTLY_UNKNOWN_DISCOUNT = 0.1;

/** What is left when a number is asked for and no sentence of the best passage has one and the topic. */
const NO_NUMBER_DISCOUNT = 0.5;

/**
 * The chance, 0 to 1, that the best passage answers: a logistic model, less for what the corpus
 * doesn't know and for a number that isn't there. No evidence is no chance.
 */
export function estimateConfidence(
  analyzed: AnalyzedCorpus,
  { concepts, answerType }: Query,
  evidence: Evidence | undefined,
): number {
  if (evidence === undefined) return 0;
  const chance = 1 / (1 + Math.exp(-computeLogit(evidence, model)));
  const lacksNumber = answerType === 'number' && evidence.typedSentence === 0;
  return chance * discountUnknown(analyzed, concepts) * (lacksNumber ? NO_NUMBER_DISCOUNT : 1);
}

export function computeLogit(evidence: Evidence, { intercept, weights }: ConfidenceModel): number {
  return EVIDENCE.reduce((logit, name) => logit + weights[name] * evidence[name], intercept);
}

function discountUnknown(analyzed: AnalyzedCorpus, concepts: Query['concepts']): number {
  const own = concepts.filter(({ weight }) => weight === 1);
  const unknown = own.filter((concept) => !isKnown(analyzed, concept));
  if (unknown.length === 0) return 1;
  if (2 * unknown.length > concepts.length) return MOSTLY_UNKNOWN_DISCOUNT;
  return unknown.some(({ kind }) => kind !== 'word')
    ? UNKNOWN_NAME_DISCOUNT
    : UNKNOWN_WORD_DISCOUNT;
}

/**
 * The evidence that a ranking gives. Undefined when nothing ranks.
 *
 * @param ranked best first
 */
export function measureEvidence(ranked: readonly RankedHit[]): Evidence | undefined {
  const best = ranked[0];
  if (best === undefined) return undefined;
  const others = ranked.slice(COMPARED.from, COMPARED.to);
  const level = others.reduce((total, { score }) => total + score, 0) / (others.length || 1);
  const { likePassage, typedSentence } = best.features;
  return { score: best.score, lead: best.score - level, likePassage, typedSentence };
}

/** How sure the words make the bot of its best passage. */
export function judgeWords(
  analyzed: AnalyzedCorpus,
  query: Query,
  ranked: readonly RankedHit[],
): Sureness {
  const confidence = estimateConfidence(analyzed, query, measureEvidence(ranked));
  if (confidence >= THRESHOLDS.found) return { confidence, outcome: 'found' };
  return { confidence, outcome: confidence >= THRESHOLDS.unsure ? 'unsure' : 'not-found' };
}
