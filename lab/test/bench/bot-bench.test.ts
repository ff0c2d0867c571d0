import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Article } from '../../../src/corpus/article.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';
import { startRunningBot } from '../../bench/running-bot.ts';
import { writeArticles } from '../../bench/write-articles.ts';

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'bench-'));
});
afterAll(() => rm(dir, { recursive: true }));

describe('the articles of a question set', () => {
  it('are written so that the bot loads them as they are', async () => {
    const article: Article = {
      id: 'strike',
      headline: { text: 'Strike: the "second" this week', kind: 'title' },
      date: { iso: '2020-01-03', precision: 'day', inferred: false },
      authors: [],
      path: '',
      text: 'A strike hit the airport early on Friday, the ministry said in the evening, and flights were late.\n\nNobody was hurt in it, a doctor of the hospital in the next town told reporters at the gate.',
    };
    const passages = splitPassages(article);
    await writeArticles({ articles: [article], passages }, dir);
    const { corpus, problems } = await loadCorpus(dir);
    expect(problems).toEqual([]);
    expect(corpus.articles).toMatchObject([
      { headline: article.headline, date: { iso: '2020-01-03' } },
    ]);
    expect(passages).toHaveLength(2);
    expect(corpus.passages.map(({ text }) => text)).toEqual(passages.map(({ text }) => text));
  });
});

describe('a bot that is measured', () => {
  it('says why it didn’t start', async () => {
    const starting = startRunningBot(join(dir, 'nowhere'), join(dir, 'cache'));
    await expect(starting).rejects.toThrow(/ended with code 1 before it was ready: .*nowhere/);
  });
});
