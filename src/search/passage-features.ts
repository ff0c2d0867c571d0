import { SHAPE } from './analyze-corpus.ts';
import type { FeatureSource } from './feature-source.ts';
import { createPassageReader, type SentenceReading } from './read-passage.ts';
import type { Hit } from './search-engine.ts';
import { sum, type WeighedQuery } from './weigh-query.ts';
import { lengthOf, toUnit } from './word-space.ts';

/**
 * What the words of a passage say: shares of what the question could reach at best, and 1 where
 * there is nothing to reach. From 0 to 1, but for the first three: a word that repeats, or that has
 * several spellings, takes those past it.
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
  /** The best sentence: its cover, its cover by length, its cover when near words count, too. */
  'sentence',
  'denseSentence',
  'nearSentence',
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
  /**
   * How much of the question it tells, with words or with near ones. A word counts by the length of
   * its vector, which is what it tells in general and not in this corpus. Squares are added up: one
   * telling word that is missing is worse than several that tell little.
   */
  'told',
  /** 1 for an article's first passage. */
  'lead',
] as const;

export type Feature = (typeof WORD_FEATURES)[number] | (typeof LIKENESS_FEATURES)[number];
export type Features = Record<Feature, number>;

export type FeatureReader = (hit: Hit) => Features;

const MAX_TERM_WEIGHT = 1.9; // k1 + 1 of the passage index: BM25's ceiling for a repeated term.
const DENSE_SENTENCE_TOKENS = 20;
const TIE_BREAK = 1e-3;

