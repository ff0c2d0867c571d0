import type { Article } from './article.ts';

/** Newest first; what has no date stands behind what has one. */
export function compareByDate(a: Article, b: Article): number {
  return (b.date?.iso ?? '').localeCompare(a.date?.iso ?? '');
}

/** Articles by their date, the newest first, undated ones last. */
export function newestFirst(articles: readonly Article[]): Article[] {
  return articles.toSorted(compareByDate);
}
