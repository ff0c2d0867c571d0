import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhrases } from '../../src/question/find-phrases.ts';

const phrasesIn = (question: string) => findPhrases(question).map(({ words }) => words);

describe('findPhrases', () => {
  test.each([
    ['Who said "enduring role"?', ['enduring role']],
    ['Who said “enduring role”?', ['enduring role']],
    ['Who said „enduring role“?', ['enduring role']],
    ['Who said „enduring role”?', ['enduring role']],
    ['Who said «enduring role»?', ['enduring role']],
    ['Who said »enduring role«?', ['enduring role']],
    ['"enduring role" or "sleeper cells"', ['enduring role', 'sleeper cells']],
    ['“ the vote, again ”', ['the vote, again']],
    ['Who said "we’ll see what happens"?', ['we’ll see what happens']],
  ])('%s', (question, phrases) => {
    expect(phrasesIn(question)).toEqual(phrases);
  });

  test.each([
    'What does "enduring" mean?',
    'Is the "caliphate" gone?',
    "What is Iraq's 'enduring role'?",
    'the enduring role" of the coalition',
    'a 5" gun and a 7" gun',
    '"What happened in Kirkuk?"',
    '"to be or not to be"',
    '""',
    '"…, –"',
  ])('%s holds none', (question) => {
    expect(phrasesIn(question)).toEqual([]);
  });

  test('gives the place of the quotation, whatever is typed', () => {
    const pieces = fc.constantFrom(
      ...['"', '“', '”', '„', '«', '»', ' ', 'the vote', 'Iraq’s', '?'],
      ...['“the vote again”', '"enduring role"', '„ sleeper cells “', '«the vote»'],
    );
    let several = 0;
    fc.assert(
      fc.property(
        fc.array(pieces).map((list) => list.join('')),
        (question) => {
          let last = 0;
          if (findPhrases(question).length > 1) several += 1;
          for (const { start, end, words } of findPhrases(question)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(question.slice(start + 1, end - 1).trim()).toBe(words);
            last = end;
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(several).toBeGreaterThan(20);
  });
});
