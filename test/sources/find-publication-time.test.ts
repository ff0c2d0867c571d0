import { describe, expect, test } from 'vitest';
import { daysAskedFor, readRestrictions } from './restriction-fixture.ts';

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
