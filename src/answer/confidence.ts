import type { AnalyzedCorpus } from '../search/analyze-corpus.ts';
import { weighConcepts } from '../search/passage-features.ts';
import type { Query } from '../search/query.ts';
import type { RankedHit } from '../search/rank-passages.ts';
import model from './confidence.json' with { type: 'json' };

/** Above `found` an answer is shown as one; above `unsure` as the closest there is. */
export const THRESHOLDS: { found: number; unsure: number } = model.thresholds;

/** So many passages together should speak of all that the question names. */
const POOL = 5;

/**
 * The chance, 0 to 1, that the corpus answers the question: a logistic model of the best passage's
 * features and of how the ranking looks as a whole. All of it is in shares of what the question
 * could reach at best, so that it carries over between corpora.
 *
 * @param ranked best first
 */
export function estimateConfidence(
  analyzed: AnalyzedCorpus,
  query: Query,
  ranked: readonly RankedHit[],
): number {
  const best = ranked[0];
  if (best === undefined) return 0;
  const evidence: Record<string, number> = {
    ...best.features,
    margin: (best.score - (ranked[1]?.score ?? 0)) / Math.max(best.score, Number.EPSILON),
    ...measureKnowledge(analyzed, query, ranked.slice(0, POOL)),
  };
  let logit = model.intercept;
  for (const [name, weight] of Object.entries(model.weights)) logit += weight * evidence[name]!;
  return 1 / (1 + Math.exp(-logit));
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
