import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { divideHighlight } from '../../src/wording/divide-highlight.ts';

const TEXT = 'It rained. Salih spoke on 3 January in Davos. He left.';
const HIGHLIGHT = { start: TEXT.indexOf('Salih'), end: TEXT.indexOf(' He left') };
const rangeOf = (words: string) => {
  const start = TEXT.indexOf(words);
  return { start, end: start + words.length };
};

describe('divideHighlight', () => {
  test('sets the span apart from what stands around it', () => {
    const parts = divideHighlight(TEXT, HIGHLIGHT, rangeOf('3 January'));
    expect(parts).toEqual(['Salih spoke on ', '3 January', ' in Davos.']);
  });

  test('leaves a highlight whole without a span, or with one that is not all in it', () => {
    const whole = ['Salih spoke on 3 January in Davos.', '', ''];
    expect(divideHighlight(TEXT, HIGHLIGHT, undefined)).toEqual(whole);
    expect(divideHighlight(TEXT, HIGHLIGHT, rangeOf('rained. Salih'))).toEqual(whole);
    expect(divideHighlight(TEXT, HIGHLIGHT, rangeOf('Davos. He'))).toEqual(whole);
  });

  test('loses no letter, whatever the ranges', () => {
    const range = fc
      .tuple(fc.nat(TEXT.length), fc.nat(TEXT.length))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
    let divided = 0;
    fc.assert(
      fc.property(range, range, (highlight, span) => {
        const parts = divideHighlight(TEXT, highlight, span);
        expect(parts.join('')).toBe(TEXT.slice(highlight.start, highlight.end));
        if (parts[1] !== '') divided += 1;
      }),
      { numRuns: 200 },
    );
    expect(divided).toBeGreaterThan(5);
  });
});
