import { describe, expect, it } from 'vitest';
import type { QuotedPassage } from '../../../src/answer/answer.ts';
import type { Article, ArticleDate } from '../../../src/corpus/article.ts';
import { searchResults } from '../../../src/slack/functions/search-results.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { FOUND } from '../fake-desk.ts';

const APP = 'https://slack.com/app_redirect?app=A1';
const [QUOTED] = (FOUND as typeof FOUND & { outcome: 'found' }).passages;
const on = (iso: string, precision: ArticleDate['precision']): ArticleDate => ({
  iso,
  precision,
  inferred: false,
});

/** The passage of an article that is otherwise the same. */
function quote(changes: Partial<Article>, id = 'a#0'): QuotedPassage {
  return {
    ...QUOTED!,
    passage: { ...QUOTED!.passage, id },
    article: { ...QUOTED!.article, ...changes },
  };
}
const resultOf = (changes: Partial<Article>) =>
  searchResults([quote(changes)], wordingIn('en'), APP)[0];

describe('a result', () => {
  it('has who said it when before the quotation, since Slack crops it', () => {
    expect(resultOf({})).toEqual({
      external_ref: { id: 'a#0', type: 'passage' },
      title: 'US-led Coalition remains critical in fight against ISIS',
      description: expect.stringMatching(/^Gulan Media, from Rudaw · 17 January 2020 · “Abdul/),
      link: APP,
      date_updated: '2020-01-17',
      content: QUOTED!.passage.text,
    });
  });

  it.each<[string, Partial<Article>, string]>([
    ['of a month its first', { date: on('2020-03', 'month') }, '2020-03-01'],
    ['of a year its first', { date: on('2021', 'year') }, '2021-01-01'],
    ['of the last change', { updated: on('2020-02-03', 'day') }, '2020-02-03'],
    ['not of a change before it', { updated: on('2020-01-01', 'day') }, '2020-01-17'],
  ])('has a day: %s', (_, changes, day) => {
    expect(resultOf(changes)?.date_updated).toBe(day);
  });

  it('says how much is known of a date', () => {
    expect(resultOf({ date: on('2021', 'year') })?.description).toContain(' · 2021 · ');
    const inferred = { ...on('2020-03-04', 'day'), inferred: true };
    expect(resultOf({ date: inferred })?.description).toContain('about 4 March 2020 (inferred)');
  });

  it('is left out where no date is known', () => {
    const { date: _, ...undated } = QUOTED!.article;
    expect(searchResults([{ ...QUOTED!, article: undated }], wordingIn('en'), APP)).toEqual([]);
  });

  it('links to the bot instead of to what is no web address', () => {
    expect(resultOf({ url: 'javascript:alert(1)' })?.link).toBe(APP);
    expect(resultOf({ url: 'https://news.example/a b' })?.link).toBe('https://news.example/a%20b');
  });

  it('calls nobody', () => {
    const headline = { text: '<!channel> @here', kind: 'title' as const };
    expect(JSON.stringify(resultOf({ headline }))).not.toMatch(/<!|["\s]@here/);
  });
});

it('are as many as Slack takes, each passage once', () => {
  const many = Array.from({ length: 120 }, (_, n) => quote({}, `a#${n % 60}`));
  const results = searchResults(many, wordingIn('en'), APP);
  expect(results).toHaveLength(50);
  expect(results[49]!.external_ref.id).toBe('a#49');
});
