declare const place: unique symbol;

/** A passage's place in `corpus.passages`. */
export type PassageOrdinal = number & { readonly [place]: 'passage' };
/** An article's place in `corpus.articles`. */
export type ArticleOrdinal = number & { readonly [place]: 'article' };

/** For those who count passages in corpus order; all others hand on what they were given. */
export function toPassageOrdinal(count: number): PassageOrdinal {
  return count as PassageOrdinal;
}

/** The same for articles. */
export function toArticleOrdinal(count: number): ArticleOrdinal {
  return count as ArticleOrdinal;
}
