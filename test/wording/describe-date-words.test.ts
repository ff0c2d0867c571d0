import { expect, test } from 'vitest';
import { describeDateWords } from '../../src/wording/describe-date-words.ts';
import { wordingIn } from '../../src/wording/wording.ts';

const wording = wordingIn('en');

test('says what the words mean, and what was inferred', () => {
  expect(
    describeDateWords(
      [
        { words: 'Thursday', date: { iso: '2020-01-16', precision: 'day', inferred: false } },
        { words: 'last year', date: { iso: '2019', precision: 'year', inferred: true } },
      ],
      wording,
    ),
  ).toBe('Here “Thursday” means 16 January 2020, “last year” means about 2019 (inferred).');
  expect(describeDateWords([], wording)).toBeUndefined();
  expect(describeDateWords(undefined, wording)).toBeUndefined();
});
