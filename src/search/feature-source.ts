import type { Corpus } from '../corpus/article.ts';
import { analyze } from '../text/analyze.ts';
import type { WordVectors } from '../text/word-vectors.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { createTextVectors, type TextVectors } from './text-vectors.ts';
import { createWordSpace, toUnit, type WordSpace } from './word-space.ts';

/** The parts of the index that features are read from. */
export type FeatureSource = {
  analyzed: AnalyzedCorpus;
  wordSpace: WordSpace;
  textVectors: TextVectors;
  /** By article: the direction of its headline's vector. */
  headlineUnits: readonly Float32Array[];
};

/** Prepares what the rerank reads beside the analysed passages. */
export function createFeatureSource(
  corpus: Corpus,
  analyzed: AnalyzedCorpus,
  vectors: WordVectors,
): FeatureSource {
  const wordSpace = createWordSpace(analyzed.words, vectors);
  const headlineUnits = corpus.articles.map(({ headline }) => {
    const words = analyze(headline.text).map(({ surface }) => ({ surface, weight: 1 }));
    return toUnit(wordSpace.embed(words));
  });
  return {
    analyzed,
    wordSpace,
    textVectors: createTextVectors(analyzed, wordSpace),
    headlineUnits,
  };
}
