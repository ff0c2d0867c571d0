import type { ArticleDate } from './article.ts';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether the text is `2020-01-19`, `2020-01` or `2020` and names a day that the calendar has. */
export function isRealDate(iso: string): boolean {
  const match = ISO.exec(iso);
  if (!match) return false;
  const [, year, month = '01', day = '01'] = match;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(year) >= 1000 && date.toISOString().startsWith(`${year}-${month}-${day}`);
}

/** Expects what `isRealDate` accepts; the precision is the number of its parts. */
export function toArticleDate(iso: string, inferred: boolean): ArticleDate {
  const precisions = ['year', 'month', 'day'] as const;
  return { iso, precision: precisions[iso.split('-').length - 1]!, inferred };
}
