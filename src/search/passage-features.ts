import type { AnalyzedCorpus } from './analyze-corpus.ts';
import type { Query } from './query.ts';
import type { Hit } from './search-engine.ts';
import { createSentenceReader } from './sentence-reader.ts';
import { addVector, cosine, type WordSpace } from './word-space.ts';

/**
 * What the words of a passage say: shares of what the question could reach at best, 0 to 1, and 1
 * where there is nothing to reach.
 */
export const WORD_FEATURES = [
  /** BM25 of the passage, its headline and its whole article. */
  'passage',
  'headline',
  'article',
  /** Importance of the covered concepts: in the passage, of its names only, with the headline's. */
  'coverage',
  'names',
  'headlineOrPassage',
  /** Concepts that the passage before it covers and it does not: what "he" and "the group" mean. */
  'before',
  /** 1 when the rarest concept is covered. */
  'rarest',
  /** The best sentence: its cover, and its cover by length. */
  'sentence',
  'denseSentence',
  /** Concepts that stand side by side as in the question, or close to each other. */
  'phrase',
  'near',
  /** Cover of the best sentence that holds a word of the wanted kind, if one is wanted. */
  'typedSentence',
] as const;

/** What holds whatever the question names: cosines of word vectors, 0 to 1, and the place. */
export const LIKENESS_FEATURES = [
  /** Likeness of the question to the best sentence, the whole passage, the headline. */
  'likeSentence',
  'likePassage',
  'likeHeadline',
  /** 1 for an article's first passage. */
  'lead',
] as const;

export type Feature = (typeof WORD_FEATURES)[number] | (typeof LIKENESS_FEATURES)[number];
export type Features = Record<Feature, number>;

/** A passage read for one question: its features, and which of its sentences answers best. */
export type PassageReading = {
  features: Features;
  bestSentence: number;
  /** By concept: 1 where the passage covers it. */
  covered: Uint8Array;
};

/**
 * How much the words of a question can tell: 1 for three words that one passage alone holds. The
 * more it names, the finer the differences that the shares of the word features still mean.
 */
export function weighQuestion(analyzed: AnalyzedCorpus, query: Query): number {
  const rarest = inverseDocumentFrequency(1, analyzed.tokenStarts.length - 1);
  return (sum(weighConcepts(analyzed, query)) / (TYPICAL_RARE_WORDS * rarest)) ** 0.4;
}

export type FeatureReader = (hit: Hit) => PassageReading;

/** The parts of the index that features are read from. */
export type FeatureSource = {
  analyzed: AnalyzedCorpus;
  wordSpace: WordSpace;
  headlineVectors: readonly Float32Array[];
};

const MAX_TERM_WEIGHT = 1.9; // k1 + 1 of the passage index: BM25's ceiling for a repeated term.
const TYPICAL_RARE_WORDS = 3;
const DENSE_SENTENCE_TOKENS = 20;
/** What a word of the wanted kind (a date for "when") adds to a sentence, in shares of its cover. */
const EVIDENCE_BONUS = 0.25;

