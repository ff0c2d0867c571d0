import { describe, expect, test } from 'vitest';
import { readText } from '../../src/question/read-text.ts';
import { findCorpusQuestion } from '../../src/sources/find-corpus-question.ts';
import { createPublisherFinder } from '../../src/sources/find-publishers.ts';
import { makeArticle } from '../answer/article-fixture.ts';

const finder = createPublisherFinder(
  ['Rudaw', 'Anadolu Agency', 'Hallin Gazette'].map((publisher, n) =>
    makeArticle({ id: `a${n}`, text: 'It rained.', publisher }),
  ),
);
const find = (question: string) => findCorpusQuestion(readText(question), finder);

describe('findCorpusQuestion', () => {
  test.each([
    ['how many articles do you have?', 'count'],
    ['How many stories are there', 'count'],
    ['list your sources', 'sources'],
    ['which newspapers do you use?', 'sources'],
    ['show me all the articles', 'sources'],
    ['which article is the newest?', 'newest'],
    ['What is the oldest article?', 'oldest'],
    ['who wrote the article?', 'author'],
    ['when was the article published?', 'date'],
    ['what can you answer?', 'help'],
    ['what are the articles about?', 'help'],
  ])('reads %s', (question, about) => {
    expect(find(question)).toEqual({ about, publishers: [] });
  });

  test.each([
    ['who wrote the Anadolu article?', 'author', 'Anadolu Agency'],
    ['when was the Rudaw article published?', 'date', 'Rudaw'],
    ['how many articles are from the Hallin Gazette?', 'count', 'Hallin Gazette'],
  ])('keeps to the publishers that are named: %s', (question, about, publisher) => {
    expect(find(question)).toEqual({ about, publishers: [publisher] });
  });

  test.each([
    'how many articles of the treaty were broken?',
    'who wrote the letter?',
    'what did Rudaw report?',
    'which article of the constitution is the oldest law based on?',
    'when was the embassy stormed?',
    'what can you answer to Pompeo?',
    'list the sources of the Tigris',
    'Who is the author of the report on Mosul?',
  ])('leaves alone what asks of what the articles tell: %s', (question) => {
    expect(find(question)).toBeUndefined();
  });
});
