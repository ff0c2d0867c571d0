import { describe, expect, test } from 'vitest';
import { readText } from '../../src/question/read-text.ts';
import { createPublisherFinder } from '../../src/sources/find-publishers.ts';
import { createRestrictionReader } from '../../src/sources/read-restrictions.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { daysAskedFor, publishersAskedFor, readRestrictions } from './restriction-fixture.ts';

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
    expect(read(readText('what did AA report?')).restriction.publishers).toEqual([
      'Anadolu Agency (AA)',
      'Anadolu Agency',
    ]);
    expect(read(readText('from:hill x')).restriction.publishers).toEqual(['The Hill', 'Hill']);
  });

  test('may hold any characters', () => {
    expect(publishersAskedFor('what did C++ <b>News</b> [x](.*)$ & Co report?')).toHaveLength(1);
    expect(publishersAskedFor('what did C report?')).toEqual([]);
  });

  test('without publishers there is nothing to restrict to', () => {
    const read = createRestrictionReader(createPublisherFinder([makeArticle({})]));
    expect(read(readText('what did Rudaw report?')).restriction).toEqual({});
    expect(read(readText('from:rudaw x')).unread).toEqual(['from:rudaw']);
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
    ['and Anadolu on Salih?', []],
    ['and Salih?', []],
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
