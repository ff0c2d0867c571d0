import { describe, expect, it } from 'vitest';
import { nameArticle } from '../../../src/corpus/add/name-article.ts';

const name = (text: string, iso?: string) =>
  nameArticle({
    headline: { text, kind: 'title' },
    ...(iso && { date: { iso, precision: 'day', inferred: false } }),
  });

describe('nameArticle', () => {
  it.each([
    ['Aldmoor brewers’ guild: “no” to 5 % tax', '2019-05-14-aldmoor-brewers-guild-no-to-5-tax'],
    ['Überraschung in Erbîl', '2019-05-14-uberraschung-in-erbil'],
    ['بغداد', '2019-05-14-بغداد'],
    ['…', '2019-05-14-article'],
    ['../../etc/passwd', '2019-05-14-etc-passwd'],
  ])('names %s by its date and words', (title, expected) => {
    expect(name(title, '2019-05-14')).toBe(expected);
  });

  it('takes as much of the date as is known', () => {
    expect(name('Council agrees', '2019-05')).toBe('2019-05-council-agrees');
    expect(name('Council agrees')).toBe('council-agrees');
  });

  it('ends between words, after 60 characters at most', () => {
    expect(name('The council agrees on a plan for the canals that nobody had finished')).toBe(
      'the-council-agrees-on-a-plan-for-the-canals-that-nobody-had',
    );
    expect(name('战'.repeat(90))).toBe('战'.repeat(60));
  });

  it('never takes a name that the corpus doesn’t read', () => {
    expect(name('Sources')).toBe('article-sources');
    expect(name('README')).toBe('article-readme');
  });
});
