import { describe, expect, it } from 'vitest';
import type { Article } from '../../src/corpus/article.ts';
import { describeSource } from '../../src/wording/describe-source.ts';
import { wordingIn } from '../../src/wording/wording.ts';

const wording = wordingIn('en');

const ARTICLE: Article = {
  id: 'a',
  path: 'corpus/a.md',
  text: 'Text.',
  headline: { text: 'A headline', kind: 'title' },
  authors: [],
};

describe('describeSource', () => {
  it('tells a title from opening words', () => {
    expect(describeSource(ARTICLE, wording).headline).toBe('“A headline”');
    const lead: Article = { ...ARTICLE, headline: { text: 'Words that open…', kind: 'lead' } };
    expect(describeSource(lead, wording).headline).toBe('“Words that open…” (opening words)');
  });

  it.each<[Partial<Article>, string]>([
    [{}, 'publisher unknown'],
    [{ via: 'MIA' }, 'publisher unknown, from MIA'],
    [{ publisher: { name: 'Rudaw', inferred: false } }, 'Rudaw'],
    [{ publisher: { name: 'Rudaw', inferred: true } }, 'Rudaw (inferred)'],
    [{ publisher: { name: 'GFATF', inferred: false }, via: 'MIA' }, 'GFATF, from MIA'],
  ])('names the publisher of %j as %s', (facts, publisher) => {
    expect(describeSource({ ...ARTICLE, ...facts }, wording).publisher).toBe(publisher);
  });

  it.each([
    ['2020-01-19', 'day', false, '19 January 2020'],
    ['2020-01', 'month', false, 'January 2020'],
    ['2021', 'year', false, '2021'],
    ['2020-01-19', 'day', true, 'about 19 January 2020 (inferred)'],
    ['2021', 'year', true, 'about 2021 (inferred)'],
  ] as const)('gives %s (%s, inferred: %s) as %s', (iso, precision, inferred, date) => {
    expect(describeSource({ ...ARTICLE, date: { iso, precision, inferred } }, wording).date).toBe(
      date,
    );
  });

  it.each([
    ['2019-05-16', '14 May 2019, updated 16 May 2019'],
    ['2019-05-14', '14 May 2019'],
    ['2019-05-13', '14 May 2019'],
  ])('says that what was published on 14 May was updated on %s, if later', (iso, date) => {
    const day = (iso: string) => ({ iso, precision: 'day' as const, inferred: false });
    expect(
      describeSource({ ...ARTICLE, date: day('2019-05-14'), updated: day(iso) }, wording).date,
    ).toBe(date);
  });

  it('says that a date is unknown', () => {
    expect(describeSource(ARTICLE, wording).date).toBe('date unknown');
  });
});
