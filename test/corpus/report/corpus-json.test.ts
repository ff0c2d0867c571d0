import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { toCorpusJson } from '../../../src/corpus/report/corpus-json.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';

const known: Article = {
  id: '2020/council',
  path: 'corpus/2020/council.md',
  headline: { text: 'Council agrees', kind: 'title' },
  publisher: { name: 'Rudaw', inferred: true },
  via: 'MIA',
  authors: ['Sara Ali', 'Omar Jalal'],
  date: { iso: '2020-01', precision: 'month', inferred: true },
  updated: { iso: '2020-01-21', precision: 'day', inferred: false },
  url: 'https://example.org/a',
  text: 'The council met in Kirkuk — on Sunday — and agreed.',
};
const unknown: Article = {
  id: 'canals',
  path: 'corpus/canals.txt',
  headline: { text: 'Two canals are to be dug in Kirkuk.', kind: 'lead' },
  authors: [],
  text: 'Two canals are to be dug in Kirkuk.\n\nThe farmers who asked for them were glad of it.',
};

describe('toCorpusJson', () => {
  it('has every key of every article and problem, and the counts', () => {
    const json = toCorpusJson({
      corpus: { articles: [known, unknown], passages: [known, unknown].flatMap(splitPassages) },
      problems: [
        { path: 'corpus/a.pdf', severity: 'error', message: 'is a PDF: save it as .txt' },
        { path: 'corpus/b.md', line: 3, severity: 'warning', message: 'has an odd key: remove it' },
      ],
      aliases: [['ISIS', 'Daesh']],
      kept: new Set(),
      dropped: new Map(),
      encodings: new Map([['2020/council', { name: 'windows-1252', inferred: true }]]),
    });
    expect(json).toEqual({
      articles: [
        {
          id: '2020/council',
          path: 'corpus/2020/council.md',
          title: 'Council agrees',
          titleKind: 'title',
          publisher: { name: 'Rudaw', inferred: true },
          via: 'MIA',
          authors: ['Sara Ali', 'Omar Jalal'],
          date: { iso: '2020-01', precision: 'month', inferred: true },
          updated: { iso: '2020-01-21', precision: 'day', inferred: false },
          url: 'https://example.org/a',
          encoding: { name: 'windows-1252', inferred: true },
          passages: 1,
          words: 9,
        },
        {
          id: 'canals',
          path: 'corpus/canals.txt',
          title: 'Two canals are to be dug in Kirkuk.',
          titleKind: 'lead',
          publisher: null,
          via: null,
          authors: [],
          date: null,
          updated: null,
          url: null,
          encoding: null,
          passages: 1,
          words: 18,
        },
      ],
      problems: [
        {
          path: 'corpus/a.pdf',
          line: null,
          severity: 'error',
          message: 'is a PDF: save it as .txt',
        },
        { path: 'corpus/b.md', line: 3, severity: 'warning', message: 'has an odd key: remove it' },
      ],
      counts: { articles: 2, passages: 2, aliasGroups: 1, errors: 1, warnings: 1 },
    });
  });
});
