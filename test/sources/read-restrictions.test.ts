import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createPublisherFinder } from '../../src/sources/find-publishers.ts';
import { createRestrictionReader, isWithin } from '../../src/sources/read-restrictions.ts';
import { makeArticle } from '../answer/article-fixture.ts';

const ARTICLES = [
  makeArticle({ id: 'gulan', publisher: 'Gulan Media', via: 'Rudaw', date: '2020-01-17' }),
  makeArticle({ id: 'anadolu', publisher: 'Anadolu Agency (AA)', date: '2020-01-19' }),
  makeArticle({ id: 'rudaw', publisher: 'Rudaw', date: '2020-01-19' }),
  makeArticle({ id: 'gfatf', publisher: 'GFATF', via: 'MIA', date: '2020-01-24' }),
  makeArticle({ id: 'herald', publisher: 'The Eastern Herald', date: '2021' }),
  makeArticle({ id: 'k24', publisher: 'Kurdistan 24', date: '2021-07' }),
  makeArticle({ id: 'national', publisher: 'The National' }),
  makeArticle({ id: 'ina', publisher: 'Iraqi News Agency (INA)' }),
  makeArticle({ id: 'odd', publisher: 'C++ <b>News</b> [x](.*)$ & Co' }),
];
const readRestrictions = createRestrictionReader(createPublisherFinder(ARTICLES));

function publishersAskedFor(question: string): readonly string[] {
  return readRestrictions(question).restriction.publishers ?? [];
}

