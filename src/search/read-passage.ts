import { type AnalyzedCorpus, SHAPE } from './analyze-corpus.ts';
import { createEvidenceTest } from './answer-evidence.ts';
import type { WeighedQuery } from './weigh-query.ts';
import { addVector, likenessOf, type WordSpace } from './word-space.ts';

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
  /** Cosine of the whole passage with the question, never below 0. */
  likeness: number;
};

/** Reads a passage by its place in the corpus. */
export type PassageReader = {
  /** Whether the question wants a kind of answer that words can tell. */
  wantsEvidence: boolean;
  read(passage: number): PassageReading;
};

export function createPassageReader(
  analyzed: AnalyzedCorpus,
  wordSpace: WordSpace,
  query: WeighedQuery,
): PassageReader {
  const { terms, tokens, wordTerms, aliases, shapes, sentenceStarts, sentenceTokens } = analyzed;
  const { concepts, conceptsOfTerm } = query;
  const count = concepts.length;
  const isEvidence = createEvidenceTest(analyzed, query, (term) => conceptsOfTerm.has(term));
  const questionVector = wordSpace.embed(concepts);
  // Most tokens were not asked for: a flag is told faster than a map.
  const isAskedTerm = new Uint8Array(terms.length);
  for (const term of conceptsOfTerm.keys()) isAskedTerm[term] = 1;
  /** By concept: the token where it stood last, before `from` when not in this sentence. */
  const lastSeen = new Int32Array(count);

  return {
    wantsEvidence: isEvidence !== undefined,
    read(passage) {
      const phrase = new Float64Array(count);
      const near = new Float64Array(count);
      const vector = new Float32Array(wordSpace.dimensions);
      const sentences: SentenceReading[] = [];
      lastSeen.fill(-1);
      for (let s = sentenceStarts[passage]!; s < sentenceStarts[passage + 1]!; s += 1) {
        sentences.push(
          readSentence(sentenceTokens[s]!, sentenceTokens[s + 1]!, phrase, near, vector),
        );
      }
      return { sentences, phrase, near, likeness: likenessOf(questionVector, vector) };
    },
  };

  function readSentence(
    from: number,
    to: number,
    phrase: Float64Array,
    near: Float64Array,
    passageVector: Float32Array,
  ): SentenceReading {
    const covered = new Uint8Array(count);
    const vector = new Float32Array(wordSpace.dimensions);
    let hasEvidence = false;
    for (let at = from; at < to; at += 1) {
      const word = tokens[at]!;
      const term = wordTerms[word]!;
      const alias = aliases[at]!;
      const isAsked = isAskedTerm[term] === 1;
      const isAliasAsked = alias !== 0 && isAskedTerm[alias] === 1;
      if (isAsked) visit(term, at);
      if (isAliasAsked) visit(alias, at);
      if ((shapes[at]! & SHAPE.stop) === 0) addVector(vector, wordSpace.vectorOf(word));
      if (isEvidence && !hasEvidence && !isAsked && !isAliasAsked)
        hasEvidence = isEvidence(at, from);
    }
    addVector(passageVector, vector);
    const likeness = likenessOf(questionVector, vector);
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
