import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { createFeatureReader, FEATURES, type Features } from './passage-features.ts';
import type { Query } from './query.ts';
import type { Hit } from './search-engine.ts';
import weights from './weights.json' with { type: 'json' };

/** A passage with what ranked it. */
export type RankedHit = {
  ordinal: number;
  score: number;
  features: Features;
  /** Which sentence of the passage answers best, from 0. */
  bestSentence: number;
};

/** Orders hits by the learned weights, best first; equal scores keep the engine's order. */
export function rankPassages(
  analyzed: AnalyzedCorpus,
  query: Query,
  hits: readonly Hit[],
): RankedHit[] {
  const readFeatures = createFeatureReader(analyzed, query);
  return hits
    .map((hit) => {
      const { features, bestSentence } = readFeatures(hit);
      return { ordinal: hit.ordinal, score: scoreFeatures(features), features, bestSentence };
    })
    .sort((a, b) => b.score - a.score);
}

function scoreFeatures(features: Features): number {
  let score = 0;
  for (const feature of FEATURES) score += weights.features[feature] * features[feature];
  return score;
}
