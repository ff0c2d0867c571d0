import type { Article } from './article.ts';

/** Articles by their date, the newest first, undated ones last. */
export function newestFirst(articles: readonly Article[]): Article[] {
  return articles.toSorted((a, b) => (b.date?.iso ?? '').localeCompare(a.date?.iso ?? ''));
}
