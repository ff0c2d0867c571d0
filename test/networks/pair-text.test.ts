import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layOutPair, layOutPassage, layOutQuestion } from '../../src/networks/pair-text.ts';
import type { WordPieceTokenizer } from '../../src/networks/word-pieces.ts';

/** A piece for each letter. */
const tokenize: WordPieceTokenizer = (text) => {
  const at = [...text].map((_, n) => n);
  return { ids: at.map((n) => 1000 + text.charCodeAt(n)), starts: at, ends: at.map((n) => n + 1) };
};
const [CLS, SEP] = [101, 102];

describe('the layout of texts for the networks', () => {
  test('puts a passage behind its source', () => {
    expect(layOutPassage(tokenize, { source: 'a', text: 'bc' })).toEqual([
      {
        ids: [CLS, 1097, SEP, 1098, 1099, SEP],
        textStart: 3,
        pieces: { ids: [1098, 1099], starts: [0, 1], ends: [1, 2] },
      },
    ]);
  });

  test('puts a pair behind its question, and tells the two apart', () => {
    const [row] = layOutPair(tokenize, '?', { source: 'a', text: 'b' });
    expect(row!.ids).toEqual([CLS, 1063, SEP, 1097, SEP, 1098, SEP]);
    expect(row!.types).toEqual([0, 0, 0, 1, 1, 1, 1]);
    expect(layOutPair(tokenize, '?', { source: '', text: 'b' })[0]!.ids).toEqual([
      CLS,
      1063,
      SEP,
      1098,
      SEP,
    ]);
  });

  test('keeps the end of a long question, where it asks', () => {
    const { ids } = layOutQuestion(tokenize, `${'x'.repeat(100)}?`);
    expect(ids).toHaveLength(64);
    expect(ids.at(-2)).toBe(1063);
  });

  test('reads all of a text, in rows that the networks take', () => {
    fc.assert(
      fc.property(fc.nat(1200), fc.nat(100), fc.nat(100), (length, asked, head) => {
        const text = 'x'.repeat(length);
        const rows = layOutPair(tokenize, 'q'.repeat(asked), { source: 's'.repeat(head), text });
        const read = new Set<number>();
        for (const { ids, types, textStart, pieces } of rows) {
          expect(ids.length).toBeLessThanOrEqual(224);
          expect(types).toHaveLength(ids.length);
          expect(ids.slice(textStart, -1)).toEqual(pieces.ids);
          for (const start of pieces.starts) read.add(start);
        }
        expect(rows.length).toBeGreaterThan(0);
        expect(rows.length).toBeLessThanOrEqual(8);
        // Without a gap; all of it, but for a text that eight rows can't hold.
        expect([...read]).toEqual([...Array(read.size).keys()]);
        if (rows.length < 8) expect(read.size).toBe(length);
      }),
    );
  });
});
