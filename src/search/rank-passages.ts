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
  const readPassage = createFeatureReader(source, query);
  const questionWeight = weighQuestion(source.analyzed, query);
  return hits
    .map((hit) => {
      const reading = readPassage(hit);
      const score = scorePassage(reading.features, questionWeight, weights);
      return { ordinal: hit.ordinal, score, ...reading };
    })
    .sort((a, b) => b.score - a.score);
}

/** @param questionWeight of `weighQuestion` */
export function scorePassage(
  features: Features,
  questionWeight: number,
  { words, likeness }: RankWeights,
): number {
  return questionWeight * addUp(features, words) + addUp(features, likeness);
}

function addUp(features: Features, weightOf: RankWeights['words']): number {
  let sum = 0;
  for (const feature in weightOf)
    sum += weightOf[feature as Feature]! * features[feature as Feature];
  return sum;
}
