import { expect, test } from 'vitest';
import { comparePages } from '../../pages/compare-pages.ts';
import type { PageResult } from '../../pages/page-result.ts';
import { summarizePages } from '../../pages/summarize-pages.ts';

const page = (id: string, more: Partial<PageResult>): PageResult => ({
  collection: 'news',
  id,
  ms: 10,
  body: { tp: 1, fp: 0, fn: 0 },
  ...more,
});

test('segments are counted together, with and without pages that are not served', () => {
  const pages = [
    page('a', { collection: 'mixed', body: { tp: 3, fp: 1, fn: 0, tn: 2 } }),
    page('b', { collection: 'mixed', body: { tp: 0, fp: 0, fn: 3, tn: 3 }, unserved: 'is empty' }),
  ];
  const { bodies, unserved } = summarizePages(pages);
  expect(bodies).toEqual([
    { collection: 'mixed', served: false, pages: 2, precision: 0.75, recall: 0.5, f: 0.6 },
    { collection: 'mixed', served: true, pages: 1, precision: 0.75, recall: 1, f: 6 / 7 },
  ]);
  expect(unserved).toEqual([{ collection: 'mixed', reason: 'is empty', pages: 1 }]);
});

test('whole bodies are scored by the means of their precision and recall', () => {
  const { bodies } = summarizePages([
    page('a', { body: { tp: 0.5, fp: 0.5, fn: 0 } }),
    // No precision where nothing is found.
    page('b', { body: { tp: 0, fp: 0, fn: 1 } }),
  ]);
  expect(bodies[0]).toMatchObject({ precision: 0.5, recall: 0.5, f: 0.5 });
});

test('facts are counted by verdict, of the pages that know them', () => {
  const fact = (verdict: 'right' | 'case' | 'none' | 'wrong') => ({
    title: { verdict, truth: 'Rain' },
  });
  const absent = { title: { ...fact('wrong').title, isAbsent: true as const } };
  const pages = [
    page('a', fact('right')),
    page('b', fact('case')),
    page('c', fact('none')),
    page('d', fact('wrong')),
    page('e', absent),
    page('f', {}),
  ];
  expect(summarizePages(pages).facts).toEqual([
    {
      collection: 'news',
      fact: 'title',
      pages: 5,
      right: 1,
      case: 1,
      none: 1,
      wrong: 2,
      absent: 1,
    },
  ]);
});

test('times are those of the middle page and of all but one in twenty', () => {
  const pages = Array.from({ length: 100 }, (_, at) => page(`${at}`, { ms: at + 1 }));
  expect(summarizePages(pages).ms).toEqual({ p50: 50, p95: 95 });
});

test('two runs are compared page by page', () => {
  const dated = (id: string, verdict: 'right' | 'none' | 'wrong', ours?: string) =>
    page(id, { date: { verdict, truth: '2020-01-19', ...(ours && { ours }) } });
  const before = [
    dated('a', 'wrong', '2020'),
    dated('b', 'right', '2020-01-19'),
    dated('c', 'none'),
  ];
  const after = [
    dated('a', 'none'),
    dated('b', 'wrong', '2021'),
    dated('c', 'none'),
    page('d', {}),
  ];
  const compared = comparePages(before, after);
  expect(compared.map(({ measure, shared }) => [measure, shared])).toEqual([
    ['served', 3],
    ['body', 3],
    ['date', 3],
  ]);
  expect(compared[2]).toMatchObject({
    better: [{ page: { id: 'a' }, before: '2020', after: '–' }],
    worse: [{ page: { id: 'b' }, before: '2020-01-19', after: '2021' }],
  });
});
