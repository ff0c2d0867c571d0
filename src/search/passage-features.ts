import { type AnalyzedCorpus, SHAPE } from './analyze-corpus.ts';
import type { AnswerType, Query } from './query.ts';
import type { Hit } from './search-engine.ts';

/**
 * What the rerank knows of a passage. All are shares of what the question could reach at best, so
 * that they mean the same for every question and corpus: 0 is nothing, 1 is all.
 */
export const FEATURES = [
  'passage',
  'headline',
  'article',
  'coverage',
  'rarest',
  'names',
  'headlineOrPassage',
  'sentence',
  'twoSentences',
  'denseSentence',
  'phrase',
  'near',
  'typed',
  'typedSentence',
  'lead',
] as const;

export type Feature = (typeof FEATURES)[number];
export type Features = Record<Feature, number>;

/** A passage read for one question: its features, and which of its sentences answers best. */
export type PassageReading = { features: Features; bestSentence: number };

export type FeatureReader = (hit: Hit) => PassageReading;

const MAX_TERM_WEIGHT = 1.9; // k1 + 1 of the passage index: BM25's ceiling for a repeated term.
const DENSE_SENTENCE_TOKENS = 20;
/** What a word of the wanted kind (a date for "when") adds to a sentence, in shares of its cover. */
const EVIDENCE_BONUS = 0.25;

const NUMBER_WORDS =
  'two three four five six seven eight nine ten eleven twelve twenti thirti forti fifti hundr thousand million billion trillion dozen half third quarter percent'.split(
    ' ',
  );
const REASON_WORDS = 'becaus due reason caus sinc result therefor thu owe order aim led'.split(' ');
const PLACE_PREPOSITIONS = ['in', 'at', 'near', 'from', 'outsid', 'insid', 'to', 'of'];
const COPULAS = ['is', 'ar', 'wa', 'were', 'refer', 'mean', 'known', 'call', 'defin'];

