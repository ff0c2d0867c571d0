import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyze } from '../../src/text/analyze.ts';
import { anyCharacter } from './any-character.ts';

const anyText = fc.oneof(
  fc.string({ unit: anyCharacter, maxLength: 60, size: 'max' }),
  fc.string({ unit: 'grapheme', maxLength: 60, size: 'max' }),
  fc
    .array(
      fc.constantFrom(
        ...["Iraq's", 'U.S.', 'u.s', 'p.m.', '17,000', '5', '45th', '1,2', "she'll", '’', "'", '.'],
        ...[',', ' ', '-', '—', '/', 'é', 'e\u0301', '\u0301', 'ـ', 'ʿ', 'ı', '½', '𝐀', '\ud835'],
        ...['\udc00', '\u00ad', '\u200c', 'May', 'PM', 'ISIS', 'MPs', 'العراق', '٢٠', '\n', 'ﷺ'],
      ),
      { maxLength: 12, size: 'max' },
    )
    .map((parts) => parts.join('')),
);

describe('offsets', () => {
  test('stand in order, hold in the text as given, and cover every letter and digit', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const tokens = analyze(text);
        // One assertion for a text: one for each token takes longer than the rest of it.
        const misplaced = tokens.filter(
          ({ start, end }, n) =>
            start < (tokens[n - 1]?.end ?? 0) ||
            end <= start ||
            end > text.length ||
            !/^[\p{L}\p{N}]/u.test(text.slice(start, end)),
        );
        expect(misplaced).toEqual([]);
        let last = 0;
        let outside = '';
        for (const { start, end } of tokens) {
          outside += `${text.slice(last, start)} `;
          last = end;
        }
        outside += text.slice(last);
        // What is left is possessives, and letters that say nothing by themselves.
        expect(outside.replace(/['’‘ʼ`´＇]s/giu, '')).not.toMatch(/[a-z0-9\u0627-\u063a]/i);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('terms', () => {
  test('are never empty, and stand for their surface alone', () => {
    const termBySurface = new Map<string, string>();
    fc.assert(
      fc.property(anyText, (text) => {
        const wrong = analyze(text).filter(({ term, surface }) => {
          const before = termBySurface.get(surface) ?? term;
          termBySurface.set(surface, term);
          // Lunr lower-cases the terms of documents once more.
          return surface === '' || term === '' || term !== before || term !== term.toLowerCase();
        });
        expect(wrong).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test('do not depend on the words around', () => {
    const words = fc.array(fc.stringMatching(/^[A-Za-zéğı]{2,10}$/), { minLength: 1 });
    fc.assert(
      fc.property(words, fc.constantFrom(' ', ', ', ' — ', '/', '\n', ' “'), (list, separator) => {
        const alone = list.flatMap((word) => analyze(word).map(({ term }) => term));
        expect(analyze(list.join(separator)).map(({ term }) => term)).toEqual(alone);
      }),
    );
  });

  test('of a plain word are the same in capitals, with a possessive and in quotation marks', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{3,12}$/), (word) => {
        fc.pre(!word.startsWith('ma') && word !== 'am' && word !== 'pm');
        const [plain] = analyze(word);
        const variants = [
          word[0]!.toUpperCase() + word.slice(1),
          word.toUpperCase(),
          `${word}'s`,
          `‘${word}’`,
          `(${word})`,
          `${word}.`,
        ];
        for (const variant of variants) {
          expect(analyze(variant).map(({ term }) => term)).toEqual([plain!.term]);
        }
      }),
    );
  });
});

describe('hostile text', () => {
  test('never makes it throw', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(0xffff)), (units) => {
        analyze(String.fromCharCode(...units));
      }),
      { numRuns: 500 },
    );
  });

  test.each(
    [
      ...['a', 'A', 'é', '1', "'", '’', '.', ',', '-', ' ', 'ـ', '\u0301', '\ud800', '😀', 'ع'],
      ...['a.', "a'", 'a’', '1,', '1.', '1,234', '123,456,', '1,2341', 'U.S.', "'s", "x's'"],
      ...['a\u00ad', 'é.', '5 pm '],
    ].map((unit) => [JSON.stringify(unit), unit]),
  )('100,000 characters of %s take time in proportion', (_, unit) => {
    const text = unit.repeat(Math.ceil(100_000 / unit.length));
    const start = performance.now();
    analyze(text);
    analyze(`${text}x`);
    // In proportion it takes some 20 ms; squared, minutes.
    expect(performance.now() - start).toBeLessThan(1_500);
  });
});
