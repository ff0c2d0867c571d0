import type { Article } from '../../src/corpus/article.ts';

/** An article as short as the types allow. */
export function makeArticle(fields: {
  id?: string;
  text?: string;
  headline?: string;
  publisher?: string;
  via?: string;
  date?: string;
}): Article {
  const { id = 'article', text = '', headline = 'Headline', publisher, via, date } = fields;
  const precisions = { 4: 'year', 7: 'month', 10: 'day' } as const;
  return {
    id,
    path: `${id}.md`,
    headline: { text: headline, kind: 'title' },
    authors: [],
    text,
    ...(publisher !== undefined && { publisher: { name: publisher, inferred: false } }),
    ...(via !== undefined && { via }),
    ...(date !== undefined && {
      date: { iso: date, precision: precisions[date.length as 4 | 7 | 10], inferred: false },
    }),
  };
}
