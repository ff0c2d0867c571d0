import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createWordPieceTokenizer } from '../../src/networks/word-pieces.ts';
import { anyCharacter } from '../text/any-character.ts';

const vocabulary = (await readFile('models/vocabulary.txt', 'utf8')).trimEnd().split('\n');
const recorded = JSON.parse(await readFile('models/recorded-scores.json', 'utf8')) as {
  texts: { text: string; ids: number[]; offsets: [number, number][] }[];
};
const tokenize = createWordPieceTokenizer(vocabulary);

describe('the word piece tokeniser', () => {
  test('is compared with the training on some texts', () => {
    expect(recorded.texts.length).toBeGreaterThan(3);
  });

  test.each(recorded.texts)('reads $text as the training did', ({ text, ids, offsets }) => {
    const pieces = tokenize(text);
    expect(pieces.ids).toEqual(ids);
    expect(pieces.starts.map((start, n) => [start, pieces.ends[n]])).toEqual(offsets);
  });

  test('gives pieces in order, within the text, each of at least a character', () => {
    const words = fc.constantFrom(
      ...['Peshmerga', 'praised', 'Erdoğan', 'Abdulkhaliq', '17,000', 'U.S.', '“', '…', ' ', '\n'],
    );
    const texts = fc.oneof(
      fc.string({ unit: anyCharacter, maxLength: 60 }),
      fc
        .array(fc.oneof(words, fc.string({ unit: anyCharacter, maxLength: 3 })))
        .map((w) => w.join('')),
    );
    let divided = 0;
    fc.assert(
      fc.property(texts, (text) => {
        const { ids, starts, ends } = tokenize(text);
        expect(ends).toHaveLength(ids.length);
        if (ids.some((id) => vocabulary[id]!.startsWith('##'))) divided += 1;
        for (const [n, start] of starts.entries()) {
          expect(start).toBeLessThan(ends[n]!);
          expect(start).toBeGreaterThanOrEqual(starts[n - 1] ?? 0);
          expect(ends[n]).toBeLessThanOrEqual(text.length);
          expect(ids[n]).toBeLessThan(vocabulary.length);
        }
      }),
      { numRuns: 300 },
    );
    expect(divided).toBeGreaterThan(10);
  });

  test('finds the words of a text in their places', () => {
    const text = 'Salih praised the Peshmerga.';
    const { starts, ends } = tokenize(text);
    expect(text.slice(starts[0], ends[1])).toBe('Salih');
    expect(text.slice(starts.at(-1), ends.at(-1))).toBe('.');
  });
});
