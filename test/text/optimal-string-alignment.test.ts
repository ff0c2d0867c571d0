import fc from 'fast-check';
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';
import { describe, expect, test } from 'vitest';
import { measureEditDistance } from '../../src/text/optimal-string-alignment.ts';

describe('measureEditDistance', () => {
  test.each([
    ['salih', 'salih', 0],
    ['salih', 'saleh', 1],
    ['salih', 'slaih', 1],
    ['salih', 'sali', 1],
    ['salih', 'ssalih', 1],
    ['soleimani', 'suleimany', 2],
    ['', 'ab', 2],
  ])('%s and %s: %i', (a, b, slips) => {
    expect(measureEditDistance(a, b, 2)).toBe(slips);
    expect(measureEditDistance(b, a, 2)).toBe(slips);
  });

  test('stops counting beyond the limit', () => {
    expect(measureEditDistance('barzani', 'pompeo', 2)).toBe(3);
    expect(measureEditDistance('a', 'abcdefgh', 1)).toBe(2);
  });

  test('agrees with the textbook', () => {
    const words = fc.stringMatching(/^[abc]{0,7}$/);
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        const distance = DamerauLevenshteinDistance(a, b, { restricted: true });
        expect(measureEditDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