export function createFeatureReader(source: FeatureSource, query: Query): FeatureReader {
  const { analyzed, wordSpace, headlineVectors } = source;
  const { tokens, tokenStarts, wordTerms, aliases, sentenceStarts, sentenceTokens } = analyzed;
  const { concepts } = query;

  const importance = weighConcepts(analyzed, query);
  const conceptsOfTerm = indexConcepts(analyzed, query);
  const total = sum(importance) || 1;
  const ceiling = total * MAX_TERM_WEIGHT;
  const rarest = importance.indexOf(Math.max(...importance));
  const isName = concepts.map(
    ({ kind, surface }) => kind !== 'word' || analyzed.names.has(surface),
  );
  const nameTotal = sum(importance.filter((_, c) => isName[c]));
  const pairTotal = weighPairs(new Float64Array(concepts.length).fill(1), importance);
  const shareOfPairs = (pairs: Float64Array) =>
    pairTotal === 0 ? 1 : weighPairs(pairs, importance) / pairTotal;
  const questionVector = wordSpace.embed(concepts);

  const { covered, phrase, near, sentenceVector, wantsEvidence, startPassage, readSentence } =
    createSentenceReader(analyzed, wordSpace, query, importance, conceptsOfTerm);
  const passageVector = new Float32Array(wordSpace.dimensions);

  return (hit) => {
    const passage = hit.ordinal;
    startPassage();
    passageVector.fill(0);
    const best = { cover: 0, dense: 0, typed: 0, like: 0, score: -1, sentence: 0 };

    for (let s = sentenceStarts[passage]!; s < sentenceStarts[passage + 1]!; s += 1) {
      const from = sentenceTokens[s]!;
      const to = sentenceTokens[s + 1]!;
      const { cover, hasEvidence } = readSentence(from, to);
      addVector(passageVector, sentenceVector);
      const like = Math.max(0, cosine(questionVector, sentenceVector));
      const score = cover * (hasEvidence ? 1 + EVIDENCE_BONUS : 1) + like * 1e-3;
      if (score > best.score) {
        best.score = score;
        best.sentence = s - sentenceStarts[passage]!;
      }
      best.cover = Math.max(best.cover, cover);
      best.dense = Math.max(
        best.dense,
        (cover * DENSE_SENTENCE_TOKENS) / (DENSE_SENTENCE_TOKENS + to - from),
      );
      if (hasEvidence || !wantsEvidence) best.typed = Math.max(best.typed, cover);
      best.like = Math.max(best.like, like);
    }

    const cover = sum(importance.filter((_, c) => covered[c] === 1));
    const names = sum(importance.filter((_, c) => isName[c] && covered[c] === 1));
    const article = analyzed.articleOrdinals[passage]!;
    const features = {
      passage: hit.passageScore / ceiling,
      headline: hit.headlineScore / ceiling,
      article: hit.articleScore / ceiling,
      coverage: cover / total,
      names: nameTotal === 0 ? 1 : names / nameTotal,
      headlineOrPassage: Math.min(1, cover / total + hit.headlineScore / ceiling),
      before: coverBefore(passage) / total,
      rarest: rarest >= 0 && covered[rarest] === 1 ? 1 : 0,
      sentence: best.cover / total,
      denseSentence: best.dense / total,
      phrase: shareOfPairs(phrase),
      near: shareOfPairs(near),
      typedSentence: best.typed / total,
      likeSentence: best.like,
      likePassage: Math.max(0, cosine(questionVector, passageVector)),
      likeHeadline: Math.max(0, cosine(questionVector, headlineVectors[article]!)),
      lead: isLead(passage) ? 1 : 0,
    };
    return { features, bestSentence: best.sentence, covered: covered.slice() };
  };

  function coverBefore(passage: number): number {
    if (isLead(passage)) return 0;
    const seen = covered.slice();
    let cover = 0;
    for (let at = tokenStarts[passage - 1]!; at < tokenStarts[passage]!; at += 1) {
      for (const term of [wordTerms[tokens[at]!]!, aliases[at]!]) {
        for (const c of conceptsOfTerm.get(term) ?? []) {
          if (seen[c] !== 0) continue;
          seen[c] = 1;
          cover += importance[c]!;
        }
      }
    }
    return cover;
  }

  function isLead(passage: number): boolean {
    const { articleOrdinals } = analyzed;
    return passage === 0 || articleOrdinals[passage - 1] !== articleOrdinals[passage];
  }
}

/** Lunr's own formula. */
export function inverseDocumentFrequency(frequency: number, documentCount: number): number {
  return Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)));
}

/** How telling each concept is: by how few passages hold any of its terms. */
export function weighConcepts(
  { termNumbers, documentFrequencies, tokenStarts }: AnalyzedCorpus,
  { concepts }: Query,
): Float64Array {
  const passageCount = tokenStarts.length - 1;
  return Float64Array.from(concepts, ({ terms, weight }) => {
    const known = terms.flatMap(({ term }) => termNumbers.get(term) ?? []);
    const frequencies = known.map((term) => documentFrequencies[term]!);
    // What no passage holds tells none apart: it counts next to nothing.
    const frequency = known.length === 0 ? passageCount : Math.max(...frequencies);
    return weight * inverseDocumentFrequency(frequency, passageCount);
  });
}

function indexConcepts({ termNumbers }: AnalyzedCorpus, { concepts }: Query) {
  const conceptsOfTerm = new Map<number, number[]>();
  concepts.forEach(({ terms }, c) => {
    for (const { term } of terms) {
      const number = termNumbers.get(term);
      if (number === undefined) continue;
      const sharing = conceptsOfTerm.get(number);
      if (sharing === undefined) conceptsOfTerm.set(number, [c]);
      else sharing.push(c);
    }
  });
  return conceptsOfTerm;
}

function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

/** Neighbouring concepts count as much as the less telling of the two. */
function weighPairs(pairs: Float64Array, importance: Float64Array): number {
  let total = 0;
  for (let c = 1; c < importance.length; c += 1) {
    total += pairs[c]! * Math.min(importance[c]!, importance[c - 1]!);
  }
  return total;
}
