import { type PassageOrdinal, type TermOrdinal, toTermOrdinal } from '../corpus/ordinals.ts';
import type { TextRange } from '../text/sentences.ts';
import { isDateTerm } from '../text/time/date-terms.ts';
import { SHAPE, type TokenTable } from './token-table.ts';

/** What a passage says, as far as its terms tell. Terms stand in reading order, each once. */
export type PassageContent = {
  /** Without stop words; each with how rare it is: log(1 + passages / passages that hold it). */
  weights: ReadonlyMap<TermOrdinal, number>;
  /** The weights, added up. */
  total: number;
  /** Its numbers, years and dates. */
  facts: ReadonlySet<TermOrdinal>;
};

/** What single passages consist of. */
export type PassageTerms = {
  /** What it is searched by: words but for stop words, alias groups and dates, in reading order. */
  indexedTerms(passage: PassageOrdinal): string[];
  /** Its sentences, as `splitSentences` finds them. */
  sentencesOf(passage: PassageOrdinal): TextRange[];
  /** All its terms, sentence by sentence: stop words, too, and alias groups and dates. */
  termsBySentence(passage: PassageOrdinal): string[][];
  contentOf(passage: PassageOrdinal): PassageContent;
  /** Returns what counts the words of a passage that have one of some terms. */
  createTermCounter(terms: Iterable<TermOrdinal>): (passage: PassageOrdinal) => number;
};

/** @param documentFrequencies in how many passages each term stands, by term number */
export function createPassageTerms(
  table: TokenTable,
  documentFrequencies: Uint32Array,
): PassageTerms {
  const { terms, wordTerms, tokenStarts, tokens, aliases, shapes } = table;
  const { sentenceStarts, sentenceTokens, sentenceSpans } = table;
  const passageCount = tokenStarts.length - 1;

  return {
    indexedTerms(passage) {
      const indexed: string[] = [];
      for (let at = tokenStarts[passage]!; at < tokenStarts[passage + 1]!; at += 1) {
        if ((shapes[at]! & SHAPE.stop) === 0) indexed.push(terms[wordTerms[tokens[at]!]!]!);
        if (aliases[at] !== 0) indexed.push(terms[aliases[at]!]!);
      }
      return indexed;
    },

    sentencesOf(passage) {
      const sentences: TextRange[] = [];
      const end = sentenceStarts[passage + 1]!;
      for (let sentence = sentenceStarts[passage]!; sentence < end; sentence += 1) {
        sentences.push({
          start: sentenceSpans[2 * sentence]!,
          end: sentenceSpans[2 * sentence + 1]!,
        });
      }
      return sentences;
    },

    termsBySentence(passage) {
      const sentences: string[][] = [];
      const end = sentenceStarts[passage + 1]!;
      for (let sentence = sentenceStarts[passage]!; sentence < end; sentence += 1) {
        const held: string[] = [];
        for (let at = sentenceTokens[sentence]!; at < sentenceTokens[sentence + 1]!; at += 1) {
          held.push(terms[wordTerms[tokens[at]!]!]!);
          if (aliases[at] !== 0) held.push(terms[aliases[at]!]!);
        }
        sentences.push(held);
      }
      return sentences;
    },

    contentOf(passage) {
      const weights = new Map<TermOrdinal, number>();
      const facts = new Set<TermOrdinal>();
      let total = 0;
      for (let at = tokenStarts[passage]!; at < tokenStarts[passage + 1]!; at += 1) {
        const term = toTermOrdinal(wordTerms[tokens[at]!]!);
        const alias = toTermOrdinal(aliases[at]!);
        if (alias !== 0 && isDateTerm(terms[alias]!)) facts.add(alias);
        if ((shapes[at]! & SHAPE.stop) !== 0 || weights.has(term)) continue;
        const weight = Math.log(1 + passageCount / documentFrequencies[term]!);
        weights.set(term, weight);
        if ((shapes[at]! & (SHAPE.number | SHAPE.year)) !== 0) facts.add(term);
        total += weight;
      }
      return { weights, total, facts };
    },

    createTermCounter(counted) {
      const isCounted = new Uint8Array(terms.length);
      for (const term of counted) isCounted[term] = 1;
      return (passage) => countTerms(passage, isCounted);
    },
  };

  function countTerms(passage: PassageOrdinal, isCounted: Uint8Array): number {
    let count = 0;
    for (let at = tokenStarts[passage]!; at < tokenStarts[passage + 1]!; at += 1) {
      count += isCounted[wordTerms[tokens[at]!]!]!;
    }
    return count;
  }
}
