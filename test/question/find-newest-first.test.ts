import { describe, expect, test } from 'vitest';
import { findNewestFirst } from '../../src/question/find-newest-first.ts';

describe('findNewestFirst', () => {
  test.each([
    ['What is the latest on ISIS?', 'What is the latest'],
    ['What’s the latest news about the coalition?', 'What’s the latest news'],
    ['the latest on Mosul', 'the latest'],
    ['latest ISIS attack in Kirkuk', 'latest'],
    ['Most recent attack in Anbar', 'Most recent'],
    ['Show me the newest articles about Salih', 'Show me the newest articles'],
    ['Any recent reports on Sinjar?', 'Any recent reports'],
    ['What do the latest reports say of Sinjar?', 'latest reports'],
    ['What did Salih say most recently?', 'most recently'],
    ['What is new in Mosul?', 'What is new'],
    ['Anything new on the embassy?', 'Anything new'],
  ])('%s', (text, words) => {
    const { start, end } = findNewestFirst(text)!;
    expect(text.slice(start, end)).toBe(words);
  });

  test.each([
    'Who will leave by July at the latest?',
    'By when must they leave at the latest?',
    'Who claimed the group’s latest attack?',
    'When is the latest known reference to immunity?',
    'Which recent attack killed a colonel?',
    'What is a newsroom?',
    'What is newsworthy?',
    'What is New Zealand doing in Iraq?',
    '',
  ])('%j asks for no order', (text) => {
    expect(findNewestFirst(text)).toBeUndefined();
  });
});
