import { analyze } from '../text/analyze.ts';
import type { TextRange } from '../text/sentences.ts';

/** A quoted phrase, without its marks; `start` and `end` are those of the quotation, marks included. */
export type Phrase = TextRange & { words: string };

const QUOTED =
  /(?<![\p{L}\p{N}])(?:"([^"]+)"|[“„]([^“”„]+)[”“]|«([^«»]+)»|»([^«»]+)«)(?![\p{L}\p{N}])/gu;
const FEWEST_WORDS = 2;

/**
 * The quoted phrases of a question, in any quotation marks. A single quoted word is no phrase: it is
 * as often emphasis or irony, and as a word it also finds its other spellings. Nor is a quoted
 * question, or stop words alone.
 */
export function findPhrases(question: string): Phrase[] {
  return [...question.matchAll(QUOTED)].flatMap((match) => {
    const words = match
      .slice(1)
      .find((inside) => inside !== undefined)!
      .trim();
    const tokens = analyze(words);
    const isPhrase =
      tokens.length >= FEWEST_WORDS && tokens.some(({ stop }) => !stop) && !words.endsWith('?');
    return isPhrase ? [{ start: match.index, end: match.index + match[0].length, words }] : [];
  });
}
