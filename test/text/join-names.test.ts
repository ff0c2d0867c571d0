import { expect, it } from 'vitest';
import { joinNames } from '../../src/text/join-names.ts';

it('joins names as a sentence does', () => {
  expect(joinNames([])).toBe('');
  expect(joinNames(['A'])).toBe('A');
  expect(joinNames(['A', 'B'])).toBe('A and B');
  expect(joinNames(['A', 'B', 'C'])).toBe('A, B and C');
});
