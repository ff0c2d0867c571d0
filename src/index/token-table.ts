import type { Article, Passage } from '../corpus/article.ts';
import { type PassageOrdinal, toPassageOrdinal } from '../corpus/ordinals.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { analyze, type Token } from '../text/analyze.ts';
import { splitSentences } from '../text/sentences.ts';
import { readDates, toDateTerm } from '../text/time/date-terms.ts';

/** Bits of `TokenTable.shapes`: what a token looks like where it stands. */
export const SHAPE = {
  stop: 1,
  name: 2,
  number: 4,
  month: 8,
  year: 16,
} as const;

/**
 * Every passage as term numbers, in reading order. Only the analyzed corpus holds it, and answers
 * questions from it: what the numbers mean is known in a few files of this folder alone.
 *
 * Passage `p` holds the tokens `tokenStarts[p]` to `tokenStarts[p + 1]`, and the sentences
 * `sentenceStarts[p]` to `sentenceStarts[p + 1]`; sentence `s` begins at token `sentenceTokens[s]`.
 * Numbers are given in the order in which terms and words are first seen. Term 0 is the empty
 * string and stands for no term.
 */
export type TokenTable = {
  terms: readonly string[];
  termNumbers: ReadonlyMap<string, number>;
  /** Folded words before stemming; `wordTerms` holds the term number of each. */
  words: readonly string[];
  wordNumbers: ReadonlyMap<string, number>;
  wordTerms: Uint32Array;
  /** The words that mostly stand capitalised, each as the articles write it. */
  names: ReadonlyMap<string, string>;
  tokenStarts: Uint32Array;
  /** Word number of each token. */
  tokens: Uint32Array;
  /** Term number of the alias group, or else of the date, that begins at a token; 0 is none. */
  aliases: Uint32Array;
  shapes: Uint8Array;
  sentenceStarts: Uint32Array;
  /** One entry more than there are sentences: the last is the number of tokens. */
  sentenceTokens: Uint32Array;
  /** Where each sentence starts and ends in its passage: two entries a sentence. */
  sentenceSpans: Uint32Array;
};

/**
 * Reads every passage once. Takes time in proportion to the text.
 *
 * A date in a passage has the term of the day that it means, counted from its article's date; where
 * a name of an alias group begins at the same token, the group's term stands there instead. A word
 * is a name if it stands as one more often than not; a capital that begins a sentence counts like
 * any other.
 */
export function readTokens(
  passages: readonly Passage[],
  articleOf: (passage: PassageOrdinal) => Article,
  findAliases: AliasFinder,
): TokenTable {
  // Number 0 stays free: it says "no alias".
  const terms = [''];
  const termNumbers = new Map<string, number>();
  const numberOf = (term: string): number => {
    let number = termNumbers.get(term);
    if (number === undefined) {
      number = terms.length;
      termNumbers.set(term, number);
      terms.push(term);
    }
    return number;
  };

  const words: string[] = [];
  const wordTerms: number[] = [];
  const wordNumbers = new Map<string, number>();
  const wordNumberOf = ({ surface, term }: Token): number => {
    let number = wordNumbers.get(surface);
    if (number === undefined) {
      number = words.length;
      wordNumbers.set(surface, number);
      words.push(surface);
      wordTerms.push(numberOf(term));
    }
    return number;
  };

  const capitals = new Map<string, { balance: number; written: string }>();
  const tokenStarts = [0];
  const tokens: number[] = [];
  const aliases: number[] = [];
  const shapes: number[] = [];
  const sentenceStarts = [0];
  const sentenceTokens: number[] = [];
  const sentenceSpans: number[] = [];
  passages.forEach(({ text }, passage) => {
    const { date } = articleOf(toPassageOrdinal(passage));
    const sentences = splitSentences(text);
    const dates = readDates(text, date, sentences);
    for (const sentence of sentences) {
      sentenceTokens.push(tokens.length);
      sentenceSpans.push(sentence.start, sentence.end);
      const sentenceText = text.slice(sentence.start, sentence.end);
      const found = analyze(sentenceText);
      const offset = tokens.length;
      for (const token of found) {
        tokens.push(wordNumberOf(token));
        aliases.push(0);
        shapes.push(shapeOf(token));
        if (!token.stop) {
          const seen = capitals.get(token.surface) ?? { balance: 0, written: '' };
          if (seen.written === '') capitals.set(token.surface, seen);
          seen.balance += token.kind === 'name' ? 1 : -1;
          seen.written = preferSpelling(seen.written, sentenceText.slice(token.start, token.end));
        }
      }
      for (const { term, from } of findAliases(found)) aliases[offset + from] = numberOf(term);
      for (const [at, token] of found.entries()) {
        const date = dates.find(({ start }) => start === sentence.start + token.start);
        const term = date && toDateTerm(date);
        if (term === undefined || term === token.term || aliases[offset + at] !== 0) continue;
        aliases[offset + at] = numberOf(term);
      }
    }
    tokenStarts.push(tokens.length);
    sentenceStarts.push(sentenceTokens.length);
  });
  sentenceTokens.push(tokens.length);

  return {
    terms,
    termNumbers,
    words,
    wordNumbers,
    wordTerms: Uint32Array.from(wordTerms),
    names: new Map(
      [...capitals].flatMap(([word, { balance, written }]) =>
        balance > 0 ? [[word, written] as const] : [],
      ),
    ),
    tokenStarts: Uint32Array.from(tokenStarts),
    tokens: Uint32Array.from(tokens),
    aliases: Uint32Array.from(aliases),
    shapes: Uint8Array.from(shapes),
    sentenceStarts: Uint32Array.from(sentenceStarts),
    sentenceTokens: Uint32Array.from(sentenceTokens),
    sentenceSpans: Uint32Array.from(sentenceSpans),
  };
}

/** The first spelling with a capital; "Erbil" rather than the "ERBIL" that a dateline begins with. */
function preferSpelling(known: string, found: string): string {
  if (known !== '' && known !== known.toUpperCase()) return known;
  if (!/^\p{Lu}/u.test(found)) return known;
  return known === '' || found !== found.toUpperCase() ? found : known;
}

function shapeOf({ kind, stop }: Token): number {
  return (stop ? SHAPE.stop : 0) | (kind === 'word' ? 0 : SHAPE[kind]);
}
