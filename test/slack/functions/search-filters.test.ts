import { expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { searchFilters } from '../../../src/slack/functions/search-filters.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { ARTICLES } from '../fake-desk.ts';

const articleOn = (iso: string, name = 'Rudaw'): Article => ({
  ...ARTICLES[0]!,
  publisher: { name, inferred: false },
  date: { iso, precision: iso.length === 4 ? 'year' : 'day', inferred: false },
});
const optionsOf = (articles: readonly Article[]) =>
  searchFilters(articles, wordingIn('en')).map(({ options }) => options.map(({ name }) => name));

it('offer publishers by name, and months with the latest first', () => {
  const articles = [articleOn('2020-01-19'), articleOn('2021', 'Anadolu'), articleOn('2020-02-01')];
  expect(optionsOf(articles)).toEqual([
    ['Anadolu', 'Rudaw'],
    ['2021', 'February 2020', 'January 2020'],
  ]);
});

it('offer years where there are many months', () => {
  const months = Array.from({ length: 30 }, (_, n) => {
    const month = String((n % 12) + 1).padStart(2, '0');
    return articleOn(`${2018 + Math.floor(n / 12)}-${month}-01`);
  });
  expect(optionsOf(months)[1]).toEqual(['2020', '2019', '2018']);
});

it('offer no more than a menu holds, and nothing where there is nothing', () => {
  const many = Array.from({ length: 150 }, (_, n) => articleOn('2020-01-01', `Paper ${n}`));
  expect(optionsOf(many)[0]).toHaveLength(100);
  const { publisher: _, date: __, ...bare } = ARTICLES[0]!;
  expect(searchFilters([bare], wordingIn('en'))).toEqual([]);
});
