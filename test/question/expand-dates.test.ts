import { describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { createDateExpander } from '../../src/question/expand-dates.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { makeArticle } from '../answer/article-fixture.ts';

const TEXTS: readonly (readonly [date: string, text: string])[] = [
  ['2020-01-17', 'On Thursday the army announced it. On December 27 a base was hit.'],
  ['2021-01-18', 'On January 16 nothing happened, and in December it rained.'],
];
const articles = TEXTS.map(([date, text]) => makeArticle({ id: date, text, date }));
const corpus = { articles, passages: articles.flatMap(splitPassages) };
const expand = createDateExpander(analyzeCorpus(corpus, () => []));

/** What was added to each of the question's words. */
function addedTo(question: string) {
  const before = parseQuestion(readText(question), () => []);
  const { concepts } = expand(before, readText(question));
  return Object.fromEntries(
    concepts.flatMap(({ label, terms }, i) => {
      const own = before.concepts[i]!.terms.map(({ term }) => term);
      expect(terms.slice(0, own.length).map(({ term }) => term)).toEqual(own);
      const added = terms.slice(before.concepts[i]!.terms.length);
      return added.length === 0 ? [] : [[label, added.map(({ term }) => term)]];
    }),
  );
}

describe('expandDates', () => {
  test.each([
    'What was announced on 16 January 2020?',
    'What was announced on Jan. 16, 2020?',
    'What was announced on January 16th 2020?',
    'what was announced on thursday 16 january 2020',
    'What was announced on 2020-01-16?',
  ])('gives every word of a date the day’s term: %s', (question) => {
    const added = addedTo(question);
    expect(Object.keys(added).length).toBeGreaterThanOrEqual(3);
    for (const terms of Object.values(added)) expect(terms).toEqual(['@2020-01-16']);
  });

  test('counts the number of a day for less than the day: 16 may be a count', () => {
    const question = 'Were 12 hurt on 16 January 2020?';
    const { concepts } = expand(
      parseQuestion(readText(question), () => []),
      readText(question),
    );
    const weightOf = (label: string) =>
      concepts.find((concept) => concept.label === label)!.terms[0]!.weight;
    expect(weightOf('16')).toBeLessThan(1);
    expect(weightOf('12')).toBe(1);
    expect(weightOf('January')).toBe(1);
  });

  test('takes a date without a year for that of any year, or of those in which the weekday fits', () => {
    expect(addedTo('What was announced on January 16?')).toEqual({
      January: ['@2020-01-16', '@2021-01-16'],
      16: ['@2020-01-16', '@2021-01-16'],
    });
    expect(addedTo('What was announced on Thursday, January 16?')).toMatchObject({
      16: ['@2020-01-16'],
    });
  });

  test('gives a month its days, for less', () => {
    const question = 'Which base was hit in December 2019?';
    const { concepts } = expand(
      parseQuestion(readText(question), () => []),
      readText(question),
    );
    const december = concepts.find(({ label }) => label === 'December')!;
    expect(december.terms.map(({ term }) => term)).toEqual(['december', '@2019-12-27']);
    expect(december.terms[1]!.weight).toBeLessThan(1);
    expect(addedTo('Did it rain in December 2020?')).toMatchObject({ 2020: ['@2020-12'] });
  });

  test.each([
    'What happened in 2020?',
    'What was announced on Thursday?',
    'Which report published on January 16, 2020 tells of the base?',
    'What was announced on 15 January 2020?',
    'What was announced yesterday, last month, this year?',
    'May 16 people come?',
    '',
  ])('adds nothing to %j', (question) => {
    expect(addedTo(question)).toEqual({});
  });
});
