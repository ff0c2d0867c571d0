import { beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../../src/answer/desk.ts';
import { shownPassages } from '../../../src/answer/shown-passages.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { MAX_QUESTION_CHARS } from '../../../src/question/clip-question.ts';
import {
  restrictQuestion,
  type WantedArticles,
} from '../../../src/slack/actions/restrict-question.ts';
import { wordingIn } from '../../../src/wording/wording.ts';
import { openFiveArticlesByWords } from '../../answer/open-five-articles.ts';

const QUESTION = 'Who spoke with Pompeo?';

let desk: Desk;
beforeAll(async () => {
  ({ desk } = await openFiveArticlesByWords());
});

const restrict = (wanted: WantedArticles, question = QUESTION) =>
  restrictQuestion(question, wanted, desk.articles, wordingIn('en'));

describe('a question', () => {
  it('is asked as it is where nothing restricts it', () => {
    expect(restrict({ publishers: [], from: '', to: ' ' })).toEqual({ question: QUESTION });
  });

  it('is kept to a publisher and to days, as by a person', async () => {
    const asked = restrict({ publishers: ['rudaw'], from: '2020', to: 'February 2020' });
    expect(asked).toEqual({
      question: `from:"rudaw" since:2020-01-01 until:2020-02-29 ${QUESTION}`,
    });
    const answer = await desk.answer((asked as { question: string }).question);
    const sources = shownPassages(answer).map(({ article }) => [
      article.publisher?.name,
      article.via,
    ]);
    expect(sources.length).toBeGreaterThan(0);
    for (const names of sources) expect(names).toContain('Rudaw');
    expect(answer.notes).toEqual([expect.objectContaining({ kind: 'kept', leftNothing: false })]);
  });

  it('is kept to every publisher as its articles print it, and to a quotation mark of its own', async () => {
    const names = new Set(desk.articles.flatMap(({ publisher }) => publisher?.name ?? []));
    for (const name of names) {
      const asked = restrict({ publishers: [name] }, 'Who said "we will');
      const { notes } = await desk.answer((asked as { question: string }).question);
      const [kept] = notes.filter(({ kind }) => kind === 'kept');
      expect(kept).toMatchObject({ restriction: { publishers: expect.arrayContaining([name]) } });
    }
  });

  it.each<[string, WantedArticles, RegExp]>([
    [
      'a publisher of no article',
      { publishers: ['Reuters'] },
      /^I have no articles by “Reuters”\. I have articles by .*Gulan/,
    ],
    [
      'a publisher and more',
      { publishers: ['Rudaw from:gulan'] },
      /no articles by “Rudaw from:gulan”/,
    ],
    ['a name full of marks', { publishers: ['”“"'] }, /no articles by/],
    ['a very long name', { publishers: ['Rudaw '.repeat(1e5)] }, /^.{50,400}$/],
    ['a date that is none', { from: 'soon' }, /can’t read “soon” as a date/],
    ['a day that isn’t there', { to: '2020-02-30' }, /can’t read “2020-02-30”/],
    ['a very long date', { to: '2020'.repeat(1e5) }, /^.{50,200}$/],
    ['days turned round', { from: '2021', to: '2020-12' }, /from 2021 to 2020-12/],
  ])('is not asked without what was wanted: %s', (_, wanted, sentence) => {
    expect(restrict(wanted)).toEqual({ error: expect.stringMatching(sentence) });
  });

  it('names no publishers where there are none', () => {
    const articles: Article[] = [];
    expect(restrictQuestion(QUESTION, { publishers: ['x'] }, articles, wordingIn('en'))).toEqual({
      error: 'I have no articles by “x”.',
    });
  });

  it('is not cut to make room for what restricts it', () => {
    const long = 'a'.repeat(MAX_QUESTION_CHARS);
    expect(restrict({}, long)).toEqual({ question: long });
    expect(restrict({ publishers: ['Rudaw'] }, long)).toEqual({
      error: expect.stringContaining(`at most ${(MAX_QUESTION_CHARS - 13).toLocaleString('en')}`),
    });
  });
});
