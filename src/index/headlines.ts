import type { Article } from '../corpus/article.ts';
import { type ArticleOrdinal, toArticleOrdinal } from '../corpus/ordinals.ts';
import type { AliasFinder } from '../text/aliases.ts';
import { analyze } from '../text/analyze.ts';

export type AnalyzedHeadline = {
  /** The terms that are indexed: words but for stop words, and alias groups. */
  terms: readonly string[];
  /** All words, folded, in reading order. */
  words: readonly string[];
};

export type Headlines = {
  headlineOf(article: ArticleOrdinal): AnalyzedHeadline;
  /** The articles whose headline holds any of some terms. */
  articlesHeadlining(terms: Iterable<string>): ReadonlySet<ArticleOrdinal>;
};

export function analyzeHeadlines(
  articles: readonly Article[],
  findAliases: AliasFinder,
): Headlines {
  const headlines = articles.map(({ headline }) => analyzeHeadline(headline.text, findAliases));
  const articlesOfTerm = new Map<string, ArticleOrdinal[]>();
  headlines.forEach(({ terms }, count) => {
    const article = toArticleOrdinal(count);
    for (const term of new Set(terms)) {
      const sharing = articlesOfTerm.get(term);
      if (sharing === undefined) articlesOfTerm.set(term, [article]);
      else sharing.push(article);
    }
  });
  return {
    headlineOf: (article) => headlines[article]!,
    articlesHeadlining: (terms) =>
      new Set([...terms].flatMap((term) => articlesOfTerm.get(term) ?? [])),
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
