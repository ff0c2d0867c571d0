import { type PassageOrdinal, toPassageOrdinal } from '../corpus/ordinals.ts';
import { SHAPE, type TokenTable } from './token-table.ts';

/** Looks through all passages; each takes a few milliseconds for 20,000 of them. */
export type PassageScan = {
  /** Of the passages that hold any of some terms: how many of their sentences do, in corpus order. */
  countSentences(terms: Iterable<string>): ReadonlyMap<PassageOrdinal, number>;
  /** Returns what tells whether a passage holds words (folded) side by side, in this order. */
  createRunTest(words: readonly string[]): (passage: PassageOrdinal) => boolean;
  /**
   * The names that stand side by side, folded, in reading order, as often as they do; `between` is
   * the particle that stands between the two, if one does.
   */
  neighbouringNames(
    particles: ReadonlySet<string>,
  ): Iterable<{ first: string; between?: string; second: string }>;
};

export function createPassageScan(table: TokenTable): PassageScan {
  const { terms, termNumbers, words, wordNumbers, wordTerms, names } = table;
  const { tokenStarts, tokens, aliases, shapes, sentenceStarts, sentenceTokens } = table;

  return {
    countSentences(asked) {
      const isAsked = new Uint8Array(terms.length);
      for (const term of asked) isAsked[termNumbers.get(term) ?? 0] = 1;
      isAsked[0] = 0;
      const isAskedWord = wordTerms.map((term) => isAsked[term]!);
      const counts = new Map<PassageOrdinal, number>();
      let sentence = 0;
      let passage = 0;
      for (let at = 0; at < tokens.length; at += 1) {
        if (!isAskedWord[tokens[at]!] && !isAsked[aliases[at]!]) continue;
        while (sentenceTokens[sentence + 1]! <= at) sentence += 1;
        while (sentenceStarts[passage + 1]! <= sentence) passage += 1;
        const holding = toPassageOrdinal(passage);
        counts.set(holding, (counts.get(holding) ?? 0) + 1);
        at = sentenceTokens[sentence + 1]! - 1;
      }
      return counts;
    },

    createRunTest(asked) {
      const numbers = asked.map((word) => wordNumbers.get(word) ?? -1);
      return (passage) => holdsRun(passage, numbers);
    },

    *neighbouringNames(particles) {
      const isName = (at: number) =>
        (shapes[at]! & SHAPE.name) !== 0 && names.has(words[tokens[at]!]!);
      for (let at = 0; at + 1 < tokens.length; at += 1) {
        if (!isName(at)) continue;
        const behind = words[tokens[at + 1]!]!;
        const isParticle = particles.has(behind);
        const next = isParticle ? at + 2 : at + 1;
        if (next >= tokens.length || !isName(next)) continue;
        const [first, second] = [words[tokens[at]!]!, words[tokens[next]!]!];
        yield { first, second, ...(isParticle && { between: behind }) };
      }
    },
  };

  function holdsRun(passage: PassageOrdinal, numbers: readonly number[]): boolean {
    const last = tokenStarts[passage + 1]! - numbers.length;
    for (let at = tokenStarts[passage]!; at <= last; at += 1) {
      let same = 0;
      while (same < numbers.length && tokens[at + same] === numbers[same]) same += 1;
      if (same === numbers.length) return true;
    }
    return false;
  }
}

/** In how many passages each term stands, by term number. */
export function countPassages(table: TokenTable): Uint32Array {
  const { terms, tokenStarts, tokens, wordTerms, aliases } = table;
  const counts = new Uint32Array(terms.length);
  const lastPassage = new Int32Array(terms.length).fill(-1);
  for (let passage = 0; passage + 1 < tokenStarts.length; passage += 1) {
    for (let at = tokenStarts[passage]!; at < tokenStarts[passage + 1]!; at += 1) {
      for (const term of [wordTerms[tokens[at]!]!, aliases[at]!]) {
        if (lastPassage[term] === passage) continue;
        lastPassage[term] = passage;
        counts[term]! += 1;
      }
    }
  }
  return counts;
}
