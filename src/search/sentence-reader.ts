import { type AnalyzedCorpus, SHAPE } from './analyze-corpus.ts';
import { createEvidenceTest } from './answer-evidence.ts';
import type { Query } from './query.ts';
import { addVector, type WordSpace } from './word-space.ts';

/**
 * Reads passages sentence by sentence for one question. The arrays hold what was found since
 * `startPassage`; the next passage overwrites them.
 */
export type SentenceReader = {
  /** Whether the question wants a kind of answer that words can tell. */
  wantsEvidence: boolean;
  /** By concept: 1 where the passage covers it. */
  covered: Uint8Array;
  /** By concept: whether it stands beside the one before it as in the question, 0 or 1. */
  phrase: Float64Array;
  /** By concept: how close it stands to the one before it, 0 to 1. */
  near: Float64Array;
  /** The sum of the words' vectors of the sentence that was read last. */
  sentenceVector: Float32Array;
  startPassage(): void;
  /** Reads the tokens `from` to `to`: the importance covered, and whether the wanted kind stands there. */
  readSentence(from: number, to: number): { cover: number; hasEvidence: boolean };
};

/**
 * @param importance by concept
 * @param conceptsOfTerm the concepts that a term number stands for
 */
export function createSentenceReader(
  analyzed: AnalyzedCorpus,
  wordSpace: WordSpace,
  query: Query,
  importance: Float64Array,
  conceptsOfTerm: ReadonlyMap<number, readonly number[]>,
): SentenceReader {
  const { tokens, wordTerms, aliases, shapes } = analyzed;
  const { concepts } = query;
  const count = concepts.length;
  const isEvidence = createEvidenceTest(analyzed, query, (term) => conceptsOfTerm.has(term));

  const covered = new Uint8Array(count);
  const phrase = new Float64Array(count);
  const near = new Float64Array(count);
  const sentenceVector = new Float32Array(wordSpace.dimensions);
  /** By concept: the token where it stood last, before `from` when not in this sentence. */
  const lastSeen = new Int32Array(count);

  return {
    wantsEvidence: isEvidence !== undefined,
    covered,
    phrase,
    near,
    sentenceVector,

    startPassage() {
      covered.fill(0);
      phrase.fill(0);
      near.fill(0);
      lastSeen.fill(-1);
    },

    readSentence(from, to) {
      let cover = 0;
      let hasEvidence = false;
      sentenceVector.fill(0);
      const visit = (term: number, at: number): boolean => {
        const found = conceptsOfTerm.get(term);
        if (found === undefined) return false;
        for (const c of found) {
          covered[c] = 1;
          if (lastSeen[c]! < from) cover += importance[c]!;
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
    },
  };

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
