import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { groupDuplicates } from '../../src/answer/group-duplicates.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { passagesAt } from '../corpus/places.ts';
import { makeCorpus } from '../index/make-corpus.ts';
import { makeArticle } from './article-fixture.ts';

const CALL =
  'Iraqi President Barham Salih and US Secretary of State Mike Pompeo agreed by phone on further cooperation to prevent the resurgence of ISIS.';
const SAME_CALL =
  'Barham Salih, the Iraqi president, and Mike Pompeo, the US secretary of state, agreed to prevent a resurgence of ISIS by further cooperation, by phone.';
const OTHER_CALL =
  'Iraqi President Barham Salih and US Secretary of State Mike Pompeo quarrelled over oil exports, visas, frozen accounts and electricity from neighbours.';
const SHORT = 'Salih spoke to Pompeo by phone.';
const FILLER = ['Parliament voted.', 'It rained in Kirkuk.', 'Roads were closed near Mosul.'];

function group(
  articles: readonly (readonly string[])[],
  ordinals?: readonly number[],
  limit = Number.POSITIVE_INFINITY,
) {
  const corpus = makeCorpus(articles.map((paragraphs) => ({ headline: '', paragraphs })));
  const analyzed = analyzeCorpus(corpus, () => []);
  return groupDuplicates(analyzed, passagesAt(...(ordinals ?? corpus.passages.keys())), limit);
}

describe('groupDuplicates', () => {
  test('folds what another article says nearly word for word', () => {
    expect(group([[CALL], [SAME_CALL], FILLER])).toEqual([
      { ordinal: 0, duplicates: [1] },
      { ordinal: 2, duplicates: [] },
      { ordinal: 3, duplicates: [] },
      { ordinal: 4, duplicates: [] },
    ]);
  });

  test('lets the passage lead that ranks first', () => {
    expect(group([[CALL], [SAME_CALL], [CALL]], [2, 0, 1])).toEqual([
      { ordinal: 2, duplicates: [0, 1] },
    ]);
  });

  test('keeps apart what shares the names alone', () => {
    expect(group([[CALL], [OTHER_CALL], FILLER], [0, 1])).toEqual([
      { ordinal: 0, duplicates: [] },
      { ordinal: 1, duplicates: [] },
    ]);
  });

  test('keeps apart passages of one article', () => {
    expect(group([[CALL, CALL], FILLER], [0, 1])).toHaveLength(2);
  });

  test('keeps apart passages too short to tell', () => {
    expect(group([[SHORT], [SHORT], FILLER], [0, 1])).toHaveLength(2);
  });

  test('keeps apart what is said of other days', () => {
    const text = `On Thursday ${CALL}`;
    const articles = ['2020-01-17', '2020-01-18', '2020-01-24'].map((date) =>
      makeArticle({ id: date, text, date }),
    );
    const corpus = { articles, passages: articles.flatMap(splitPassages) };
    expect(
      groupDuplicates(
        analyzeCorpus(corpus, () => []),
        passagesAt(0, 1, 2),
        3,
      ),
    ).toEqual([
      { ordinal: 0, duplicates: [1] },
      { ordinal: 2, duplicates: [] },
    ]);
  });

  test('takes no passages, and passages without words', () => {
    expect(group([[CALL]], [])).toEqual([]);
    expect(group([['…'], ['…'], ['the of and']])).toHaveLength(3);
  });

  const paragraphs = fc.constantFrom(CALL, SAME_CALL, OTHER_CALL, SHORT, ...FILLER);
  const articles = fc.array(fc.array(paragraphs, { minLength: 1, maxLength: 3 }), {
    minLength: 1,
    maxLength: 6,
  });

  test('makes the first groups the same however many are wanted', () => {
    fc.assert(
      fc.property(articles, fc.nat(8), (list, limit) => {
        expect(group(list, undefined, limit)).toEqual(group(list).slice(0, limit));
      }),
    );
  });

  test('keeps every passage once, in order, and never two of one article in a group', () => {
    let folded = 0;
    fc.assert(
      fc.property(articles, (list) => {
        const groups = group(list);
        const members = groups.flatMap(({ ordinal, duplicates }) => [ordinal, ...duplicates]);
        expect(members.toSorted((a, b) => a - b)).toEqual([...members.keys()]);
        expect(groups.map(({ ordinal }) => ordinal)).toEqual(
          groups.map(({ ordinal }) => ordinal).toSorted((a, b) => a - b),
        );
        const articleOf = list.flatMap((paragraphs, article) => paragraphs.map(() => article));
        if (groups.length < members.length) folded += 1;
        for (const { ordinal, duplicates } of groups) {
          expect(duplicates.map((member) => articleOf[member])).not.toContain(articleOf[ordinal]);
        }
      }),
    );
    expect(folded).toBeGreaterThan(10);
  });
});
