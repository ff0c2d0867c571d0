import { describe, expect, it } from 'vitest';
import type { Answer, QuotedPassage } from '../../src/answer/answer.ts';
import { toAnswerJson } from '../../src/wording/answer-json.ts';
import { makeArticle } from '../answer/article-fixture.ts';

const article = makeArticle({ id: 'a', headline: 'A title', publisher: 'Rudaw', date: '2021' });
const text = 'First. The answer. Last.';
const quoted: QuotedPassage = {
  passage: { id: 'a#3', articleId: 'a', n: 3, text, start: 10, end: 34 },
  article: {
    ...article,
    authors: ['Ann Lee'],
    updated: { iso: '2021-02-03', precision: 'day', inferred: false },
    url: 'https://example.org/a',
  },
  highlight: { start: 7, end: 18 },
  span: { start: 11, end: 17 },
  score: 1.5,
  alsoReportedBy: [
    { ...makeArticle({ id: 'b' }), date: { iso: '2020-01', precision: 'month', inferred: true } },
  ],
  dateWords: [{ words: 'Thursday', date: { iso: '2020-01-16', precision: 'day', inferred: true } }],
};

const base = {
  question: 'and him?',
  resolved: 'and him? [Salih]',
  confidence: 0.75,
  notes: [{ kind: 'unread' as const, modifier: 'from:x' }],
  suggestions: ['Who?'],
  ms: 1.23456,
};

const KEYS =
  'id question resolved outcome confidence ms passages closest missing didYouMean notes suggestions';

describe('toAnswerJson', () => {
  it('gives a found answer its passages, with their source and highlight', () => {
    expect(toAnswerJson({ ...base, outcome: 'found', passages: [quoted] }, 'q7')).toEqual({
      id: 'q7',
      question: 'and him?',
      resolved: 'and him? [Salih]',
      outcome: 'found',
      confidence: 0.75,
      ms: 1.235,
      passages: [
        {
          id: 'a#3',
          article: 'a',
          title: 'A title',
          publisher: 'Rudaw',
          authors: ['Ann Lee'],
          date: '2021',
          dateInferred: false,
          updated: '2021-02-03',
          url: 'https://example.org/a',
          text,
          highlight: [7, 18],
          span: [11, 17],
          score: 1.5,
          alsoReportedBy: [{ article: 'b', publisher: null, date: '2020-01', dateInferred: true }],
          dateWords: [{ words: 'Thursday', date: '2020-01-16', dateInferred: true }],
        },
      ],
      closest: [],
      missing: [],
      didYouMean: null,
      notes: ['I could make nothing of “from:x” and searched without it.'],
      suggestions: ['Who?'],
    });
  });

  it('has null where no span is clear', () => {
    const { span: _, ...plain } = quoted;
    const json = toAnswerJson({ ...base, outcome: 'found', passages: [plain] });
    expect(json.passages[0]!.span).toBeNull();
  });

  it('keeps the passages of an unsure answer apart from answers', () => {
    const json = toAnswerJson({ ...base, outcome: 'unsure', closest: [quoted], missing: ['Peru'] });
    expect(json).toMatchObject({ id: null, passages: [], missing: ['Peru'] });
    expect(json.closest.map(({ id }) => id)).toEqual(['a#3']);
  });

  it('tells what was not found, and what may have been meant', () => {
    const notFound = { ...base, outcome: 'not-found', missing: ['Pompoe'] } as const;
    expect(toAnswerJson({ ...notFound, didYouMean: 'Pompeo?' })).toMatchObject({
      passages: [],
      closest: [],
      missing: ['Pompoe'],
      didYouMean: 'Pompeo?',
    });
    expect(toAnswerJson(notFound).didYouMean).toBeNull();
  });

  it('has the same keys for every outcome, and null for what a source lacks', () => {
    const { dateWords: _, ...plain } = quoted;
    const unknown: QuotedPassage = { ...plain, article: makeArticle({}), alsoReportedBy: [] };
    const answers: Answer[] = [
      { ...base, outcome: 'found', passages: [unknown] },
      { ...base, outcome: 'unsure', closest: [], missing: [] },
      { ...base, outcome: 'not-found', missing: [] },
    ];
    for (const answer of answers) {
      expect(Object.keys(toAnswerJson(answer))).toEqual(KEYS.split(' '));
    }
    expect(toAnswerJson(answers[0]!).passages[0]).toMatchObject({
      publisher: null,
      authors: [],
      date: null,
      dateInferred: false,
      updated: null,
      url: null,
      dateWords: [],
    });
  });
});
