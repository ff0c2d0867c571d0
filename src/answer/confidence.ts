import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import { weighConcepts } from '../search/passage-features.ts';
import type { Query } from '../search/query.ts';
import type { RankedHit } from '../search/rank-passages.ts';
import model from './confidence.json' with { type: 'json' };

/** Above `found` an answer is shown as one; above `unsure` as the closest there is. */
export const THRESHOLDS: { found: number; unsure: number } = model.thresholds;

/** So many passages together should speak of all that the question names. */
const POOL = 5;

/** What the confidence is read from, by name: all shares, so that it carries over between corpora. */
export type Evidence = Readonly<Record<string, number>>;

/**
 * What is left of the confidence when the corpus doesn't hold a word of the question, and when that
 * word is a name or a number: "How many British troops …" of a corpus that knows no British.
 */
const UNKNOWN_WORD_DISCOUNT = 0.7;
const UNKNOWN_NAME_DISCOUNT = 0.4;
/** When the corpus knows less than half of what the question names, there is nothing close to show. */
const MOSTLY_UNKNOWN_DISCOUNT = 0.1;

/**
 * The chance, 0 to 1, that the best passage answers: a logistic model, less for what the corpus
 * doesn't know. No evidence is no chance.
 */
export function estimateConfidence(
  { termNumbers }: AnalyzedCorpus,
  { concepts }: Query,
  evidence: Evidence | undefined,
): number {
  if (evidence === undefined) return 0;
  let logit = model.intercept;
  for (const [name, weight] of Object.entries(model.weights)) logit += weight * evidence[name]!;
  return discountUnknown(termNumbers, concepts) / (1 + Math.exp(-logit));
}

function discountUnknown(
  termNumbers: AnalyzedCorpus['termNumbers'],
  concepts: Query['concepts'],
): number {
  const own = concepts.filter(({ weight }) => weight === 1);
  const unknown = own.filter(({ terms }) => !terms.some(({ term }) => termNumbers.has(term)));
  if (unknown.length === 0) return 1;
  if (2 * unknown.length > concepts.length) return MOSTLY_UNKNOWN_DISCOUNT;
  return unknown.some(({ kind }) => kind !== 'word')
    ? UNKNOWN_NAME_DISCOUNT
    : UNKNOWN_WORD_DISCOUNT;
}

/**
 * The best passage's features, and how the ranking looks as a whole: the lead over the second, and
 * what the first passages together know of the question. Undefined when nothing ranks.
 *
 * @param ranked best first
 */
export function measureEvidence(
  analyzed: AnalyzedCorpus,
  query: Query,
  ranked: readonly RankedHit[],
): Evidence | undefined {
  const best = ranked[0];
  if (best === undefined) return undefined;
  return {
    ...best.features,
    margin: (best.score - (ranked[1]?.score ?? 0)) / Math.max(best.score, Number.EPSILON),
    ...measureKnowledge(analyzed, query, ranked.slice(0, POOL)),
  };
}

/** Shares of the question's importance: names that the corpus knows, and all that the pool covers. */
function measureKnowledge(analyzed: AnalyzedCorpus, query: Query, pool: readonly RankedHit[]) {
  const { concepts } = query;
  const importance = weighConcepts(analyzed, query);
  const shareOf = (isMeant: (c: number) => boolean, has: (c: number) => boolean): number => {
    let all = 0;
    let held = 0;
    for (let c = 0; c < concepts.length; c += 1) {
      if (!isMeant(c)) continue;
      all += importance[c]!;
      if (has(c)) held += importance[c]!;
    }
    return all === 0 ? 1 : held / all;
  };
  return {
    knownNames: shareOf(
      (c) => concepts[c]!.kind !== 'word' || analyzed.names.has(concepts[c]!.surface),
      (c) => concepts[c]!.terms.some(({ term }) => analyzed.termNumbers.has(term)),
    ),
    pooled: shareOf(
      () => true,
      (c) => pool.some(({ covered }) => covered[c] === 1),
    ),
  };
}
