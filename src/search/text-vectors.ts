import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { lengthOf, type WordSpace } from './word-space.ts';

/**
 * The vectors of a corpus's sentences, each the sum of its words'. They don't depend on the question,
 * and adding up words took most of the time of one.
 */
export type TextVectors = {
  /** By sentence of the whole corpus. */
  sentenceLengths: Float32Array;
  /** By passage: the length of the sum of its sentences' vectors. */
  passageLengths: Float32Array;
  /** The scalar product of a sentence with a vector, to five digits or so of their lengths'. */
  multiplySentence(sentence: number, vector: Float32Array): number;
};

const LARGEST = 2 ** 15 - 1;

/** Holds 16 bits for each number of a vector: half a megabyte for 2,000 sentences. */
export function createTextVectors(analyzed: AnalyzedCorpus, wordSpace: WordSpace): TextVectors {
  const { tokens, sentenceStarts, sentenceTokens } = analyzed;
  const { dimensions } = wordSpace;
  const passageLengths = new Float32Array(sentenceStarts.length - 1);
  const sentenceLengths = new Float32Array(sentenceTokens.length - 1);
  /** The number that a sentence's integers stand for multiples of. */
  const scales = new Float32Array(sentenceLengths.length);
  const values = new Int16Array(sentenceLengths.length * dimensions);
  const sentenceVector = new Float32Array(dimensions);
  const passageVector = new Float32Array(dimensions);

  for (let passage = 0; passage < passageLengths.length; passage += 1) {
    passageVector.fill(0);
    for (let s = sentenceStarts[passage]!; s < sentenceStarts[passage + 1]!; s += 1) {
      sentenceVector.fill(0);
      for (let at = sentenceTokens[s]!; at < sentenceTokens[s + 1]!; at += 1) {
        wordSpace.addWord(tokens[at]!, sentenceVector);
      }
      sentenceLengths[s] = lengthOf(sentenceVector);
      let largest = 0;
      for (const value of sentenceVector) largest = Math.max(largest, Math.abs(value));
      scales[s] = largest / LARGEST;
      for (let d = 0; d < dimensions; d += 1) {
        passageVector[d]! += sentenceVector[d]!;
        if (largest > 0) values[s * dimensions + d] = Math.round(sentenceVector[d]! / scales[s]!);
      }
    }
    passageLengths[passage] = lengthOf(passageVector);
  }

  return {
    sentenceLengths,
    passageLengths,
    multiplySentence(sentence, vector) {
      const start = sentence * dimensions;
      let product = 0;
      for (let d = 0; d < dimensions; d += 1) product += vector[d]! * values[start + d]!;
      return scales[sentence]! * product;
    },
  };
}
