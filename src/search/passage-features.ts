import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { SHAPE } from './analyze-corpus.ts';
import { createEvidenceTest } from './answer-evidence.ts';
import type { Query } from './query.ts';
import type { Hit } from './search-engine.ts';
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
  const { tokens, tokenStarts, wordTerms, aliases, shapes, sentenceStarts, sentenceTokens } =
    analyzed;
  const { concepts } = query;
  const count = concepts.length;

  const importance = weighConcepts(analyzed, query);
  const conceptsOfTerm = indexConcepts(analyzed, query);
  const total = sum(importance) || 1;
  const ceiling = total * MAX_TERM_WEIGHT;
  const rarest = importance.indexOf(Math.max(...importance));
  const isName = concepts.map(
    ({ kind, surface }) => kind !== 'word' || analyzed.names.has(surface),
  );
  const nameTotal = sum(importance.filter((_, c) => isName[c]));
  const pairTotal = weighPairs(new Float64Array(count).fill(1), importance);
  const shareOfPairs = (pairs: Float64Array) =>
    pairTotal === 0 ? 1 : weighPairs(pairs, importance) / pairTotal;
  const isEvidence = createEvidenceTest(analyzed, query, (term) => conceptsOfTerm.has(term));
  const questionVector = wordSpace.embed(concepts);

  // Scratch space, reused for every passage of the question.
  const inPassage = new Uint8Array(count);
  const inSentence = new Int32Array(count);
  const lastSeen = new Int32Array(count);
  const phrase = new Float64Array(count);
  const near = new Float64Array(count);
  const sentenceVector = new Float32Array(wordSpace.dimensions);
  const passageVector = new Float32Array(wordSpace.dimensions);

  return (hit) => {
    const passage = hit.ordinal;
    inPassage.fill(0);
    inSentence.fill(-1);
    lastSeen.fill(-1);
    phrase.fill(0);
    near.fill(0);
    passageVector.fill(0);
    const best = { cover: 0, dense: 0, typed: 0, like: 0, score: -1, sentence: 0 };

    for (let s = sentenceStarts[passage]!; s < sentenceStarts[passage + 1]!; s += 1) {
      const from = sentenceTokens[s]!;
      const to = sentenceTokens[s + 1]!;
      const { cover, hasEvidence } = readSentence(s, from, to);
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
      if (hasEvidence || isEvidence === undefined) best.typed = Math.max(best.typed, cover);
      best.like = Math.max(best.like, like);
    }

    const covered = sum(importance.filter((_, c) => inPassage[c] === 1));
    const names = sum(importance.filter((_, c) => isName[c] && inPassage[c] === 1));
    const article = analyzed.articleOrdinals[passage]!;
    const coveredConcepts = inPassage.slice();
    const features = {
      passage: hit.passageScore / ceiling,
      headline: hit.headlineScore / ceiling,
      article: hit.articleScore / ceiling,
      coverage: covered / total,
      names: nameTotal === 0 ? 1 : names / nameTotal,
      headlineOrPassage: Math.min(1, covered / total + hit.headlineScore / ceiling),
      before: coverBefore(passage) / total,
      rarest: rarest >= 0 && inPassage[rarest] === 1 ? 1 : 0,
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
    return { features, bestSentence: best.sentence, covered: coveredConcepts };
  };

  function coverBefore(passage: number): number {
    if (isLead(passage)) return 0;
    let cover = 0;
    for (let at = tokenStarts[passage - 1]!; at < tokenStarts[passage]!; at += 1) {
      for (const term of [wordTerms[tokens[at]!]!, aliases[at]!]) {
        for (const c of conceptsOfTerm.get(term) ?? []) {
          if (inPassage[c] !== 0) continue;
          inPassage[c] = 2;
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

  /** Reads a sentence into the scratch space. */
  function readSentence(s: number, from: number, to: number) {
    let cover = 0;
    let hasEvidence = false;
    sentenceVector.fill(0);
    const visit = (term: number, at: number): boolean => {
      const found = conceptsOfTerm.get(term);
      if (found === undefined) return false;
      for (const c of found) {
        inPassage[c] = 1;
        if (inSentence[c] !== s) {
          inSentence[c] = s;
          cover += importance[c]!;
        }
        noteNeighbours(c, at, from);
        lastSeen[c] = at;
      }
      return true;
    };
    for (let at = from; at < to; at += 1) {
      const word = tokens[at]!;
      const isAsked = visit(wordTerms[word]!, at);
      const isAliasAsked = aliases[at] !== 0 && visit(aliases[at]!, at);
      if ((shapes[at]! & SHAPE.stop) === 0) {
        addVector(sentenceVector, wordSpace.vectorOf(word));
      }
      if (isEvidence && !hasEvidence && !isAsked && !isAliasAsked)
        hasEvidence = isEvidence(at, from);
    }
    return { cover, hasEvidence };
  }

  function noteNeighbours(c: number, at: number, from: number): void {
    if (c > 0 && lastSeen[c - 1]! >= from && lastSeen[c - 1]! < at) {
      const distance = at - lastSeen[c - 1]!;
      const asked = concepts[c]!.position - concepts[c - 1]!.position;
      if (distance <= asked + 1) phrase[c] = 1;
      near[c] = Math.max(near[c]!, 1 / Math.max(1, distance - asked + 1));
    }
    if (c + 1 < count && lastSeen[c + 1]! >= from && lastSeen[c + 1]! < at) {
      near[c + 1] = Math.max(near[c + 1]!, 1 / (1 + at - lastSeen[c + 1]!));
    }
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
  return Float64Array.from(concepts, ({ terms, weight }) => {
    const frequencies = terms.map(({ term }) => documentFrequencies[termNumbers.get(term) ?? 0]!);
    return weight * inverseDocumentFrequency(Math.max(0, ...frequencies), tokenStarts.length - 1);
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
