import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AnalyzedCorpus } from '../../src/search/analyze-corpus.ts';
import { lengthOf, multiply } from '../../src/search/word-space.ts';
import { arbitraryCorpus, openArticle, openCorpus } from './rank-fixture.ts';

type Opened = ReturnType<typeof openCorpus>['source'];

/** The sum of a range of tokens, added up afresh. */
function addTokens({ analyzed, wordSpace }: Opened, from: number, to: number): Float32Array {
  const sum = new Float32Array(wordSpace.dimensions);
  for (let at = from; at < to; at += 1) wordSpace.addWord(analyzed.tokens[at]!, sum);
  return sum;
}

function listSentences({ sentenceTokens }: AnalyzedCorpus): [from: number, to: number][] {
  return [...sentenceTokens.keys()]
    .slice(0, -1)
    .map((s) => [sentenceTokens[s]!, sentenceTokens[s + 1]!]);
}

describe('createTextVectors', () => {
  test('has the length of each passage and sentence', () => {
    fc.assert(
      fc.property(arbitraryCorpus, (corpus) => {
        const { source } = openCorpus(corpus);
        const { tokenStarts } = source.analyzed;
        const { passageLengths, sentenceLengths } = source.textVectors;
        expect(passageLengths).toHaveLength(corpus.passages.length);
        passageLengths.forEach((length, passage) => {
          const sum = addTokens(source, tokenStarts[passage]!, tokenStarts[passage + 1]!);
          expect(length).toBeCloseTo(lengthOf(sum), 4);
        });
        const sentences = listSentences(source.analyzed);
        expect(sentenceLengths).toHaveLength(sentences.length);
        sentences.forEach(([from, to], s) => {
          expect(sentenceLengths[s]).toBeCloseTo(lengthOf(addTokens(source, from, to)), 4);
        });
      }),
      { numRuns: 60 },
    );
  });

  test('multiplies a sentence as its words do, but for what 16 bits leave out', () => {
    fc.assert(
      fc.property(arbitraryCorpus, fc.stringMatching(/^[a-z]{3,9}$/), (corpus, word) => {
        const { source } = openCorpus(corpus);
        const vector = source.wordSpace.embed([{ surface: word, weight: 1 }]);
        listSentences(source.analyzed).forEach(([from, to], s) => {
          const sum = addTokens(source, from, to);
          const left = source.textVectors.multiplySentence(s, vector) - multiply(vector, sum);
          expect(Math.abs(left)).toBeLessThanOrEqual(1e-4 * lengthOf(vector) * lengthOf(sum));
        });
      }),
      { numRuns: 60 },
    );
  });

  test('gives nothing for a sentence whose letters no vector knows', () => {
    const { source } = openArticle(['Ниже. Salih spoke.']);
    const vector = source.wordSpace.embed([{ surface: 'salih', weight: 1 }]);
    const { sentenceLengths, multiplySentence } = source.textVectors;
    expect([sentenceLengths[0], multiplySentence(0, vector)]).toEqual([0, 0]);
    expect(multiplySentence(1, vector)).toBeGreaterThan(0);
  });
});
