import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/corpus/file/decode-text.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );

describe('decodeText', () => {
  it('returns every UTF-8 text as it is, without a byte-order mark', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((t) => t.trim() !== '' && !/[\0\ufeff\ufffd]/.test(t));
    fc.assert(
      fc.property(text, fc.boolean(), (content, hasMark) => {
        expect(decodeText(bytes(hasMark ? '\ufeff' : '', content))).toEqual({
          content,
          warnings: [],
        });
      }),
    );
  });

  it.each([
    ['nothing', bytes(), /^is empty/],
    ['spaces', bytes(' \r\n\t\u00a0'), /^is blank/],
    ['zero bytes', bytes('a', 0, 'b'), /^is not text/],
    ['UTF-16', Buffer.from('\ufeffIraq', 'utf16le'), /^is UTF-16: save it as UTF-8/],
  ])('refuses %s', (_, input, message) => {
    expect(decodeText(input)).toEqual({ error: { message: expect.stringMatching(message) } });
  });

  it('names the first line that is not UTF-8', () => {
    expect(decodeText(bytes('Iraq\r\nIran\nA', 0xe9, 'b\n', 0xff))).toEqual({
      error: { line: 3, message: 'is not UTF-8 from this line on: save it as UTF-8' },
    });
  });

  it('warns of a character that an earlier conversion lost', () => {
    expect(decodeText(bytes('Iraq\nIraq\ufffds'))).toMatchObject({
      content: 'Iraq\nIraq\ufffds',
      warnings: [{ line: 2 }],
    });
  });
});
