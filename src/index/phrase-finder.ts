import type { PassageOrdinal } from '../corpus/ordinals.ts';
import { analyze } from '../text/analyze.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';

/** The passages that hold a phrase, or whose headline does, in corpus order. */
export type PhraseFinder = (phrase: string) => ReadonlySet<PassageOrdinal>;

/**
 * Returns a function that finds phrases word for word: stop words count, but capitals, accents,
 * punctuation and the form of quotation marks don't. Looks through the whole corpus each time,
 * a few milliseconds for 20,000 passages. A phrase without words stands nowhere.
 */
export function createPhraseFinder(analyzed: AnalyzedCorpus): PhraseFinder {
  const { passageOrdinals, articleOrdinals, articleOrdinalOf, headlineOf } = analyzed;
  const headlines = articleOrdinals.map((article) => spell(headlineOf(article).words));

  return (phrase) => {
    const asked = readWords(phrase);
    if (asked.length === 0) return new Set();
    const spelt = spell(asked);
    const headlined = new Set(
      articleOrdinals.filter((article) => headlines[article]!.includes(spelt)),
    );
    const holdsRun = analyzed.createRunTest(asked);
    return new Set(
      passageOrdinals.filter(
        (passage) => headlined.has(articleOrdinalOf(passage)) || holdsRun(passage),
      ),
    );
  };
}

function readWords(text: string): string[] {
  return analyze(text).map(({ surface }) => surface);
}

/** With spaces around every word, so that "art of" is not found in "part of". */
function spell(words: readonly string[]): string {
  return ` ${words.join(' ')} `;
}