/** Returns the function that reads a passage's features for one question. */
export function createFeatureReader(source: FeatureSource, query: WeighedQuery): FeatureReader {
  const { analyzed, wordSpace } = source;
  const { tokens, shapes, articleOrdinals } = analyzed;
  const { concepts, importance, isName } = query;

  const reader = createPassageReader(source, query);
  const conceptVectors = concepts.map((concept) => wordSpace.embed([concept]));
  const conceptLengths = conceptVectors.map(lengthOf);
  const asked = Math.hypot(...conceptLengths) || 1;
  const multiplyWordBy: ((word: number) => number)[] = [];
  const total = sum(importance) || 1;
  const ceiling = total * MAX_TERM_WEIGHT;
  const rarest = importance.indexOf(Math.max(...importance));
  const nameTotal = sum(importance.filter((_, c) => isName[c]));
  const pairTotal = weighPairs(new Float64Array(concepts.length).fill(1), importance);
  const shareOfPairs = (pairs: Float64Array) =>
    pairTotal === 0 ? 1 : weighPairs(pairs, importance) / pairTotal;

  return (hit) => {
    const passage = hit.ordinal;
    const { sentences, phrase, near, likeness, headlineLikeness } = reader.read(passage);
    const covered = unite(sentences);
    const cover = weigh(covered);
    const headline = hit.headlineScore / ceiling;
    const best = readBestSentences(sentences);
    const nearness = best.closest === undefined ? covered : compareWords(best.closest);
    return {
      passage: hit.passageScore / ceiling,
      headline,
      article: hit.articleScore / ceiling,
      coverage: cover / total,
      names: nameTotal === 0 ? 1 : weighNames(covered) / nameTotal,
      headlineOrPassage: Math.min(1, cover / total + headline),
      before: coverBefore(passage, covered) / total,
      rarest: rarest >= 0 && covered[rarest] === 1 ? 1 : 0,
      // Spreading the best into this would take as long as finding them.
      sentence: best.sentence,
      denseSentence: best.denseSentence,
      nearSentence: weigh(nearness) / total,
      phrase: shareOfPairs(phrase),
      near: shareOfPairs(near),
      typedSentence: best.typedSentence,
      likeSentence: best.likeSentence,
      likePassage: likeness,
      likeHeadline: headlineLikeness,
      told: Math.max(0, 1 - measureMissed(covered, nearness) / asked),
      lead: isLead(passage) ? 1 : 0,
    };
  };

  /** The highest of each, not necessarily of one sentence. */
  function readBestSentences(sentences: readonly SentenceReading[]) {
    let [sentence, denseSentence, typedSentence, likeSentence] = [0, 0, 0, 0];
    let closest: SentenceReading | undefined;
    let closeness = -1;
    for (const one of sentences) {
      const { from, to, hasEvidence, likeness } = one;
      const cover = weigh(one.covered) / total;
      const density = DENSE_SENTENCE_TOKENS / (DENSE_SENTENCE_TOKENS + to - from);
      sentence = Math.max(sentence, cover);
      denseSentence = Math.max(denseSentence, cover * density);
      if (hasEvidence || !reader.wantsEvidence) typedSentence = Math.max(typedSentence, cover);
      likeSentence = Math.max(likeSentence, likeness);
      // Comparing all sentences word by word would take most of the time, and ranks no better.
      if (cover + TIE_BREAK * likeness > closeness) {
        closest = one;
        closeness = cover + TIE_BREAK * likeness;
      }
    }
    return { sentence, denseSentence, closest, typedSentence, likeSentence };
  }

  /** By concept: 1 where the sentence covers it, else how like it the likest word is. */
  function compareWords({ covered, from, to }: SentenceReading): Float64Array {
    const nearness = Float64Array.from(covered);
    for (let c = 0; c < covered.length; c += 1) {
      // Another name is no other word for a name.
      if (covered[c] === 0 && !isName[c]) nearness[c] = findNearest(c, from, to);
    }
    return nearness;
  }

  function measureMissed(covered: Uint8Array, nearness: ArrayLike<number>): number {
    let squares = 0;
    for (let c = 0; c < covered.length; c += 1) {
      if (covered[c] === 0) squares += (conceptLengths[c]! * (1 - nearness[c]!)) ** 2;
    }
    return Math.sqrt(squares);
  }

  /** How like a concept the likest word is among the tokens from `from` to `to`. */
  function findNearest(c: number, from: number, to: number): number {
    multiplyWordBy[c] ??= wordSpace.multiplyBy(toUnit(conceptVectors[c]!));
    const multiplyWord = multiplyWordBy[c];
    let nearest = 0;
    for (let at = from; at < to; at += 1) {
      if ((shapes[at]! & SHAPE.stop) !== 0) continue;
      const word = tokens[at]!;
      const product = multiplyWord(word);
      if (product > 0) nearest = Math.max(nearest, product / wordSpace.lengths[word]!);
    }
    return nearest;
  }

  function weigh(covered: ArrayLike<number>): number {
    let weighed = 0;
    for (let c = 0; c < covered.length; c += 1) weighed += covered[c]! * importance[c]!;
    return weighed;
  }

  function weighNames(covered: Uint8Array): number {
    let weighed = 0;
    for (let c = 0; c < covered.length; c += 1) {
      if (isName[c] && covered[c] === 1) weighed += importance[c]!;
    }
    return weighed;
  }

  function unite(sentences: readonly SentenceReading[]): Uint8Array {
    const united = new Uint8Array(concepts.length);
    for (const { covered } of sentences) {
      for (let c = 0; c < covered.length; c += 1) united[c]! |= covered[c]!;
    }
    return united;
  }

  function coverBefore(passage: number, covered: Uint8Array): number {
    if (isLead(passage)) return 0;
    const before = reader.readCover(passage - 1);
    let cover = 0;
    for (let c = 0; c < covered.length; c += 1) {
      if (covered[c] === 0 && before[c] === 1) cover += importance[c]!;
    }
    return cover;
  }

  function isLead(passage: number): boolean {
    return passage === 0 || articleOrdinals[passage - 1] !== articleOrdinals[passage];
  }
}

/** Neighbouring concepts count as much as the less telling of the two. */
function weighPairs(pairs: Float64Array, importance: Float64Array): number {
  let total = 0;
  for (let c = 1; c < importance.length; c += 1) {
    total += pairs[c]! * Math.min(importance[c]!, importance[c - 1]!);
  }
  return total;
}
