import { analyze } from '../text/analyze.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';

/** The passages that hold a phrase, or whose headline does, by place in `corpus.passages`. */
export type PhraseFinder = (phrase: string) => ReadonlySet<number>;

/**
 * Returns a function that finds phrases word for word: stop words count, but capitals, accents,
 * punctuation and the form of quotation marks don't. Looks through the whole corpus each time,
 * a few milliseconds for 20,000 passages. A phrase without words stands nowhere.
 */
export function createPhraseFinder(analyzed: AnalyzedCorpus): PhraseFinder {
  const { words, tokens, tokenStarts, articleOrdinals } = analyzed;
  const wordNumbers = new Map(words.map((word, number) => [word, number]));
  const headlines = analyzed.headlines.map((headline) => spell(headline.words));

  return (phrase) => {
    const asked = readWords(phrase);
    const numbers = asked.map((word) => wordNumbers.get(word) ?? -1);
    const spelt = spell(asked);
    const found = new Set<number>();
    if (asked.length === 0) return found;
    articleOrdinals.forEach((article, passage) => {
      const [from, to] = [tokenStarts[passage]!, tokenStarts[passage + 1]!];
      if (standsBetween(from, to, numbers) || headlines[article]!.includes(spelt)) {
        found.add(passage);
      }
    });
    return found;
  };

  function standsBetween(from: number, to: number, numbers: readonly number[]): boolean {
    for (let at = from; at <= to - numbers.length; at += 1) {
      let same = 0;
      while (same < numbers.length && tokens[at + same] === numbers[same]) same += 1;
      if (same === numbers.length) return true;
    }
    return false;
  }
}

function readWords(text: string): string[] {
  return analyze(text).map(({ surface }) => surface);
}

/** With spaces around every word, so that "art of" is not found in "part of". */
function spell(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
