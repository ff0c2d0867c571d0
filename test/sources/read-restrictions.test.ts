import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithin } from '../../src/sources/read-restrictions.ts';
import { anyCharacter } from '../text/any-character.ts';
import {
  ARTICLES,
  daysAskedFor,
  publishersAskedFor,
  readRestrictions,
} from './restriction-fixture.ts';

describe('a publisher in a modifier', () => {
  test.each([
    ['from:rudaw what did Salih say?', 'Rudaw'],
    ['what did Salih say? FROM:Rudaw', 'Rudaw'],
    ['what did Salih say (from:rudaw)?', 'Rudaw'],
    ['what did Salih say from:rudaw?', 'Rudaw'],
    ['from:"Gulan Media" Kataib Hezbollah', 'Gulan Media'],
    ['from:“gulan media” Kataib Hezbollah', 'Gulan Media'],
    ['from:gulan Kataib Hezbollah', 'Gulan Media'],
    ['from:gulan media Kataib Hezbollah', 'Gulan Media'],
    ['from:gulanmedia Kataib Hezbollah', 'Gulan Media'],
    ['from:aa call', 'Anadolu Agency (AA)'],
    ['from:anadolu call', 'Anadolu Agency (AA)'],
    ['from:"Anadolu Agency (AA)" call', 'Anadolu Agency (AA)'],
    ['from:eastern-herald Barzani', 'The Eastern Herald'],
    ['from:"The Eastern Herald" Barzani', 'The Eastern Herald'],
    ['from:kurdistan24 Barzani', 'Kurdistan 24'],
    ['from:national Barzani', 'The National'],
    ['from:MIA Davos', 'MIA'],
    ['from: rudaw what did Salih say?', 'Rudaw'],
    ['from: "Gulan Media" Kataib Hezbollah', 'Gulan Media'],
  ])('%s', (question, publisher) => {
    expect(publishersAskedFor(question)).toEqual([publisher]);
    expect(readRestrictions(question).unread).toEqual([]);
  });

  test('is taken out of the question', () => {
    expect(readRestrictions('from:eastern herald who met Barzani?').text).toBe('who met Barzani?');
    expect(readRestrictions('who met (from:"Gulan Media") Barzani?').text).toBe('who met Barzani?');
  });

  test('may come twice: articles of either are wanted', () => {
    expect(publishersAskedFor('from:rudaw from:aa call')).toEqual(['Rudaw', 'Anadolu Agency (AA)']);
  });

  test('counts more than a publisher in words', () => {
    expect(publishersAskedFor('from:rudaw what did Anadolu report?')).toEqual(['Rudaw']);
  });
});

describe('time in a modifier', () => {
  test.each([
    ['before:2020-02-01 x', { to: '2020-01-31' }],
    ['before:2020-02 x', { to: '2020-01-31' }],
    ['before:2020 x', { to: '2019-12-31' }],
    ['after:2020-02-28 x', { from: '2020-02-29' }],
    ['after:2020-02 x', { from: '2020-03-01' }],
    ['after:2020 x', { from: '2021-01-01' }],
    ['since:2020-02 x', { from: '2020-02-01' }],
    ['until:2020-02 x', { to: '2020-02-29' }],
    ['on:2020-01-19 x', { from: '2020-01-19', to: '2020-01-19' }],
    ['on:2020-02 x', { from: '2020-02-01', to: '2020-02-29' }],
    ['on:2020, x', { from: '2020-01-01', to: '2020-12-31' }],
    ['after:2019 x before:2020-02', { from: '2020-01-01', to: '2020-01-31' }],
    ['before:"July 2021" x', { to: '2021-06-30' }],
    ['on:“5 January 2020” x', { from: '2020-01-05', to: '2020-01-05' }],
    ['since: 2020-02 x', { from: '2020-02-01' }],
  ])('%s', (question, days) => {
    expect(daysAskedFor(question)).toEqual(days);
    expect(readRestrictions(question)).toMatchObject({ text: 'x', unread: [] });
  });

  test.each([
    ['from:nobody x', 'from:nobody'],
    ['from:2021 x', 'from:2021'],
    ['before:soon x', 'before:soon'],
    ['after:2020-02-30 x', 'after:2020-02-30'],
    ['on:rudaw x', 'on:rudaw'],
    ['on:"5 January" x', 'on:"5 January"'],
    ['from:"" x', 'from:""'],
    ['x from:', 'from:'],
    ['x since: ', 'since:'],
  ])('%s says nothing usable, and the reader is told', (question, modifier) => {
    expect(readRestrictions(question)).toMatchObject({
      text: 'x',
      restriction: {},
      unread: [modifier],
    });
  });

  test.each<[string, object]>([
    ['from: since:2020-02 x', { from: '2020-02-01' }],
    ['before: after:2019 x', { from: '2020-01-01' }],
    ['x from: on:2020-01-05', { from: '2020-01-05', to: '2020-01-05' }],
    ['from: (from:rudaw) x', { publishers: ['Rudaw'] }],
  ])('%s: an empty one takes nothing from the next', (question, restriction) => {
    const [empty] = /\w+:(?= )/.exec(question)!;
    expect(readRestrictions(question)).toMatchObject({ text: 'x', restriction, unread: [empty] });
  });

  test.each([
    'What happened at 10:30?',
    'Did they meet on 10:30?',
    'see https://example.com/from:rudaw/on:2020',
    'upon:2020 and therefrom:rudaw',
    'Where is he from: Erbil?',
    'since: the beginning',
  ])('%s holds no modifier', (question) => {
    expect(readRestrictions(question)).toMatchObject({
      text: question,
      restriction: {},
      unread: [],
    });
  });
});

