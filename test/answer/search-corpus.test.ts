import { describe, expect, test } from 'vitest';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import { makeCorpus } from '../index/make-corpus.ts';
import { DESK_CORPUS } from './desk-fixture.ts';
import { analyzed, articlesOf, find, understand } from './searchable-fixture.ts';

const textOf = (ordinal: number) => DESK_CORPUS.passages[ordinal]!.text;
const findFor = async (question: string) => (await find(understand(question, []))).hits;

describe('understand', () => {
  test('reads a plain question as it stands', () => {
    const question = understand('Who is Mazin al-Saadi?', []);
    expect(question).toMatchObject({
      carried: [],
      corrections: [],
      restriction: {},
      unread: [],
      newestFirst: false,
    });
    expect(question).not.toHaveProperty('within');
    expect(question.query.concepts.map(({ label }) => label)).toEqual(['Mazin', 'Saadi']);
  });

  test('takes a restriction out of what is searched', () => {
    const { query, restriction, within } = understand('What did Rudaw report about Kirkuk?', []);
    expect(query.concepts.map(({ label }) => label)).not.toContain('Rudaw');
    expect(restriction).toEqual({ publishers: ['Rudaw'] });
    expect(articlesOf(within)).toEqual(['rudaw-davos', 'rudaw-kirkuk']);
  });

  test.each([
    ['from:rudaw Kirkuk before:2020-01-01', ['rudaw-kirkuk']],
    ['Kirkuk since:2020-01-06', ['rudaw-davos', 'gulan-vote']],
    ['Kirkuk on:2019-11', ['rudaw-kirkuk', 'anadolu-kirkuk']],
    ['Kirkuk after:2030', []],
  ])('keeps %s to %j', (question, articles) => {
    expect(articlesOf(understand(question, []).within)).toEqual(articles);
  });

  test('tells what it could not read', () => {
    const { unread, query } = understand('Kirkuk from:nobody before:soon', []);
    expect(unread).toEqual(['from:nobody', 'before:soon']);
    expect(query.concepts.map(({ label }) => label)).toEqual(['Kirkuk']);
  });

  test('searches names by all their spellings', () => {
    const { query } = understand('Did Daesh meet Barhem?', []);
    const terms = query.concepts.flatMap((concept) => concept.terms.map(({ term }) => term));
    expect(terms).toEqual(expect.arrayContaining(['daesh', '=islamic state', 'barham']));
  });

  test('hears that the newest is wanted', () => {
    const { newestFirst, query } = understand('the latest on Kirkuk', []);
    expect(newestFirst).toBe(true);
    expect(query.concepts.map(({ label }) => label)).toEqual(['Kirkuk']);
  });
});

describe('find', () => {
  test('ranks the passage that answers first', async () => {
    const [best] = await findFor('Who is Mazin al-Saadi?');
    expect(textOf(best!.ordinal)).toContain('a spokesman of the planning ministry');
    expect(analyzed.articleOrdinalOf(best!.ordinal)).toBe(0);
  });

  test('finds by another name of the same thing', async () => {
    const hits = await findFor('Islamic State');
    const texts = hits.slice(0, 2).map(({ ordinal }) => textOf(ordinal));
    expect(texts.some((text) => text.includes('Daesh'))).toBe(true);
    expect(texts.some((text) => text.includes('Islamic State'))).toBe(true);
  });

  test('finds nothing but what a restriction leaves', async () => {
    const hits = await findFor('from:anadolu Kirkuk bus parliament Salih');
    expect(hits.length).toBeGreaterThan(0);
    for (const { ordinal } of hits) {
      expect(DESK_CORPUS.passages[ordinal]!.articleId).toMatch(/^anadolu-/);
    }
    expect(await findFor('Kirkuk after:2030')).toEqual([]);
  });

  test('puts first what holds a quoted phrase, wherever it ranks', async () => {
    const paragraphs = Array.from({ length: 80 }, (_, i) => `Salih praised the vote ${i} times.`);
    const many = createSearchableCorpus(
      makeCorpus([{ headline: 'Salih', paragraphs: [...paragraphs, 'Vote? Some praised it.'] }]),
      [],
    );
    const asked = many.understand('What did Salih praise, “vote: some”?', []);
    expect([...asked.holding!]).toEqual([80]);
    const [best, ...others] = (await many.find(asked)).hits;
    expect(best!.ordinal).toBe(80);
    expect(others.length).toBeGreaterThan(40);
    expect(others.map(({ ordinal }) => ordinal)).not.toContain(80);
  });

  test('keeps to every phrase, and to the articles that are asked for', () => {
    const holding = (question: string) => [...understand(question, []).holding!].map(textOf);
    expect(holding('"police bus" "late on Saturday" from:rudaw')).toEqual([
      expect.stringContaining('killing 7 policemen'),
    ]);
    expect(holding('"police bus" "burnt wheat"')).toEqual([]);
    expect(understand('police bus', [])).not.toHaveProperty('holding');
  });

  test('finds what comes closest when no passage holds the phrase', async () => {
    const [best] = await findFor('"burnt fields of wheat" near Kirkuk');
    expect(textOf(best!.ordinal)).toContain('burnt wheat fields');
  });

  test('finds nothing for a question without words, or in no corpus', async () => {
    expect(await findFor('…?')).toEqual([]);
    const empty = createSearchableCorpus({ articles: [], passages: [] }, []);
    expect(await empty.find(empty.understand('Who is Salih?', []))).toEqual({ hits: [] });
  });

  test('finds at most fifty', async () => {
    const paragraphs = Array.from({ length: 80 }, (_, i) => `Salih spoke ${i} times.`);
    const many = createSearchableCorpus(makeCorpus([{ headline: 'Salih', paragraphs }]), []);
    expect((await many.find(many.understand('Salih', []))).hits).toHaveLength(50);
  });
});
