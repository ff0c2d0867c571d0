import type { ArticleDate } from './article.ts';

/** Expects what `isRealDate` accepts; the precision is the number of its parts. */
export function toArticleDate(iso: string, inferred: boolean): ArticleDate {
  const precisions = ['year', 'month', 'day'] as const;
  return { iso, precision: precisions[iso.split('-').length - 1]!, inferred };
}