describe('a quoted phrase', () => {
  test('stays in the question', () => {
    expect(readRestrictions('Who said “enduring role” from:"Gulan Media"?')).toMatchObject({
      text: 'Who said “enduring role”?',
      phrases: ['enduring role'],
      restriction: { publishers: ['Gulan Media'] },
    });
  });

  test.each([
    'Who wrote "according to Rudaw"?',
    'Which page says "articles from 2021"?',
    '"the latest developments"',
  ])('restricts nothing by its words: %s', (question) => {
    expect(readRestrictions(question)).toMatchObject({
      text: question,
      restriction: {},
      newestFirst: false,
    });
  });
});

test('words that want the newest first are taken out, and say so', () => {
  expect(readRestrictions('What is the latest on ISIS from:rudaw?')).toMatchObject({
    text: 'on ISIS',
    newestFirst: true,
    restriction: { publishers: ['Rudaw'] },
  });
  expect(readRestrictions('What is new since 2020-01-18?')).toMatchObject({
    text: '?',
    newestFirst: true,
    restriction: { from: '2020-01-18' },
  });
  expect(readRestrictions('Who is new in the cabinet since 2020?')).toMatchObject({
    newestFirst: false,
    restriction: {},
  });
});

describe('isWithin', () => {
  const idsWithin = (question: string) => {
    const { restriction } = readRestrictions(question);
    return ARTICLES.filter((article) => isWithin(article, restriction)).map(({ id }) => id);
  };

  test('keeps every article when there is no restriction', () => {
    expect(ARTICLES.every((article) => isWithin(article, {}))).toBe(true);
  });

  test('keeps what a publisher wrote and what others took from it', () => {
    expect(idsWithin('from:rudaw x')).toEqual(['gulan', 'rudaw']);
    expect(idsWithin('from:gulan x')).toEqual(['gulan']);
  });

  test('leaves out articles without a date when time is restricted', () => {
    const ids = idsWithin('after:2000 x');
    expect(ids).toContain('herald');
    expect(ids).not.toContain('national');
  });

  test.each([
    ['before:2020-01-19 x', ['gulan']],
    ['on:2020-01-19 x', ['anadolu', 'rudaw']],
    ['after:2020-01-19 before:2021 x', ['gfatf']],
    ['since:2020-01-24 until:2020-01-24 x', ['gfatf']],
  ])('%s leaves %j', (question, ids) => {
    expect(idsWithin(question)).toEqual(ids);
  });

  test('keeps an article known by its month or year when some day of it would do', () => {
    expect(idsWithin('before:2021-07-15 after:2021-01 x')).toEqual(['herald', 'k24']);
    expect(idsWithin('before:2021-07 after:2020-02 x')).toEqual(['herald']);
    expect(idsWithin('on:2022 x')).toEqual([]);
  });
});

describe('on any text', () => {
  test('never throws, and makes up no words', () => {
    const pieces = fc.constantFrom(
      ...['from:', 'on:', '"', '”', 'Rudaw', 'the ', 'Anadolu', "'s ", ' report ', ' and ', '2021'],
      ...['articles from ', 'published in ', 'July 2021', ' ', '(', '?', '$&', '\ud800', '\n'],
    );
    const restrictions = fc.constantFrom(
      ...[' from:rudaw ', ' on:2020-01 ', ' before:2021 ', ' articles from 2021 '],
      ...[' according to Anadolu, ', ' what did Rudaw report ', ' published in July 2021 '],
    );
    const questions = fc.oneof(
      fc.string({ unit: anyCharacter }),
      fc
        .array(fc.oneof({ weight: 3, arbitrary: pieces }, restrictions), {
          maxLength: 12,
          size: 'max',
        })
        .map((parts) => parts.join('')),
    );
    const met = { days: 0, publishers: 0 };
    fc.assert(
      fc.property(questions, (question) => {
        const { text, restriction } = readRestrictions(question);
        for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(question).toContain(word);
        const days = [restriction.from ?? [], restriction.to ?? []].flat();
        for (const day of days) expect(day).toMatch(/^\d{4,}-\d\d-\d\d$/);
        if (days.length > 0) met.days += 1;
        if (restriction.publishers !== undefined) met.publishers += 1;
      }),
      { numRuns: 300 },
    );
    expect(met.days).toBeGreaterThan(20);
    expect(met.publishers).toBeGreaterThan(20);
  });

  test.each([
    ['spaces', ' '.repeat(50_000)],
    ['names', 'Rudaw '.repeat(10_000)],
    ['modifiers', 'from:rudaw '.repeat(5_000)],
    ['unread modifiers', 'from:"'.repeat(10_000)],
    ['empty modifiers', 'from: '.repeat(10_000)],
    ['spaces behind a modifier', `from:${' '.repeat(50_000)}x`],
    ['cues', 'articles from '.repeat(5_000)],
    ['letters', 'a'.repeat(50_000)],
  ])('a long run of %s takes time in proportion', (_, question) => {
    const start = performance.now();
    readRestrictions(question);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
