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
    splitWord: (word) => [known.indexOf(word)].filter((row) => row >= 0),
    addPiece(row, weight, sum, start = 0) {
      sum[start + row]! += weight;
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
  test('gives each headline the direction of its words, stop words too', () => {
    const { headlineUnits } = sourceOf(
      ['Salih and the Salih clan', '', 'The end of ISIS'],
      ['salih', 'the', 'and', 'isis', 'clan'],
    );
    const [salih, none, isis] = headlineUnits.map((unit) => [...unit]);
    expect(salih).toEqual([2, 1, 1, 0, 1].map((count) => Math.fround(count / Math.sqrt(7))));
    expect(none).toEqual([0, 0, 0, 0, 0]);
    expect(isis).toEqual([0, 1, 0, 1, 0].map((count) => Math.fround(count / Math.sqrt(2))));
  });

  test('spans the words of the passages', () => {
    const { analyzed, wordSpace } = sourceOf(['Headline'], ['spoke', 'salih']);
    const vectors = analyzed.words.map((_, word) => {
      const sum = new Float32Array(2);
      wordSpace.addWord(word, sum);
      return [...sum];
    });
    expect(vectors[analyzed.words.indexOf('salih')]).toEqual([0, 1]);
    expect(vectors[analyzed.words.indexOf('spoke')]).toEqual([1, 0]);
  });
});
