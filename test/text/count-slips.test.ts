import fc from 'fast-check';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { describe, expect, test } from 'vitest';
import { countSlips } from '../../src/text/count-slips.ts';

describe('countSlips', () => {
  test.each([
    ['salih', 'salih', 0],
    ['salih', 'saleh', 1],
    ['salih', 'slaih', 1],
    ['salih', 'sali', 1],
    ['salih', 'ssalih', 1],
    ['soleimani', 'suleimany', 2],
    ['', 'ab', 2],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(countSlips(a, b, 2)).toBe(slips);
    expect(countSlips(b, a, 2)).toBe(slips);
  });

  test('stops counting beyond the limit', () => {
    expect(countSlips('barzani', 'pompeo', 2)).toBe(3);
    expect(countSlips('a', 'abcdefgh', 1)).toBe(2);
  });

  test('agrees with the textbook', () => {
    const words = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        const distance = DamerauLevenshteinDistance(a, b, { restricted: true });
        expect(countSlips(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
      { numRuns: 2000 },
    );
  });
});
