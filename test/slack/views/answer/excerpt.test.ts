import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptAround } from '../../../../src/slack/views/answer/excerpt.ts';
import { text } from '../../arbitrary-answer.ts';

const TEXT = 'One is first. Two is second. Three is third. Four is fourth.';

function excerpt(words: string, maxChars: number, answer?: string, text = TEXT): string {
  const find = (piece: string) => {
    const start = text.indexOf(piece);
    return { start, end: start + piece.length };
  };
  const { slice } = excerptAround(text, find(words), maxChars, answer ? find(answer) : undefined);
  return text.slice(slice.start, slice.end);
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

  it('cuts such a sentence around the answer where that stands further back', () => {
    const long =
      'Salih and Pompeo spoke for an hour of many things before the minister told them of 2,500 soldiers who stay.';
    const around = (maxChars: number, answer: string) => excerpt(long, maxChars, answer, long);
    expect(around(40, 'Pompeo')).toBe('Salih and Pompeo spoke for an hour of');
    expect(around(40, '2,500 soldiers')).toBe('told them of 2,500 soldiers who stay.');
    expect(around(12, '2,500 soldiers')).toBe('2,500');
  });

  it('always shows the answer where it fits at all', () => {
    fc.assert(
      fc.property(
        text(80),
        fc.nat(),
        fc.nat(30),
        fc.integer({ min: 40, max: 200 }),
        (whole, at, length, max) => {
          const trimmed = whole.trim();
          const start = at % Math.max(1, trimmed.length);
          const answer = { start, end: Math.min(trimmed.length, start + 1 + length) };
          const { slice } = excerptAround(trimmed, { start: 0, end: trimmed.length }, max, answer);
          expect(slice.end - slice.start).toBeLessThanOrEqual(max);
          expect(slice.start).toBeLessThanOrEqual(answer.start);
          if (/\s|^$/.test(trimmed.slice(answer.end, answer.end + 1)))
            expect(slice.end).toBeGreaterThanOrEqual(trimmed.slice(0, answer.end).trimEnd().length);
        },
      ),
    );
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
