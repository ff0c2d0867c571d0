import { describe, expect, test } from 'vitest';
import { splitPassages } from '../../src/corpus/split-passages.ts';
import { analyzeCorpus } from '../../src/index/analyze-corpus.ts';
import { listArticles } from '../../src/list/list-articles.ts';
import { createAliasFinder } from '../../src/text/aliases.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { articlesAt } from '../corpus/places.ts';

const PARAGRAPHS = ['First paragraph, long enough to be one.', 'Second one, long enough as well.'];
const articles = [undefined, '2020-01', '2021', '2020-01-19'].map((date, i) =>
  makeArticle({ id: `a${i}`, text: PARAGRAPHS.join('\n\n'), ...(date && { date }) }),
);
const corpus = { articles, passages: articles.flatMap(splitPassages) };
const analyzed = analyzeCorpus(corpus, createAliasFinder([]));
const idsOf = (passages: readonly number[]) => passages.map((p) => corpus.passages[p]!.id);

describe('listArticles', () => {
  test('gives each article’s opening, the newest article’s first', () => {
    expect(idsOf(listArticles(analyzed))).toEqual(['a2#0', 'a3#0', 'a1#0', 'a0#0']);
  });

  test('keeps to the articles that are asked for', () => {
    expect(idsOf(listArticles(analyzed, new Set(articlesAt(1, 3))))).toEqual(['a3#0', 'a1#0']);
    expect(listArticles(analyzed, new Set())).toEqual([]);
  });
});
