import { describe, expect, test } from 'vitest';
import type { ArticleOrdinal } from '../../src/corpus/ordinals.ts';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { createReportLister, readTopic } from '../../src/list/list-reports.ts';
import { parseQuestion } from '../../src/question/parse-question.ts';
import { readText } from '../../src/question/read-text.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { articlesAt } from '../corpus/places.ts';

const findAliases = createAliasFinder([['ISIS', 'Daesh', 'Islamic State']]);
const topicOf = (text: string) =>
  readTopic(parseQuestion(readText(text), findAliases), ({ kind }) => kind === 'name');

describe('readTopic', () => {
  test.each([
    ['on ISIS', ['isis', '=isis'], []],
    ['on the Islamic State', ['=isis'], []],
    ['on Barham Salih', ['salih'], ['Barham']],
    ['on protests', ['protest'], []],
  ])('reads the one thing in %s', (text, key, others) => {
    const topic = topicOf(text)!;
    expect([...topic.key]).toEqual(key);
    expect(topic.others.map(({ label }) => label)).toEqual(others);
  });

  test.each([
    '',
    'Salih and Pompeo',
    'foreign troops',
    'attacks by ISIS',
    'Who is Salih?',
    'how many protests',
    '2020',
  ])('%j names another number of things, or asks something', (text) => {
    expect(topicOf(text)).toBeUndefined();
  });
});

/** Lists articles, given as headline, date and paragraphs, as ids of passages. */
function createLister(written: readonly (readonly [string, string, ...string[]])[]) {
  const articles = written.map(([headline, date, ...paragraphs], i) =>
    makeArticle({ id: `a${i}`, headline, date, text: paragraphs.join('\n\n') }),
  );
  const corpus = { articles, passages: articles.flatMap(splitPassages) };
  const list = createReportLister(analyzeCorpus(corpus, findAliases));
  return (text: string, within?: ReadonlySet<ArticleOrdinal>) =>
    list(topicOf(text)!, within).map((passage) => corpus.passages[passage]!.id);
}

const OTHER = 'Farmers near the southern town complained about burnt wheat fields.';
const ONE = 'The army said that ISIS had claimed the fires near the southern town.';
const TWO = 'ISIS claimed the fires that burnt the wheat. Farmers fear that Daesh will come back.';

describe('the reports on a topic', () => {
  test('are of articles that name it in the headline or several times, newest first', () => {
    const list = createLister([
      ['Fires in the south', '2020-01-01', OTHER, ONE, TWO],
      ['ISIS burns wheat', '2021-01-01', OTHER, ONE],
      ['Farmers complain', '2022-01-01', OTHER, TWO],
      ['Islamic State again', '2019-01-01', OTHER],
      ['Wheat burns', '2018-01-01', ONE, OTHER, ONE, `${ONE} ${OTHER}`],
    ]);
    expect(list('ISIS')).toEqual(['a1#1', 'a0#2', 'a4#0']);
    expect(list('Islamic State')).toEqual(['a1#1', 'a0#2', 'a4#0']);
    expect(list('Peru')).toEqual([]);
  });

  test('keep to the articles that are asked for', () => {
    const list = createLister([
      ['ISIS burns wheat', '2020-01-01', ONE],
      ['ISIS again', '2021-01-01', ONE],
    ]);
    expect(list('ISIS', new Set(articlesAt(0)))).toEqual(['a0#0']);
  });

  test('know a person by the last name where the whole name stands', () => {
    const named = 'President Barham Salih met the farmers of the southern town on Sunday.';
    const last = 'Salih promised them new fields. Salih left on the same day for Baghdad.';
    const list = createLister([
      ['A visit to the south', '2020-01-01', named, last],
      ['Salih in the south', '2021-01-01', last],
      ['Barham visits farmers', '2022-01-01', last, `${last} Salih will come back.`],
    ]);
    expect(list('Barham Salih')).toEqual(['a2#1', 'a0#1']);
  });
});
