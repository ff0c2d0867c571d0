declare const place: unique symbol;

/** A passage's place in `corpus.passages`. */
export type PassageOrdinal = number & { readonly [place]: 'passage' };
/** An article's place in `corpus.articles`. */
export type ArticleOrdinal = number & { readonly [place]: 'article' };
/** A term's number in the index: only worth comparing with another. */
export type TermOrdinal = number & { readonly [place]: 'term' };

/** For those who count passages in corpus order; all others hand on what they were given. */
export function toPassageOrdinal(count: number): PassageOrdinal {
  return count as PassageOrdinal;
}

/** The same for articles. */
export function toArticleOrdinal(count: number): ArticleOrdinal {
  return count as ArticleOrdinal;
}

/** The same for terms, which the index alone counts. */
export function toTermOrdinal(count: number): TermOrdinal {
  return count as TermOrdinal;
}
