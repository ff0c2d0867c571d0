import type { FeatureSource } from './feature-source.ts';
import { createFeatureReader, type Feature, type Features } from './passage-features.ts';
import type { Query } from './query.ts';
import type { Hit } from './search-engine.ts';
import { weighQuery } from './weigh-query.ts';
import weights from './weights.json' with { type: 'json' };

/** A passage with what ranked it. */
export type RankedHit = { ordinal: number; score: number; features: Features };

/** How much each feature counts: never less than nothing, so that evidence can't speak against. */
export type RankWeights = {
  words: Readonly<Partial<Record<Feature, number>>>;
  likeness: Readonly<Partial<Record<Feature, number>>>;
};

/** Orders hits by the learned weights, best first; equal scores keep the engine's order. */
export function rankPassages(
  source: FeatureSource,
  query: Query,
  hits: readonly Hit[],
): RankedHit[] {
  const weighed = weighQuery(source.analyzed, query);
  const readFeatures = createFeatureReader(source, weighed);
  return hits
    .map((hit) => {
      const features = readFeatures(hit);
      const score = scorePassage(features, weighed.weight, weights);
      return { ordinal: hit.ordinal, score, features };
    })
    .sort((a, b) => b.score - a.score);
}

/** @param queryWeight of `weighQuery` */
export function scorePassage(
  features: Features,
  queryWeight: number,
  { words, likeness }: RankWeights,
): number {
  return queryWeight * addUp(features, words) + addUp(features, likeness);
}

function addUp(features: Features, weightOf: RankWeights['words']): number {
  let sum = 0;
  for (const feature in weightOf)
    sum += weightOf[feature as Feature]! * features[feature as Feature];
  return sum;
}
