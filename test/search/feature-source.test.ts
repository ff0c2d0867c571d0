import { describe, expect, test } from 'vitest';
import { analyzeCorpus } from '../../src/search/analyze-corpus.ts';
import { createFeatureSource } from '../../src/search/feature-source.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import type { WordVectors } from '../../src/text/word-vectors.ts';
import { makeCorpus } from './make-corpus.ts';

/** One dimension a word of the list. */
function knowWords(known: readonly string[]): WordVectors {
  return {
    dimensions: known.length,
    addWord(word, weight, sum) {
      const d = known.indexOf(word);
      if (d >= 0) sum[d]! += weight;
    },
  };
}

function sourceOf(headlines: readonly string[], known: readonly string[]) {
  const corpus = makeCorpus(
    headlines.map((headline) => ({ headline, paragraphs: ['Salih spoke.'] })),
  );
  const analyzed = analyzeCorpus(corpus, createAliasFinder([]));
  return createFeatureSource(corpus, analyzed, knowWords(known));
}

describe('createFeatureSource', () => {
  test('gives each headline the sum of its words, without stop words', () => {
    const { headlineVectors } = sourceOf(
      ['Salih and the Salih clan', '', 'The end of ISIS'],
      ['salih', 'the', 'and', 'isis', 'clan'],
    );
    expect(headlineVectors.map((vector) => [...vector])).toEqual([
      [2, 0, 0, 0, 1],
      [0, 0, 0, 0, 0],
      [0, 0, 0, 1, 0],
    ]);
  });

  test('spans the words of the passages', () => {
    const { analyzed, wordSpace } = sourceOf(['Headline'], ['spoke', 'salih']);
    const vectors = analyzed.words.map((_, word) => [...wordSpace.vectorOf(word)]);
    expect(vectors[analyzed.words.indexOf('salih')]).toEqual([0, 1]);
    expect(vectors[analyzed.words.indexOf('spoke')]).toEqual([1, 0]);
  });
});