export function createFeatureReader(analyzed: AnalyzedCorpus, query: Query): FeatureReader {
  const { tokens, aliases, shapes, tokenStarts, sentenceStarts, sentenceTokens } = analyzed;
  const concepts = query.concepts;
  const count = concepts.length;
  const passageCount = tokenStarts.length - 1;

  const conceptsOfTerm = new Map<number, number[]>();
  const importance = new Float64Array(count);
  concepts.forEach((concept, c) => {
    let frequency = 0;
    for (const { term } of concept.terms) {
      const number = analyzed.termNumbers.get(term);
      if (number === undefined) continue;
      frequency = Math.max(frequency, analyzed.documentFrequencies[number]!);
      const sharing = conceptsOfTerm.get(number);
      if (sharing === undefined) conceptsOfTerm.set(number, [c]);
      else sharing.push(c);
    }
    importance[c] = concept.weight * inverseDocumentFrequency(frequency, passageCount);
  });
  const total = sum(importance) || 1;
  const rarest = importance.indexOf(Math.max(...importance));
  const nameTotal = sum(importance.filter((_, c) => isNameLike(concepts[c]!.kind))) || 1;
  const pairTotal = sumPairs(importance) || 1;
  const evidence = createEvidence(analyzed, query.answerType);

  // Scratch space, reused for every passage of the question.
  const inPassage = new Uint8Array(count);
  const inSentence = new Int32Array(count);
  const lastSeen = new Int32Array(count);
  const phrase = new Float64Array(count);
  const near = new Float64Array(count);

  return (hit) => {
    const passage = hit.ordinal;
    inPassage.fill(0);
    inSentence.fill(-1);
    lastSeen.fill(-1);
    phrase.fill(0);
    near.fill(0);
    let bestCover = 0;
    let bestSentence = 0;
    let bestSentenceScore = -1;
    let bestTwo = 0;
    let bestDense = 0;
    let bestTyped = 0;
    let typed = 0;
    let previous = 0;

    for (let s = sentenceStarts[passage]!; s < sentenceStarts[passage + 1]!; s += 1) {
      const from = sentenceTokens[s]!;
      const to = sentenceTokens[s + 1]!;
      let covered = 0;
      let hasEvidence = false;
      const visit = (term: number, at: number): boolean => {
        const found = conceptsOfTerm.get(term);
        if (found === undefined) return false;
        for (const c of found) {
          inPassage[c] = 1;
          if (inSentence[c] !== s) {
            inSentence[c] = s;
            covered += importance[c]!;
          }
          if (c > 0 && lastSeen[c - 1]! >= from && lastSeen[c - 1]! < at) {
            const distance = at - lastSeen[c - 1]!;
            const asked = concepts[c]!.position - concepts[c - 1]!.position;
            phrase[c] = Math.max(phrase[c]!, distance <= asked + 1 ? 1 : 0);
            near[c] = Math.max(near[c]!, 1 / Math.max(1, distance - asked + 1));
          }
          if (c + 1 < count && lastSeen[c + 1]! >= from && lastSeen[c + 1]! < at) {
            near[c + 1] = Math.max(near[c + 1]!, 1 / (1 + at - lastSeen[c + 1]!));
          }
          lastSeen[c] = at;
        }
        return true;
      };
      for (let at = from; at < to; at += 1) {
        const isAsked = visit(tokens[at]!, at);
        const isAliasAsked = aliases[at] !== 0 && visit(aliases[at]!, at);
        if (!isAsked && !isAliasAsked && !hasEvidence) hasEvidence = evidence(at, from);
      }
      bestCover = Math.max(bestCover, covered);
      const sentenceScore = covered * (hasEvidence ? 1 + EVIDENCE_BONUS : 1);
      if (sentenceScore > bestSentenceScore) {
        bestSentenceScore = sentenceScore;
        bestSentence = s - sentenceStarts[passage]!;
      }
      bestTwo = Math.max(bestTwo, covered + 0.5 * previous);
      bestDense = Math.max(
        bestDense,
        (covered * DENSE_SENTENCE_TOKENS) / (DENSE_SENTENCE_TOKENS + to - from),
      );
      if (hasEvidence) {
        typed = 1;
        bestTyped = Math.max(bestTyped, covered);
      }
      previous = covered;
    }

    let covered = 0;
    let names = 0;
    for (let c = 0; c < count; c += 1) {
      if (inPassage[c] === 0) continue;
      covered += importance[c]!;
      if (isNameLike(concepts[c]!.kind)) names += importance[c]!;
    }
    const ceiling = total * MAX_TERM_WEIGHT;
    const features = {
      passage: hit.passageScore / ceiling,
      headline: hit.headlineScore / ceiling,
      article: hit.articleScore / ceiling,
      coverage: covered / total,
      rarest: rarest < 0 ? 0 : inPassage[rarest]!,
      names: names / nameTotal,
      headlineOrPassage: Math.min(1, covered / total + hit.headlineScore / ceiling),
      sentence: bestCover / total,
      twoSentences: bestTwo / (1.5 * total),
      denseSentence: bestDense / total,
      phrase: weighPairs(phrase, importance) / pairTotal,
      near: weighPairs(near, importance) / pairTotal,
      typed,
      typedSentence: bestTyped / total,
      lead: isLead(passage) ? 1 : 0,
    };
    return { features, bestSentence };
  };

  function isLead(passage: number): boolean {
    const { articleOrdinals } = analyzed;
    return passage === 0 || articleOrdinals[passage - 1] !== articleOrdinals[passage];
  }

  /** Whether the token at `at`, which the question doesn't name, could be what it asks for. */
  function createEvidence(
    { termNumbers }: AnalyzedCorpus,
    answerType: AnswerType,
  ): (at: number, sentenceStart: number) => boolean {
    const numbersOf = (words: readonly string[]) =>
      new Set(words.map((word) => termNumbers.get(word)).filter((number) => number !== undefined));
    const shapeAt = (at: number) => shapes[at]!;
    switch (answerType) {
      case 'person':
        return (at) =>
          (shapeAt(at) & SHAPE.name) !== 0 &&
          (shapeAt(at) & SHAPE.stop) === 0 &&
          ((shapeAt(at) & SHAPE.sentenceStart) === 0 || (shapeAt(at + 1) & SHAPE.name) !== 0);
      case 'time':
        return (at) => (shapeAt(at) & (SHAPE.month | SHAPE.year)) !== 0;
      case 'number': {
        const words = numbersOf(NUMBER_WORDS);
        return (at) => (shapeAt(at) & (SHAPE.number | SHAPE.year)) !== 0 || words.has(tokens[at]!);
      }
      case 'place': {
        const prepositions = numbersOf(PLACE_PREPOSITIONS);
        return (at, start) =>
          (shapeAt(at) & SHAPE.name) !== 0 && at > start && prepositions.has(tokens[at - 1]!);
      }
      case 'reason': {
        const words = numbersOf(REASON_WORDS);
        return (at) => words.has(tokens[at]!);
      }
      case 'definition': {
        const words = numbersOf(COPULAS);
        return (at) => words.has(tokens[at]!);
      }
      case 'other':
        return () => false;
    }
  }
}

/** Lunr's own formula. */
export function inverseDocumentFrequency(frequency: number, documentCount: number): number {
  return Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)));
}

function isNameLike(kind: string): boolean {
  return kind !== 'word';
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}

/** Neighbouring concepts count as much as the less telling of the two. */
function sumPairs(importance: Float64Array): number {
  return weighPairs(new Float64Array(importance.length).fill(1), importance);
}

function weighPairs(pairs: Float64Array, importance: Float64Array): number {
  let total = 0;
  for (let c = 1; c < importance.length; c += 1) {
    total += pairs[c]! * Math.min(importance[c]!, importance[c - 1]!);
  }
  return total;
}
