import type { Corpus } from '../corpus/article.ts';
import { analyze } from '../text/analyze.ts';
import type { WordVectors } from '../text/word-vectors.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';
import type { FeatureSource } from './passage-features.ts';
import { createWordSpace } from './word-space.ts';

/** Prepares what the rerank reads beside the analysed passages. */
export function createFeatureSource(
  corpus: Corpus,
  analyzed: AnalyzedCorpus,
  vectors: WordVectors,
): FeatureSource {
  const wordSpace = createWordSpace(analyzed.words, vectors);
  const headlineVectors = corpus.articles.map(({ headline }) =>
    wordSpace.embed(
      analyze(headline.text)
        .filter(({ stop }) => !stop)
        .map(({ surface }) => ({ surface, weight: 1 })),
    ),
  );
  return { analyzed, wordSpace, headlineVectors };
}
