import type { Article, Corpus, Passage } from '../corpus/article.ts';
import {
  type ArticleOrdinal,
  type PassageOrdinal,
  toArticleOrdinal,
  toPassageOrdinal,
} from '../corpus/ordinals.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { isDateTerm } from '../text/time/date-terms.ts';
import { analyzeHeadlines, type Headlines } from './headlines.ts';
import { countPassages, createPassageScan, type PassageScan } from './passage-scan.ts';
import { createPassageTerms, type PassageTerms } from './passage-terms.ts';
import { readTokens } from './token-table.ts';

/**
 * A corpus that was read once, and what it can be asked. Passages and articles are named by their
 * places in it, words and terms by themselves. How tokens are kept is known in three files of this
 * folder alone (see `TokenTable`), and nothing hands them out.
 */
export type AnalyzedCorpus = CorpusPlaces & CorpusWords & Headlines & PassageTerms & PassageScan;

/** Which passages and articles there are. */
export type CorpusPlaces = {
  /** The places of all passages, in order. */
  passageOrdinals: readonly PassageOrdinal[];
  /** The places of all articles, in order. */
  articleOrdinals: readonly ArticleOrdinal[];
  passageAt(passage: PassageOrdinal): Passage;
  articleAt(article: ArticleOrdinal): Article;
  articleOf(passage: PassageOrdinal): Article;
  articleOrdinalOf(passage: PassageOrdinal): ArticleOrdinal;
};

/** Which words there are. */
export type CorpusWords = {
  /** Every word of the passages, folded, before stemming. */
  words: readonly string[];
  /** The words that mostly stand capitalised, each as the articles write it. */
  names: ReadonlyMap<string, string>;
  /** The terms of the days and months that passages name. */
  dateTerms: readonly string[];
  /** Whether it stands in any passage or headline. */
  hasTerm(term: string): boolean;
  /** In how many passages a term stands. */
  documentFrequency(term: string): number;
};

/**
 * Reads every passage and headline once, for all that looks at words later. Takes time in proportion
 * to the text.
 *
 * @param findAliases must be the one that questions are read with, or names of groups won't meet
 */
export function analyzeCorpus(corpus: Corpus, findAliases: AliasFinder): AnalyzedCorpus {
  const places = placeCorpus(corpus);
  const table = readTokens(corpus.passages, places.articleOf, findAliases);
  const documentFrequencies = countPassages(table);
  const headlines = analyzeHeadlines(corpus.articles, findAliases);
  const { words, names, terms, termNumbers } = table;
  return {
    ...places,
    ...headlines,
    ...createPassageTerms(table, documentFrequencies),
    ...createPassageScan(table),
    words,
    names,
    dateTerms: terms.filter(isDateTerm),
    hasTerm: (term) => termNumbers.has(term) || headlines.articlesHeadlining([term]).size > 0,
    documentFrequency(term) {
      const number = termNumbers.get(term);
      return number === undefined ? 0 : documentFrequencies[number]!;
    },
  };
}

function placeCorpus({ articles, passages }: Corpus): CorpusPlaces {
  const ordinalById = new Map(articles.map(({ id }, ordinal) => [id, ordinal]));
  const articleOfPassage = Uint32Array.from(
    passages,
    ({ articleId }) => ordinalById.get(articleId)!,
  );
  return {
    passageOrdinals: Array.from(passages.keys(), toPassageOrdinal),
    articleOrdinals: Array.from(articles.keys(), toArticleOrdinal),
    passageAt: (passage) => passages[passage]!,
    articleAt: (article) => articles[article]!,
    articleOf: (passage) => articles[articleOfPassage[passage]!]!,
    articleOrdinalOf: (passage) => toArticleOrdinal(articleOfPassage[passage]!),
  };
}
