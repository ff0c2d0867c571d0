import { describe, expect, test } from 'vitest';
import { articlesOf, understand, user } from './searchable-fixture.ts';

describe('understand, in a conversation,', () => {
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

  test('takes up the conversation instead when the question points back', () => {
    const question = understand('And what did Rudaw report about him?', [user('Who is Salih?')]);
    expect(question.carried).toEqual(['Salih']);
    expect(question.asked).toEqual({ kind: 'search' });
  });
});
