import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Corpus } from '../../src/corpus/article.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import type { Hit } from '../../src/index/search-engine.ts';
import { orderByDate } from '../../src/list/order-by-date.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { makeArticle } from '../answer/article-fixture.ts';

/** Articles of one passage each, dated as given. */
function makeDated(dates: readonly (string | undefined)[]) {
  const text = 'Salih spoke.';
  const articles = dates.map((date, i) =>
    makeArticle({ id: `a${i}`, text, ...(date !== undefined && { date }) }),
  );
  const passages = articles.map(({ id }) => ({
    id: `${id}#0`,
    articleId: id,
    n: 0,
    text,
    start: 0,
    end: text.length,
  }));
  const corpus: Corpus = { articles, passages };
  return { corpus, analyzed: analyzeCorpus(corpus, createAliasFinder([])) };
}

/** Orders hits of the given scores, best first; hit `i` is of the article with `dates[i]`. */
function order(dates: readonly (string | undefined)[], scores: readonly number[]): number[] {
  const { analyzed } = makeDated(dates);
  const ranked = scores.map((score, ordinal) => ({ ordinal, score }) as Hit);
  return orderByDate(analyzed, ranked).map(({ ordinal }) => ordinal);
}

describe('orderByDate', () => {
  test('puts the newest first of those that answer about as well', () => {
    expect(order(['2019-05-01', '2021-01-01', '2020-01-19'], [1, 0.95, 0.9])).toEqual([1, 2, 0]);
  });

  test('leaves behind what answers much worse, however new, in its order', () => {
    const dates = ['2019-05-01', '2020-01-01', '2025-01-01', '2026-01-01'];
    expect(order(dates, [1, 0.9, 0.3, 0.2])).toEqual([1, 0, 2, 3]);
  });

  test('puts what has no date behind what has one', () => {
    expect(order([undefined, '2019', '2020-02'], [1, 1, 1])).toEqual([2, 1, 0]);
  });

  test('keeps the order of the same day, and takes nothing', () => {
    expect(order(['2020-01-01', '2020-01-01', '2020-01-01'], [1, 0.99, 0.98])).toEqual([0, 1, 2]);
    expect(order([], [])).toEqual([]);
  });

  test('loses and adds nothing, and puts no older one of equal scores first', () => {
    const hits = fc.array(
      fc.record({
        date: fc.constantFrom(undefined, '2019', '2020-01', '2020-01-19', '2021-06-01'),
        // Of few scores, so that several hits are equal.
        score: fc.constantFrom(0.2, 0.5, 0.9, 1),
      }),
      { minLength: 1, maxLength: 8 },
    );
    let choices = 0;
    fc.assert(
      fc.property(hits, (list) => {
        const scores = list.map(({ score }) => score).sort((a, b) => b - a);
        const dates = list.map(({ date }) => date);
        const ordered = order(dates, scores);
        expect(ordered.toSorted((a, b) => a - b)).toEqual([...scores.keys()]);
        const datesOfBest = dates
          .map((date) => date ?? '')
          .filter((_, i) => scores[i] === scores[0]);
        const newestOfBest = datesOfBest.toSorted().at(-1)!;
        expect((dates[ordered[0]!] ?? '') >= newestOfBest).toBe(true);
        if (datesOfBest[0] !== newestOfBest) choices += 1;
      }),
    );
    expect(choices).toBeGreaterThan(3);
  });
});
