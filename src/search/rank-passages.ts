import {
  createFeatureReader,
  type Feature,
  type FeatureSource,
  type Features,
  weighQuestion,
} from './passage-features.ts';
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
  /** By concept of the query: 1 where the passage covers it. */
  covered: Uint8Array;
};

/** Orders hits by the learned weights, best first; equal scores keep the engine's order. */
export function rankPassages(
  source: FeatureSource,
  query: Query,
  hits: readonly Hit[],
): RankedHit[] {
  const readPassage = createFeatureReader(source, query);
  const questionWeight = weighQuestion(source.analyzed, query);
  return hits
    .map((hit) => {
      const { features, bestSentence, covered } = readPassage(hit);
      const score =
        questionWeight * weigh(features, weights.words) + weigh(features, weights.likeness);
      return { ordinal: hit.ordinal, score, features, bestSentence, covered };
    })
    .sort((a, b) => b.score - a.score);
}

function weigh(features: Features, byFeature: Readonly<Record<string, number>>): number {
  let score = 0;
  for (const [feature, weight] of Object.entries(byFeature)) {
    score += weight * features[feature as Feature];
  }
  return score;
}
