import { describe, expect, test } from 'vitest';
import { type AliasGroups, createAliasFinder } from '../../src/text/aliases.ts';
import { analyze } from '../../src/text/analyze.ts';

const GROUPS: AliasGroups = [
  ['ISIS', 'ISIL', 'IS', 'Daesh', 'Islamic State', 'Islamic State of Iraq and Syria'],
  ['United States', 'US', 'U.S.', 'USA', 'America'],
  ['American', 'Americans', 'US-led'],
  ['Prime Minister', 'PM', 'premier'],
  ['Global Coalition', 'US-led Coalition', 'US-led International Coalition', 'anti-ISIS coalition'],
  ['Hashd', 'Hashd al-Shaabi', 'PMF'],
];

/** Each name found, as `term: the words in the text`. */
function find(text: string, groups: AliasGroups = GROUPS): string[] {
  const tokens = analyze(text);
  return createAliasFinder(groups)(tokens).map(
    ({ term, from, to }) => `${term}: ${text.slice(tokens[from]!.start, tokens[to - 1]!.end)}`,
  );
}

describe('createAliasFinder', () => {
  test.each([
    ['Daesh attacked', ['=isis: Daesh']],
    ['ISIS’s attack', ['=isis: ISIS']],
    ["Da'esh attacked", ["=isis: Da'esh"]],
    ['the Islamic State of Iraq and Syria fell', ['=isis: Islamic State of Iraq and Syria']],
    ['the Islamic State fell', ['=isis: Islamic State']],
    ['the Islamic\nState fell', ['=isis: Islamic\nState']],
    ['U.S. and US and USA', ['=united states: U.S.', '=united states: US', '=united states: USA']],
    ['united states', ['=united states: united states']],
    ['Hashd al-Shaabi', ['=hashd: Hashd al-Shaabi']],
    ['Hashd al Shaabi', ['=hashd: Hashd al Shaabi']],
    ['Iraq is free', []],
    ['they used it', []],
    ['', []],
  ])('finds the names in %j', (text, names) => {
    expect(find(text)).toEqual(names);
  });

  test('takes the longest name that begins at a word', () => {
    expect(find('the US-led International Coalition')).toEqual([
      '=global coalition: US-led International Coalition',
    ]);
    expect(find('the US-led Coalition')).toEqual(['=global coalition: US-led Coalition']);
    expect(find('the US-led forces')).toEqual(['=american: US-led']);
  });

  test('finds a name of another group within a longer one', () => {
    expect(find('the anti-ISIS coalition')).toEqual([
      '=global coalition: anti-ISIS coalition',
      '=isis: ISIS',
    ]);
  });

  test('does not count a name twice that holds a shorter one of its own group', () => {
    const groups = [['IRGC', 'Islamic Revolutionary Guards', 'Revolutionary Guards']];
    expect(find('the Islamic Revolutionary Guards', groups)).toEqual([
      '=irgc: Islamic Revolutionary Guards',
    ]);
    expect(find('the Revolutionary Guards', groups)).toEqual(['=irgc: Revolutionary Guards']);
  });

  test('takes IS and US for names in capitals only', () => {
    expect(find('IS is in Iraq')).toEqual(['=isis: IS']);
    expect(find('The US told us')).toEqual(['=united states: US']);
    expect(find('told us that it is')).toEqual([]);
  });

  test('takes other names in small letters too', () => {
    expect(find('isis daesh pm usa')).toEqual([
      '=isis: isis',
      '=isis: daesh',
      '=prime minister: pm',
      '=united states: usa',
    ]);
  });

  test('takes "us" for a name where the caller says that it is no stop word', () => {
    const tokens = analyze('us troops').map((token) => ({ ...token, stop: false }));
    expect(createAliasFinder(GROUPS)(tokens)).toEqual([{ term: '=united states', from: 0, to: 1 }]);
  });

  test('does not take a clock time for the prime minister', () => {
    expect(find('at 5 pm or 10 p.m.')).toEqual([]);
  });

  test('finds a name that two groups share in both', () => {
    const groups = [
      ['Prime Minister', 'PM'],
      ['Popular Mobilization', 'PM', 'P.M.'],
    ];
    expect(find('the PM', groups)).toEqual(['=prime minister: PM', '=popular mobilization: PM']);
    expect(find('the Prime Minister', groups)).toEqual(['=prime minister: Prime Minister']);
  });

  test('passes over names without a letter, and empty groups', () => {
    expect(find('ISIS — Daesh', [[], ['—', '…'], ['ISIS', '', 'Daesh']])).toEqual([
      '=isis: ISIS',
      '=isis: Daesh',
    ]);
  });

  test('never gives a term that a word could have', () => {
    const mentions = createAliasFinder(GROUPS)(analyze('=isis ISIS =US'));
    expect(mentions).toHaveLength(3);
    for (const { term } of mentions) {
      expect(analyze(term).map((token) => token.term)).not.toContain(term);
    }
  });

  test('takes time in proportion to the text', () => {
    const tokens = analyze('ISIS US-led Islamic State of Iraq and '.repeat(5_000));
    const start = performance.now();
    createAliasFinder(GROUPS)(tokens);
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});
