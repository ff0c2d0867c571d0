import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutOut, readText } from '../../src/question/read-text.ts';
import type { TextRange } from '../../src/text/sentences.ts';

const QUESTION = 'Who said “enduring role” on 5 January 2020, and on 3 March?';
const wordsOf = (text: string, found: readonly TextRange[]) =>
  found.map(({ start, end }) => text.slice(start, end));
const placeOf = (text: string, words: string) => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

describe('readText', () => {
  test('finds words, quotations and dates, each with its place', () => {
    const { text, tokens, phrases, dates, daysOfAnyYear } = readText(QUESTION);
    expect(wordsOf(text, tokens).slice(0, 3)).toEqual(['Who', 'said', 'enduring']);
    expect(wordsOf(text, phrases)).toEqual(['“enduring role”']);
    expect(wordsOf(text, dates)).toEqual(['5 January 2020']);
    expect(wordsOf(text, daysOfAnyYear)).toEqual(['3 March']);
  });

  test('reads what is shouted as if it weren’t', () => {
    expect(readText('WHO MET SALIH?').tokens.map(({ kind }) => kind)).not.toContain('name');
    expect(readText('Did NATO meet?').text).toBe('Did NATO meet?');
  });
});

describe('cutOut', () => {
  test('moves what was found, and drops what was cut', () => {
    const read = readText(QUESTION);
    const rest = cutOut(read, [placeOf(QUESTION, 'on 5 January 2020')]);
    expect(rest.text).toBe('Who said “enduring role”, and on 3 March?');
    expect(wordsOf(rest.text, rest.phrases)).toEqual(['“enduring role”']);
    expect(rest.dates).toEqual([]);
    expect(wordsOf(rest.text, rest.daysOfAnyYear)).toEqual(['3 March']);
    expect(cutOut(read, [placeOf(QUESTION, 'enduring')]).phrases).toEqual([]);
  });

  test('leaves no gap, at the start neither', () => {
    const text = 'According to Rudaw,  who met Salih ?';
    expect(cutOut(readText(text), [placeOf(text, 'According to Rudaw')]).text).toBe(
      'who met Salih?',
    );
  });

  test('keeps the words of every token that it keeps', () => {
    const typed = fc.array(fc.constantFrom('Salih', ' ', ',', '"who met"', '5 May 2020', '?'));
    const cuts = fc.array(fc.tuple(fc.nat(60), fc.nat(20)), { maxLength: 3 });
    let kept = 0;
    fc.assert(
      fc.property(typed, cuts, (parts, ranges) => {
        const read = readText(parts.join(' '));
        const rest = cutOut(
          read,
          ranges.map(([start, length]) => ({ start, end: start + length })),
        );
        const surfaces = read.tokens.map(({ surface }) => surface);
        for (const { surface, start, end } of rest.tokens) {
          kept += 1;
          expect(surfaces).toContain(surface);
          expect(rest.text.slice(start, end).toLowerCase()).toBe(surface);
        }
      }),
    );
    expect(kept).toBeGreaterThan(100);
  });
});