function daysAskedFor(question: string) {
  const { from, to } = readRestrictions(question).restriction;
  return { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
}

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

describe('a publisher in words', () => {
  test.each([
    ['what did Anadolu report about the phone call?', 'Anadolu Agency (AA)'],
    ['What did the Anadolu Agency report about the phone call?', 'Anadolu Agency (AA)'],
    ['what has rudaw said about Salih?', 'Rudaw'],
    ['the latest from Anadolu on ISIS', 'Anadolu Agency (AA)'],
    ['Is there anything by Rudaw on ISIS?', 'Rudaw'],
    ['more from the Eastern Herald', 'The Eastern Herald'],
    ['According to the Eastern Herald, who met Barzani?', 'The Eastern Herald'],
    ['who met Barzani according to The Eastern Herald?', 'The Eastern Herald'],
    ["who called whom in Anadolu's report?", 'Anadolu Agency (AA)'],
    ['who called whom in Anadolu’s report?', 'Anadolu Agency (AA)'],
    ['AA reported a phone call: when was it?', 'Anadolu Agency (AA)'],
    ['What did Gulan report about Kataib Hezbollah', 'Gulan Media'],
    ['In the Rudaw article, what is ISIS doing?', 'Rudaw'],
    ['articles by Rudaw on Salih', 'Rudaw'],
    ['news from Kurdistan 24', 'Kurdistan 24'],
    ['was the call reported by AA?', 'Anadolu Agency (AA)'],
    ['The National reported losses: how many?', 'The National'],
    ['what did the Iraqi News Agency say about oil?', 'Iraqi News Agency (INA)'],
    ['what did MIA publish on Davos?', 'MIA'],
  ])('%s', (question, publisher) => {
    expect(publishersAskedFor(question)).toEqual([publisher]);
  });

  test.each([
    'What did Salih tell Rudaw?',
    'What did al-Azzawi tell Rudaw on Friday?',
    'Who told Rudaw that ISIS exploits the vacuum?',
    'What did the lawmaker who spoke to Rudaw say?',
    'Who owns Rudaw?',
    'Was a Rudaw reporter killed?',
    'Who was seen by The Eastern Herald?',
    'by 2021 Rudaw',
    'the national reported losses',
    'What does the national report say?',
    'What did the Iraqi report conclude?',
    'What do Iraqi reports say?',
    'Where does Kurdistan report its oil sales?',
    'What did the media report?',
    'Which Mia reported it?'.replace('Mia', 'Maria'),
  ])('%s is no restriction', (question) => {
    expect(readRestrictions(question)).toMatchObject({ text: question, restriction: {} });
  });

  test('is taken out with the words that go with it', () => {
    expect(readRestrictions('According to the Eastern Herald, who met Barzani?').text).toBe(
      'who met Barzani?',
    );
    expect(readRestrictions("In Anadolu's report, who called?").text).toBe('who called?');
    expect(readRestrictions('What did Rudaw report about Salih?').text).toBe(
      'What did about Salih?',
    );
  });

  test('may be two publishers', () => {
    expect(publishersAskedFor('what did Rudaw and the Eastern Herald report on ISIS?')).toEqual([
      'Rudaw',
      'The Eastern Herald',
    ]);
    expect(publishersAskedFor("compare Rudaw's report and Anadolu's report")).toEqual([
      'Rudaw',
      'Anadolu Agency (AA)',
    ]);
  });

  test('is one publisher under all the names that articles print', () => {
    const publishers = createPublisherFinder([
      makeArticle({ publisher: 'Anadolu Agency (AA)' }),
      makeArticle({ publisher: 'Anadolu Agency' }),
      makeArticle({ publisher: 'The Hill' }),
      makeArticle({ via: 'Hill' }),
    ]);
    const read = createRestrictionReader(publishers);
    expect(read('what did AA report?').restriction.publishers).toEqual([
      'Anadolu Agency (AA)',
      'Anadolu Agency',
    ]);
    expect(read('from:hill x').restriction.publishers).toEqual(['The Hill', 'Hill']);
  });

  test('may hold any characters', () => {
    expect(publishersAskedFor('what did C++ <b>News</b> [x](.*)$ & Co report?')).toHaveLength(1);
    expect(publishersAskedFor('what did C report?')).toEqual([]);
  });

  test('without publishers there is nothing to restrict to', () => {
    const read = createRestrictionReader(createPublisherFinder([makeArticle({})]));
    expect(read('what did Rudaw report?').restriction).toEqual({});
    expect(read('from:rudaw x').unread).toEqual(['from:rudaw']);
  });
});

describe('several sources', () => {
  test('are all kept to when one of them is asked', () => {
    const question = "Does Rudaw's report mention the call, while Anadolu stays silent?";
    expect(publishersAskedFor(question)).toEqual(['Rudaw', 'Anadolu Agency (AA)']);
  });

  test('are not those who were told something', () => {
    expect(publishersAskedFor('According to Anadolu, what did he tell Rudaw?')).toEqual([
      'Anadolu Agency (AA)',
    ]);
  });

  test.each([
    'According to Anadolu, did Rudaw interview Pompeo?',
    'According to Anadolu’s report, did Rudaw interview Pompeo?',
    'Who attacked Rudaw, according to Anadolu?',
    'What was reported by Anadolu on the attack on Rudaw?',
  ])('are not what the source is asked about: %s', (question) => {
    expect(publishersAskedFor(question)).toEqual(['Anadolu Agency (AA)']);
    expect(readRestrictions(question).text).toContain('Rudaw');
  });

  test.each([
    'According to Anadolu it was a call, but Rudaw calls it a visit: which is it?',
    'Was it a call according to Anadolu, while according to Rudaw it was a visit?',
    'Is it a call according to Anadolu, unlike Rudaw?',
    'Who called, according to Anadolu, Reuters, and Rudaw?',
    'Who is accused by Rudaw and was called according to Anadolu?',
  ])('are those set against the source: %s', (question) => {
    expect(publishersAskedFor(question).toSorted()).toEqual(['Anadolu Agency (AA)', 'Rudaw']);
  });

  test('are not one that something is reported of', () => {
    expect(publishersAskedFor('Did Anadolu report that Rudaw was attacked?')).toEqual([
      'Anadolu Agency (AA)',
    ]);
  });

  test.each([
    ['Anadolu', ['Anadolu Agency (AA)']],
    ['and Anadolu?', ['Anadolu Agency (AA)']],
    ['What about Rudaw and the Eastern Herald?', ['Rudaw', 'The Eastern Herald']],
    ['and Anadolu on Salih?', undefined],
    ['and Salih?', undefined],
    ['and by Rudaw?', ['Rudaw']],
    ['according to Rudaw or Anadolu', ['Rudaw', 'Anadolu Agency (AA)']],
  ])('%s', (question, sources) => {
    expect(readRestrictions(question).sourcesAlone).toEqual(sources);
  });

  test('keep to no day when each has its own', () => {
    const question =
      'Do the report by Rudaw published on January 19, 2020 and the Anadolu report published on January 25, 2020 agree?';
    expect(publishersAskedFor(question)).toEqual(['Rudaw', 'Anadolu Agency (AA)']);
    expect(daysAskedFor(question)).toEqual({});
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
  ])('%s says nothing usable, and the reader is told', (question, modifier) => {
    expect(readRestrictions(question)).toMatchObject({
      text: 'x',
      restriction: {},
      unread: [modifier],
    });
  });

  test.each([
    'What happened at 10:30?',
    'Did they meet on 10:30?',
    'see https://example.com/from:rudaw/on:2020',
    'upon:2020 and therefrom:rudaw',
    'Where is he from: Erbil?',
  ])('%s holds no modifier', (question) => {
    expect(readRestrictions(question)).toMatchObject({
      text: question,
      restriction: {},
      unread: [],
    });
  });
});

describe('time of publication in words', () => {
  test.each([
    ['published in January 2020: what did Salih say?', '2020-01-01', '2020-01-31'],
    ['What did Salih say, published in January 2020', '2020-01-01', '2020-01-31'],
    ['What was published on 19 January 2020 about Salih?', '2020-01-19', '2020-01-19'],
    ['What do articles from 2021 say about Barzani?', '2021-01-01', '2021-12-31'],
    ['articles between January 2020 and March 2020 on ISIS', '2020-01-01', '2020-03-31'],
    ['articles between 2019 and 2021 on ISIS', '2019-01-01', '2021-12-31'],
    ['articles from January 2020 to July 2021 on ISIS', '2020-01-01', '2021-07-31'],
    ['news from january 2020 about Trump', '2020-01-01', '2020-01-31'],
    ['reports before July 2021 on the coalition', undefined, '2021-06-30'],
    ['stories published until July 2021 on the coalition', undefined, '2021-07-31'],
    ['articles after 2020 on Barzani', '2021-01-01', undefined],
    ['coverage since July 2021', '2021-07-01', undefined],
    ['articles from 2020 onwards about ISIS', '2020-01-01', undefined],
    ['What did Rudaw report in January 2020 about Salih?', '2020-01-01', '2020-01-31'],
    ["Rudaw's articles from 2020 about Salih", '2020-01-01', '2020-12-31'],
    ['What did Rudaw publish on January 19, 2020?', '2020-01-19', '2020-01-19'],
  ])('%s', (question, from, to) => {
    expect(readRestrictions(question).restriction.from).toBe(from);
    expect(readRestrictions(question).restriction.to).toBe(to);
  });

  test.each([
    'What happened on January 5?',
    'What happened on January 5, 2020?',
    'What happened in January 2020?',
    'Who was president before July 2021?',
    'How many attacks were reported in January 2020?',
    'What do reports of attacks in January 2020 say?',
    'What did the UN report published in 2019 find?',
    'What do UN reports from 2021 say?',
    'Which video was published in 2014?',
    'What is the coverage on 5 January 2020?',
    'What did Salih write in 2019?',
    'What happened, according to officials, in 2021?',
    'Did articles appear about 2021?',
    'articles from early 2021',
    'What has been said since 2014?',
  ])('%s asks for an event or is not certain: it does not restrict', (question) => {
    expect(readRestrictions(question)).toMatchObject({ text: question, restriction: {} });
  });

  test('a publisher named as the source does not turn an event into a publication', () => {
    expect(daysAskedFor('What happened according to Rudaw in 2017?')).toEqual({});
    expect(daysAskedFor('What did Rudaw report on January 5, 2020?')).toEqual({});
  });

  test('is taken out of the question', () => {
    expect(readRestrictions('articles from 2021 on Barzani').text).toBe('on Barzani');
    expect(readRestrictions('What did Rudaw report in January 2020 about Salih?').text).toBe(
      'What did about Salih?',
    );
  });

  test('counts less than a modifier', () => {
    expect(daysAskedFor('on:2020 articles from 2021')).toEqual({
      from: '2020-01-01',
      to: '2020-12-31',
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
    expect(idsWithin('after:2000 x')).not.toContain('national');
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
    const questions = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces, { maxLength: 12 }).map((parts) => parts.join('')),
    );
    fc.assert(
      fc.property(questions, (question) => {
        const { text, restriction } = readRestrictions(question);
        for (const word of text.match(/[\p{L}\p{N}]+/gu) ?? []) expect(question).toContain(word);
        for (const day of [restriction.from, restriction.to]) {
          if (day !== undefined) expect(day).toMatch(/^\d{4,}-\d\d-\d\d$/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    ['spaces', ' '.repeat(50_000)],
    ['names', 'Rudaw '.repeat(10_000)],
    ['modifiers', 'from:rudaw '.repeat(5_000)],
    ['unread modifiers', 'from:"'.repeat(10_000)],
    ['cues', 'articles from '.repeat(5_000)],
    ['letters', 'a'.repeat(50_000)],
  ])('a long run of %s takes time in proportion', (_, question) => {
    const start = performance.now();
    readRestrictions(question);
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
