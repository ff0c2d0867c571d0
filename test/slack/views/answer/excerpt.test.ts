import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../../src/slack/views/answer/excerpt.ts';
import { text } from '../../arbitrary-answer.ts';

const TEXT = 'One is first. Two is second. Three is third. Four is fourth.';

function excerpt(words: string, maxChars: number): string {
  const start = TEXT.indexOf(words);
  const { slice } = excerptAround(TEXT, { start, end: start + words.length }, maxChars);
  return TEXT.slice(slice.start, slice.end);
}

describe('excerptAround', () => {
  it('keeps the whole text when it fits', () => {
    expect(excerpt('Two is second.', TEXT.length)).toBe(TEXT);
  });

  it('adds whole sentences, those that follow first', () => {
    expect(excerpt('Two is second.', 16)).toBe('Two is second.');
    expect(excerpt('Two is second.', 30)).toBe('Two is second. Three is third.');
    expect(excerpt('Four is fourth.', 30)).toBe('Four is fourth.');
    expect(excerpt('Four is fourth.', 31)).toBe('Three is third. Four is fourth.');
  });

  it('cuts a sentence at a word only when it alone is too long', () => {
    expect(excerpt('Three is third.', 10)).toBe('Three is');
  });

  it('leaves no space around', () => {
    const { slice } = excerptAround('\n  words \n', { start: 0, end: 10 }, 100);
    expect(slice).toEqual({ start: 3, end: 8 });
  });

  it('always fits, never halves a character, and keeps the bold within', () => {
    fc.assert(
      fc.property(
        text(80),
        fc.nat(400),
        fc.nat(400),
        fc.integer({ min: 20, max: 300 }),
        (whole, a, b, max) => {
          const { slice, bold } = excerptAround(
            whole,
            { start: Math.min(a, b), end: Math.max(a, b) },
            max,
          );
          expect(slice.end - slice.start).toBeLessThanOrEqual(max);
          expect(slice.end).toBeGreaterThan(slice.start);
          expect(bold.start).toBeGreaterThanOrEqual(slice.start);
          expect(bold.end).toBeLessThanOrEqual(slice.end);
          expect(bold.end).toBeGreaterThanOrEqual(bold.start);
          if (whole.isWellFormed())
            expect(whole.slice(slice.start, slice.end).isWellFormed()).toBe(true);
        },
      ),
    );
  });
});
