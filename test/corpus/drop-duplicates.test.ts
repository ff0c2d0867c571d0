import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { dropDuplicates } from '../../src/corpus/drop-duplicates.ts';

const article = (id: string, extension: string, text: string): Article => ({
  id,
  path: `corpus/${id}.${extension}`,
  headline: { text: 'T', kind: 'title' },
  authors: [],
  text,
});

describe('dropDuplicates', () => {
  it('keeps the Markdown of two articles with the same text, and the order', () => {
    const raw = article('000', 'txt', 'The council  met.\r\n');
    const other = article('100', 'txt', 'It rained.');
    const curated = article('2020-council', 'md', 'The council met.');
    expect(dropDuplicates([raw, other, curated])).toEqual({
      articles: [other, curated],
      problems: [
        {
          path: 'corpus/000.txt',
          severity: 'warning',
          message:
            'has the same text as corpus/2020-council.md, which is served: remove one of them',
        },
      ],
    });
  });

  it('reports an article that another of the same name keeps out', () => {
    const first = article('a', 'md', 'The council met.');
    const second = article('a', 'txt', 'It rained.');
    expect(dropDuplicates([first, second])).toEqual({
      articles: [first],
      problems: [
        {
          path: 'corpus/a.txt',
          severity: 'error',
          message: 'has the same name as corpus/a.md, which is served: rename one of them',
        },
      ],
    });
  });

  it('keeps articles that differ', () => {
    const articles = [
      article('a', 'md', 'The council met.'),
      article('b', 'md', 'The council met!'),
    ];
    expect(dropDuplicates(articles)).toEqual({ articles, problems: [] });
  });
});
