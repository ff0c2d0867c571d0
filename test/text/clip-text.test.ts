import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clipText } from '../../src/text/clip-text.ts';

describe('clipText', () => {
  it('cuts at the end of a word', () => {
    expect(clipText('the whole of it', 11)).toBe('the whole…');
    expect(clipText('short', 11)).toBe('short');
  });

  it('never exceeds its limit nor halves a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 50 }), (text, max) => {
        const clipped = clipText(text, max);
        expect(clipped.length).toBeLessThanOrEqual(max);
        expect(clipped.isWellFormed()).toBe(true);
      }),
    );
  });
});
