import { describe, expect, test } from 'vitest';
import { findDateWords } from '../../src/answer/find-date-words.ts';
import type { Query } from '../../src/index/query.ts';
import { splitSentences } from '../../src/text/sentences.ts';
import { makeArticle } from './article-fixture.ts';

const TEXT =
  'On Thursday they met, on Friday they left; Thursday was cold. On January 16, 2020, last year, it rained.';
const SENTENCES = splitSentences(TEXT);
const article = makeArticle({ text: TEXT, date: '2020-01-17' });
const passage = { id: 'a#0', articleId: 'a', n: 0, text: TEXT, start: 0, end: TEXT.length };

function askFor(...terms: string[]): Query {
  const concept = {
    label: '',
    surface: '',
    kind: 'word',
    weight: 1,
    position: 0,
    places: [],
  } as const;
  return {
    answerType: 'other',
    concepts: terms.map((term) => ({ ...concept, terms: [{ term, weight: 1 }] })),
  };
}

const day = { iso: '2020-01-16', precision: 'day', inferred: false } as const;

describe('findDateWords', () => {
  test('gives the words that mean what was asked for, each once', () => {
    expect(findDateWords(passage, SENTENCES, article, askFor('met', '@2020-01-16'))).toEqual([
      { words: 'Thursday', date: day },
    ]);
    expect(findDateWords(passage, SENTENCES, article, askFor('2019'))).toEqual([
      { words: 'last year', date: { iso: '2019', precision: 'year', inferred: false } },
    ]);
  });

  test('marks what rests on an inferred date', () => {
    const inferred = { ...article, date: { ...article.date!, inferred: true } };
    expect(findDateWords(passage, SENTENCES, inferred, askFor('@2020-01-16'))).toEqual([
      { words: 'Thursday', date: { ...day, inferred: true } },
    ]);
  });

  test('gives none for another day, and none where the article’s day is not known', () => {
    expect(findDateWords(passage, SENTENCES, article, askFor('thursday', '@2020-01-15'))).toEqual(
      [],
    );
    expect(findDateWords(passage, SENTENCES, makeArticle({}), askFor('@2020-01-16'))).toEqual([]);
    const inJanuary = makeArticle({ date: '2020-01' });
    expect(findDateWords(passage, SENTENCES, inJanuary, askFor('@2020-01-16'))).toEqual([]);
  });
});
