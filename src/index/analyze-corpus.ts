import type { Article, Corpus } from '../corpus/article.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { analyze, type Token } from '../text/analyze.ts';
import { splitSentences } from '../text/sentences.ts';
import { readDates, toDateTerm } from '../text/time/date-terms.ts';

/** Bits of `AnalyzedCorpus.shapes`: what a token looks like where it stands. */
export const SHAPE = {
  stop: 1,
  name: 2,
  number: 4,
  month: 8,
  year: 16,
} as const;

/**
 * Every passage as term numbers, in reading order, for the ranking that looks at whole sentences.
 * Passage `p` holds the tokens `tokenStarts[p]` to `tokenStarts[p + 1]`, and the sentences
 * `sentenceStarts[p]` to `sentenceStarts[p + 1]`; sentence `s` begins at token `sentenceTokens[s]`.
 */
export type AnalyzedCorpus = {
  terms: readonly string[];
  termNumbers: ReadonlyMap<string, number>;
  /** Folded words before stemming; `wordTerms` holds the term number of each. */
  words: readonly string[];
  wordTerms: Uint32Array;
  /** In how many passages each term stands. */
  documentFrequencies: Uint32Array;
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
  /** The article's place in `corpus.articles`, of each passage. */
  articleOrdinals: Uint32Array;
  /** The article of a passage, by the passage's place. */
  articleOf(passage: number): Article;
  /** By article. */
  headlines: readonly AnalyzedHeadline[];
  /** Terms that stand in any headline. */
  headlineTerms: ReadonlySet<string>;
};

export type AnalyzedHeadline = {
  /** The terms that are indexed: words but for stop words, and alias groups. */
  terms: readonly string[];
  /** All words, folded, in reading order. */
  words: readonly string[];
};

/**
 * Reads every passage once, for all that looks at words later. Takes time in proportion to the text.
 *
 * Numbers are given in the order in which terms and words are first seen. Term 0 is the empty
 * string and stands for no term. A date in a passage has the term of the day that it means, counted
 * from its article's date; where a name of an alias group begins at the same token, the group's
 * term stands there instead.
 *
 * A word is a name if it stands as one more often than not; a capital that begins a sentence counts
 * like any other.
 *
 * @param findAliases must be the one that questions are read with, or names of groups won't meet
 */
export function analyzeCorpus(corpus: Corpus, findAliases: AliasFinder): AnalyzedCorpus {
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

  const articleOrdinalById = new Map(corpus.articles.map(({ id }, ordinal) => [id, ordinal]));
  const capitals = new Map<string, { balance: number; written: string }>();
  const tokenStarts = [0];
  const tokens: number[] = [];
  const aliases: number[] = [];
  const shapes: number[] = [];
  const sentenceStarts = [0];
  const sentenceTokens: number[] = [];
  for (const { text, articleId } of corpus.passages) {
    const { date } = corpus.articles[articleOrdinalById.get(articleId)!]!;
    const sentences = splitSentences(text);
    const dates = readDates(text, date, sentences);
    for (const sentence of sentences) {
      sentenceTokens.push(tokens.length);
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
  }
  sentenceTokens.push(tokens.length);

  const analyzed = {
    terms,
    termNumbers,
    words,
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
    articleOrdinals: Uint32Array.from(
      corpus.passages.map(({ articleId }) => articleOrdinalById.get(articleId)!),
    ),
  };
  const headlines = corpus.articles.map(({ headline }) =>
    analyzeHeadline(headline.text, findAliases),
  );
  return {
    ...analyzed,
    documentFrequencies: countPassages(analyzed),
    articleOf: (passage) => corpus.articles[analyzed.articleOrdinals[passage]!]!,
    headlines,
    headlineTerms: new Set(headlines.flatMap((headline) => headline.terms)),
  };
}

function analyzeHeadline(text: string, findAliases: AliasFinder): AnalyzedHeadline {
  const tokens = analyze(text);
  const kept = tokens.filter(({ stop }) => !stop);
  return {
    terms: [...kept, ...findAliases(tokens)].map(({ term }) => term),
    words: tokens.map(({ surface }) => surface),
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

function countPassages({
  terms,
  tokenStarts,
  tokens,
  wordTerms,
  aliases,
}: Pick<
  AnalyzedCorpus,
  'terms' | 'tokenStarts' | 'tokens' | 'wordTerms' | 'aliases'
>): Uint32Array {
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

/** The terms of a passage that are indexed: its words but for stop words, its alias groups and dates. */
export function indexedTerms(analyzed: AnalyzedCorpus, passage: number): string[] {
  const { terms, tokenStarts, tokens, wordTerms, aliases, shapes } = analyzed;
  const indexed: string[] = [];
  for (let at = tokenStarts[passage]!; at < tokenStarts[passage + 1]!; at += 1) {
    if ((shapes[at]! & SHAPE.stop) === 0) indexed.push(terms[wordTerms[tokens[at]!]!]!);
    if (aliases[at] !== 0) indexed.push(terms[aliases[at]!]!);
  }
  return indexed;
}
