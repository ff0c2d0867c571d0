import { createEvidenceTest } from './answer-evidence.ts';
import type { FeatureSource } from './feature-source.ts';
import type { WeighedQuery } from './weigh-query.ts';
import { multiply, toUnit } from './word-space.ts';

/** A sentence, read for one question: the tokens from `from` up to `to`. */
export type SentenceReading = {
  from: number;
  to: number;
  /** By concept: 1 where the sentence covers it. */
  covered: Uint8Array;
  /** Whether a word of the wanted kind stands there: a date for "when". */
  hasEvidence: boolean;
  /** Cosine with the question, never below 0. */
  likeness: number;
};

export type PassageReading = {
  sentences: readonly SentenceReading[];
  /** By concept: whether it stands beside the one before it as in the question, 0 or 1. */
  phrase: Float64Array;
  /** By concept: how close it stands to the one before it, 0 to 1. */
  near: Float64Array;
  /** Cosines of the whole passage and of its headline with the question, never below 0. */
  likeness: number;
  headlineLikeness: number;
};

/** Reads a passage by its place in the corpus. */
export type PassageReader = {
  /** Whether the question wants a kind of answer that words can tell. */
  wantsEvidence: boolean;
  read(passage: number): PassageReading;
  /** By concept: 1 where the passage covers it. */
  readCover(passage: number): Uint8Array;
};

export function createPassageReader(source: FeatureSource, query: WeighedQuery): PassageReader {
  const { analyzed, wordSpace, textVectors, headlineUnits } = source;
  const {
    tokenStarts,
    tokens,
    wordTerms,
    aliases,
    sentenceStarts,
    sentenceTokens,
    articleOrdinals,
  } = analyzed;
  const { concepts, smallWords, conceptsOfTerm } = query;
  const count = concepts.length;
  const isEvidence = createEvidenceTest(analyzed, query, (term) => conceptsOfTerm.has(term));
  const said = smallWords.map((surface) => ({ surface, weight: 1 }));
  const question = toUnit(wordSpace.embed([...concepts, ...said]));
  // Most tokens were not asked for: a flag is told faster than a map.
  const isAskedTerm = new Uint8Array(analyzed.terms.length);
  for (const term of conceptsOfTerm.keys()) isAskedTerm[term] = 1;
  /** By concept: the token where it stood last, before `from` when not in this sentence. */
  const lastSeen = new Int32Array(count);

  return {
    wantsEvidence: isEvidence !== undefined,
    read(passage) {
      const phrase = new Float64Array(count);
      const near = new Float64Array(count);
      const sentences: SentenceReading[] = [];
      // What a sum of vectors gives is the sum of what each gives.
      let product = 0;
      lastSeen.fill(-1);
      for (let s = sentenceStarts[passage]!; s < sentenceStarts[passage + 1]!; s += 1) {
        const [from, to] = [sentenceTokens[s]!, sentenceTokens[s + 1]!];
        const own = textVectors.multiplySentence(s, question);
        product += own;
        const sentenceLikeness = toLikeness(own, textVectors.sentenceLengths[s]!);
        sentences.push(readSentence(from, to, sentenceLikeness, phrase, near));
      }
      const headline = headlineUnits[articleOrdinals[passage]!]!;
      return {
        sentences,
        phrase,
        near,
        likeness: toLikeness(product, textVectors.passageLengths[passage]!),
        headlineLikeness: toLikeness(multiply(question, headline), 1),
      };
    },
    readCover(passage) {
      const covered = new Uint8Array(count);
      for (let at = tokenStarts[passage]!; at < tokenStarts[passage + 1]!; at += 1) {
        const term = wordTerms[tokens[at]!]!;
        const alias = aliases[at]!;
        if (isAskedTerm[term] === 1) for (const c of conceptsOfTerm.get(term)!) covered[c] = 1;
        if (isAskedTerm[alias] === 1) for (const c of conceptsOfTerm.get(alias)!) covered[c] = 1;
      }
      return covered;
    },
  };

  function readSentence(
    from: number,
    to: number,
    likeness: number,
    phrase: Float64Array,
    near: Float64Array,
  ): SentenceReading {
    const covered = new Uint8Array(count);
    let hasEvidence = false;
    for (let at = from; at < to; at += 1) {
      const term = wordTerms[tokens[at]!]!;
      const alias = aliases[at]!;
      const isAsked = isAskedTerm[term] === 1;
      const isAliasAsked = isAskedTerm[alias] === 1;
      if (isAsked) visit(term, at);
      if (isAliasAsked) visit(alias, at);
      if (isEvidence && !hasEvidence && !isAsked && !isAliasAsked)
        hasEvidence = isEvidence(at, from);
    }
    return { from, to, covered, hasEvidence, likeness };

    function visit(term: number, at: number): void {
      for (const c of conceptsOfTerm.get(term)!) {
        covered[c] = 1;
        noteNeighbours(c, at);
        lastSeen[c] = at;
      }
    }

    function noteNeighbours(c: number, at: number): void {
      // One token may stand for both: "Daesh" for "Islamic State".
      if (c > 0 && lastSeen[c - 1]! >= from && lastSeen[c - 1]! <= at) {
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
}

/** The cosine of two vectors, but 0 where it is negative or either is all zeros; rounding can't take it past 1. */
function toLikeness(product: number, length: number): number {
  return product <= 0 ? 0 : Math.min(1, product / length);
}
