import type { FeatureSource } from './feature-source.ts';
import type { Query } from './query.ts';
import { createPassageReader, type SentenceReading } from './read-passage.ts';
import weights from './sentence-weights.json' with { type: 'json' };
import { sum, type WeighedQuery, weighQuery } from './weigh-query.ts';

/** What speaks for a sentence as the one that answers, 0 to 1. */
export const SENTENCE_FEATURES = [
  /** Cover of the question's words that are no names: the passage's topic is named everywhere. */
  'commonWords',
  /** Cover by nothing else in the passage. */
  'alone',
  /** Cover together with the sentence before it, which says who "he" is. */
  'withPrevious',
  /** Cosine with the question. */
  'likeness',
  /** 1 when it holds a word of the wanted kind. */
  'evidence',
  /** 1 for the passage's first. */
  'first',
] as const;

export type SentenceFeature = (typeof SENTENCE_FEATURES)[number];
export type SentenceFeatures = Record<SentenceFeature, number>;
export type SentenceWeights = Readonly<Partial<Record<SentenceFeature, number>>>;

/** Returns the features of each sentence of a passage, in reading order. */
export type SentenceMeasurer = (passage: number) => SentenceFeatures[];

export function createSentenceMeasurer(source: FeatureSource, query: Query): SentenceMeasurer {
  const weighed = weighQuery(source.analyzed, query);
  const reader = createPassageReader(source, weighed);
  return (passage) => measureSentences(weighed, reader.read(passage).sentences);
}

/** The place of the sentence that answers best; the first of equal ones. */
export function chooseSentence(
  sentences: readonly SentenceFeatures[],
  weightOf: SentenceWeights = weights.weights,
): number {
  const scores = sentences.map((features) =>
    SENTENCE_FEATURES.reduce(
      (score, feature) => score + (weightOf[feature] ?? 0) * features[feature],
      0,
    ),
  );
  return Math.max(0, scores.indexOf(Math.max(...scores)));
}

function measureSentences(
  { importance, isName }: WeighedQuery,
  sentences: readonly SentenceReading[],
): SentenceFeatures[] {
  const holders = importance.map((_, c) =>
    sentences.reduce((count, { covered }) => count + covered[c]!, 0),
  );
  const shareOf = (has: (c: number) => boolean, isMeant: (c: number) => boolean = () => true) => {
    const meant = sum(importance.filter((_, c) => isMeant(c)));
    return meant === 0 ? 1 : sum(importance.filter((_, c) => isMeant(c) && has(c))) / meant;
  };
  return sentences.map(({ covered, hasEvidence, likeness }, at) => {
    const previous = sentences[at - 1]?.covered;
    return {
      commonWords: shareOf(
        (c) => covered[c] === 1,
        (c) => !isName[c],
      ),
      alone: shareOf((c) => covered[c] === 1 && holders[c] === 1),
      withPrevious: shareOf((c) => covered[c] === 1 || previous?.[c] === 1),
      likeness,
      evidence: hasEvidence ? 1 : 0,
      first: at === 0 ? 1 : 0,
    };
  });
}
