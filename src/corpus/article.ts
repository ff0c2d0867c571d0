/** A date as far as it is known: `2020-01-19`, `2020-01` or `2021`, by its precision. */
export type ArticleDate = {
  iso: string;
  precision: 'day' | 'month' | 'year';
  /** True when the page doesn't print the date and it was worked out from the text. */
  inferred: boolean;
};

/** A news article. `text` is its body, verbatim; everything the bot quotes is a slice of it. */
export type Article = {
  /** The file's path under the corpus folder, without its extension. Unique in a corpus. */
  id: string;
  /** The title that the page prints or, where it has none, the article's first words. */
  headline: { text: string; kind: 'title' | 'lead' };
  publisher?: { name: string; inferred: boolean };
  /** The outlet that the publisher took the article from. */
  via?: string;
  /** In the order in which they are named; empty where nobody is. */
  authors: readonly string[];
  date?: ArticleDate;
  /** When it was last changed, where the file says so. */
  updated?: ArticleDate;
  url?: string;
  /** Where the article was read from, for messages to the people who keep the corpus. */
  path: string;
  text: string;
};

/** A paragraph of an article: `text === article.text.slice(start, end)`, always. */
export type Passage = {
  /** `<article id>#<n>` */
  id: string;
  articleId: string;
  /** The passage's place in its article, from 0. */
  n: number;
  text: string;
  start: number;
  end: number;
};

/** What is searched. Passages stand in the order of their articles, and within one in text order. */
export type Corpus = {
  articles: readonly Article[];
  passages: readonly Passage[];
};
