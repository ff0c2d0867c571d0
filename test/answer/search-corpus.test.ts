import { describe, expect, test } from 'vitest';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import { makeCorpus } from '../index/make-corpus.ts';
import { DESK_CORPUS } from './desk-fixture.ts';

const { analyzed, understand, find } = createSearchableCorpus(DESK_CORPUS, [
  ['Islamic State', 'Daesh'],
]);
const user = (text: string) => ({ role: 'user' as const, text });
const articlesOf = (ordinals: Iterable<number> | undefined) =>
  [...(ordinals ?? [])].map((ordinal) => DESK_CORPUS.articles[ordinal]!.id);
const textOf = (ordinal: number) => DESK_CORPUS.passages[ordinal]!.text;
const findFor = (question: string) => find(understand(question, []));

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

  test('tells what it took over from the person’s questions, not from the answers', () => {
    const history = [
      user('from:rudaw What did Barhem Salih say in Davos?'),
      { role: 'assistant' as const, text: 'Pompeo spoke in Lima.' },
    ];
    const { carried, corrections, restriction } = understand('And why?', history);
    expect(carried).toEqual(['Barhem', 'Salih', 'Davos']);
    expect(corrections).toEqual([{ typed: 'Barhem', searched: 'Barham' }]);
    expect(restriction).toEqual({});
  });

  test('remembers three questions, however many leaned on each other', () => {
    const history = ['Kirkuk', 'Basra', 'Davos', 'Mosul'].map((name) => user(`and ${name}?`));
    expect(understand('And why?', history).carried).toEqual(['Mosul', 'Davos', 'Basra']);
  });

  test('keeps the topic when another source or time is asked for', () => {
    const history = [user('What did Anadolu report about the bus in Kirkuk?')];
    const { carried, restriction, within } = understand('and according to Rudaw?', history);
    expect(carried).toEqual(['bus', 'Kirkuk']);
    expect(restriction).toEqual({ publishers: ['Rudaw'] });
    expect(articlesOf(within)).toEqual(['rudaw-davos', 'rudaw-kirkuk']);
    expect(understand('and in 2019?', history).restriction).toEqual({
      publishers: ['Anadolu Agency'],
      from: '2019-01-01',
      to: '2019-12-31',
    });
  });

  test.each([
    'and Rudaw?',
    'by Rudaw?',
    'according to Rudaw',
    'not Anadolu, Rudaw',
    'no, I meant Rudaw',
    'No, according to Rudaw',
  ])('asks the other source for %s', (question) => {
    const history = [user('What did Anadolu report about the bus in Kirkuk?')];
    const { carried, restriction, asked } = understand(question, history);
    expect({ carried, restriction, asked }).toEqual({
      carried: ['bus', 'Kirkuk'],
      restriction: { publishers: ['Rudaw'] },
      asked: { kind: 'search' },
    });
  });

  test('asks the same again, all of it, when more is wanted', () => {
    const history = ['And who claimed it?', 'What hit the police bus?'].toReversed().map(user);
    const before = understand('And who claimed it?', history.slice(0, 1));
    const again = understand('no, the other one', history);
    expect(again.query).toEqual(before.query);
    expect(again.carried).toEqual(['claimed', 'hit', 'police', 'bus']);
    expect(again.wishes).toEqual(['passage']);
    const many = ['another one', 'more', 'another source?', 'what else?'].map(user);
    expect(understand('more', [...history, ...many]).wishes).toEqual([
      'passage',
      'more',
      'source',
      'more',
      'more',
    ]);
    expect(understand('And who claimed it?', [history[0]!, ...many])).toEqual(before);
  });

  test('asks nothing when more is wanted of nothing', () => {
    expect(understand('more', [user('another one')])).toMatchObject({
      query: { concepts: [] },
      wishes: [],
      goesOnFromNothing: true,
    });
  });

  test.each([
    ['about Pompeo?', { publishers: ['Rudaw'] }, ['Pompeo']],
    ['more about Pompeo', { publishers: ['Rudaw'] }, ['Pompeo']],
    ['what do they say about the bus?', { publishers: ['Rudaw'] }, ['bus']],
    ['and from 2019?', { publishers: ['Rudaw'], from: '2019-01-01', to: '2019-12-31' }, []],
    ['and by Anadolu?', { publishers: ['Anadolu Agency'] }, []],
    ['Gulan', { publishers: ['Gulan Media'] }, []],
    ['No, according to Anadolu', { publishers: ['Anadolu Agency'] }, []],
    ['Where is Davos?', {}, ['Davos']],
    ['How many policemen died in Kirkuk?', {}, ['policemen', 'died', 'Kirkuk']],
  ])('goes on from a list of articles with %s', (question, restriction, labels) => {
    const understood = understand(question, [user('Articles by Rudaw')]);
    expect(understood.restriction).toEqual(restriction);
    expect(understood.query.concepts.map(({ label }) => label)).toEqual(labels);
    expect(understood.asked.kind).toBe(labels.length === 0 ? 'articles' : 'search');
  });

  test('keeps to the articles of a list, however long it is searched', () => {
    const names = ['Kirkuk', 'Davos', 'Mosul', 'Salih', 'Daesh'];
    const history = ['Articles by Rudaw', ...names.map((name) => `about ${name}?`)].map(user);
    expect(understand('and about the bus?', history)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      carried: [],
    });
  });

  test('takes nothing from before a list of articles', () => {
    const history = ['Who is Salih?', 'What did Rudaw report?'].map(user);
    expect(understand('about the bus?', history)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      carried: [],
    });
    const plain = ['Who is Salih?', 'What’s new?'].map(user);
    expect(understand('and by Rudaw?', plain)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      newestFirst: true,
      asked: { kind: 'articles', openings: [0, 7] },
    });
  });

  test.each([
    'and by Rudaw?',
    'from Rudaw',
    'anything else from Rudaw?',
    'more by Rudaw',
    'in Rudaw?',
    'and according to Rudaw?',
  ])('hears a source that none was asked before in %s', (question) => {
    const history = [user('What happened to the bus in Kirkuk?')];
    expect(understand(question, history)).toMatchObject({
      restriction: { publishers: ['Rudaw'] },
      carried: ['bus', 'Kirkuk'],
    });
    expect(understand(question, [])).toMatchObject({
      asked: { kind: 'articles', openings: [0, 7] },
    });
  });

  test('goes on from the source that was asked last', () => {
    const history = ['Articles by Rudaw', 'and by Anadolu?'].map(user);
    const publishers = ['Anadolu Agency'];
    expect(understand('about the bus?', history)).toMatchObject({
      restriction: { publishers },
      carried: [],
    });
    const longer = [user('Articles by Rudaw'), user('about the bus?')];
    expect(understand('and by Anadolu?', longer)).toMatchObject({
      restriction: { publishers },
      carried: ['bus'],
    });
  });

  test('keeps to the phrase and the order when only the source changes', () => {
    const history = [user('the latest on "the bus in Kirkuk"')];
    expect(understand('and according to Rudaw?', history)).toMatchObject({
      phrases: ['the bus in Kirkuk'],
      newestFirst: true,
      restriction: { publishers: ['Rudaw'] },
    });
    expect(understand('and Davos?', history)).toMatchObject({ phrases: [], newestFirst: true });
    expect(understand('Where is the bus?', history)).toMatchObject({
      phrases: [],
      newestFirst: false,
    });
  });

  test('keeps the phrase and the order when another passage is wanted', () => {
    const history = [user('the latest on "the bus in Kirkuk"')];
    const { phrases, newestFirst } = understand('another one', history);
    expect({ phrases, newestFirst }).toEqual({ phrases: ['the bus in Kirkuk'], newestFirst: true });
  });

  test('puts a correction in the place of what it corrects, and says so', () => {
    const history = [user('What happened to the bus in kirkuk?')];
    const { query, carried, replaced } = understand('no, I meant Davos', history);
    expect(query.concepts.map(({ label }) => label)).toEqual(['Davos', 'bus']);
    expect({ carried, replaced }).toEqual({ carried: ['bus'], replaced: ['kirkuk'] });
  });

  test('takes out of the question before what was corrected, and no part of another word', () => {
    const { text } = understand('not Iran, Syria', [user('Did the Iranian bus go to Iran?')]);
    expect(text).toBe('Did the Iranian bus go to ? | Syria');
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

  test.each([
    ['What did Rudaw report?', ['rudaw-davos', 'rudaw-kirkuk']],
    ['from:gulan', ['gulan-vote']],
    ['List all articles from January 2020', ['rudaw-davos', 'gulan-vote', 'anadolu-vote']],
    ['What is new since 2020-01-06?', ['rudaw-davos', 'gulan-vote']],
    [
      'What’s the latest?',
      ['rudaw-davos', 'gulan-vote', 'anadolu-vote', 'anadolu-kirkuk', 'rudaw-kirkuk'],
    ],
  ])('lists articles, newest first, for %s', (question, articles) => {
    const { asked } = understand(question, [user('Who is Salih?')]);
    const openings = asked.kind === 'articles' ? asked.openings : [];
    expect(openings.map((passage) => DESK_CORPUS.passages[passage]!.id)).toEqual(
      articles.map((id) => `${id}#0`),
    );
  });

  test.each(['Kirkuk from:rudaw', 'from:rudaw after:2030', 'from:nobody', 'What is it?', ''])(
    'lists no articles for %j',
    (question) => {
      expect(understand(question, []).asked).toEqual({ kind: 'search' });
    },
  );

  test('takes up the conversation instead when the question points back', () => {
    const question = understand('And what did Rudaw report about him?', [user('Who is Salih?')]);
    expect(question.carried).toEqual(['Salih']);
    expect(question.asked).toEqual({ kind: 'search' });
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
    const [best, ...others] = await many.find(asked);
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
    expect(await empty.find(empty.understand('Who is Salih?', []))).toEqual([]);
  });

  test('finds at most fifty', async () => {
    const paragraphs = Array.from({ length: 80 }, (_, i) => `Salih spoke ${i} times.`);
    const many = createSearchableCorpus(makeCorpus([{ headline: 'Salih', paragraphs }]), []);
    expect(await many.find(many.understand('Salih', []))).toHaveLength(50);
  });
});
