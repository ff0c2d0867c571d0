import { describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { renderCorpusReport } from '../../../src/corpus/report/corpus-report.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';

const curated: Article = {
  id: 'council',
  path: 'corpus/council.md',
  headline: { text: 'Council agrees', kind: 'title' },
  publisher: { name: 'Rudaw', inferred: true },
  via: 'MIA',
  authors: ['Sara Ali', 'Omar Jalal', 'Hana Karim'],
  date: { iso: '2020-01-19', precision: 'day', inferred: true },
  updated: { iso: '2020-01-21', precision: 'day', inferred: false },
  url: 'https://example.org/a',
  text: 'The council met in Kirkuk on Sunday and agreed.',
};
const raw: Article = {
  id: 'canals',
  path: 'corpus/canals.txt',
  headline: { text: 'Two canals are to be dug in Kirkuk.', kind: 'lead' },
  authors: [],
  date: { iso: '2020-02-01', precision: 'day', inferred: false },
  updated: { iso: '2020-02-01', precision: 'day', inferred: false },
  text: 'Two canals are to be dug in Kirkuk.\n\nThe farmers who asked for them were glad of it.',
};

describe('renderCorpusReport', () => {
  it('tells what was read, what was left out, what is wrong, and the totals', () => {
    const report = renderCorpusReport({
      corpus: { articles: [curated, raw], passages: [curated, raw].flatMap(splitPassages) },
      problems: [
        { path: 'corpus/a.pdf', severity: 'error', message: 'is a PDF: save it as .txt' },
        {
          path: 'corpus/council.md',
          line: 3,
          severity: 'warning',
          message: 'has an odd key: remove it',
        },
      ],
      aliases: [['ISIS', 'Daesh']],
      kept: new Set(),
      dropped: new Map([
        ['council', []],
        ['canals', ['Skip to content', `Cookies ${'and more '.repeat(10)}`]],
      ]),
      encodings: new Map([
        ['council', { name: 'utf-8', inferred: true }],
        ['canals', { name: 'windows-1252', inferred: true }],
      ]),
    });
    expect(report).toBe(`corpus/council.md
  title     Council agrees
  publisher Rudaw (inferred)
  via       MIA
  authors   Sara Ali, Omar Jalal and Hana Karim
  date      2020-01-19 (inferred)
  updated   2020-01-21
  url       https://example.org/a
  passages  1

corpus/canals.txt
  lead      Two canals are to be dug in Kirkuk.
  publisher unknown
  date      2020-02-01
  encoding  windows-1252 (inferred)
  passages  1
  left out  Skip to content / Cookies and more and more and more and more and more and mor…

Problems
  error   corpus/a.pdf: is a PDF: save it as .txt
  warning corpus/council.md:3: has an odd key: remove it

2 articles, 2 passages, 1 alias group, 1 error, 1 warning
`);
  });

  it('says nothing of problems where there are none', () => {
    expect(
      renderCorpusReport({
        corpus: { articles: [], passages: [] },
        problems: [],
        aliases: [],
        kept: new Set(),
        dropped: new Map(),
        encodings: new Map(),
      }),
    ).toBe('0 articles, 0 passages, 0 alias groups, 0 errors, 0 warnings\n');
  });
});
