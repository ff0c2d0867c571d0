import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../../src/corpus/file/decode-text.ts';

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(
    parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))),
  );
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('decodeText', () => {
  it('returns every UTF-8 text as it is, without a byte-order mark', () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1 })
      // biome-ignore lint/suspicious/noControlCharactersInRegex: a text holds none of these.
      .filter((t) => t.trim() !== '' && !/[\0-\x08\x0e-\x1f\x7f-\x9f\ufeff\ufffd]/.test(t));
    fc.assert(
      fc.property(text, fc.boolean(), (content, hasMark) => {
        expect(decodeText(bytes(hasMark ? '\ufeff' : '', content))).toEqual({
          content,
          encoding: { name: 'utf-8', inferred: !hasMark },
          warnings: [],
        });
      }),
    );
  });

  it.each([
    ['UTF-16 with its mark', Buffer.from('\ufeffIraq – عراق', 'utf16le'), 'utf-16le', false],
    ['UTF-16 the other way round', utf16be('\ufeffIraq – عراق'), 'utf-16be', false],
    ['UTF-16 without a mark', Buffer.from('Iraq – عراق', 'utf16le'), 'utf-16le', true],
    ['UTF-16 without a mark, the other way round', utf16be('Iraq – عراق'), 'utf-16be', true],
    ['windows-1252', Buffer.from('Iraq \x96 na\xefve', 'latin1'), 'windows-1252', true],
  ])('reads %s', (_, input, name, inferred) => {
    const decoded = decodeText(input);
    expect(decoded).toMatchObject({ encoding: { name, inferred }, warnings: [] });
    expect(decoded.content).toMatch(/^Iraq – (?:عراق|naïve)$/);
  });

  it('takes the encoding that is declared, unless the bytes are plainly UTF-8', () => {
    const cyrillic = Buffer.from([0xc8, 0xf0, 0xe0, 0xea]);
    expect(decodeText(cyrillic, 'windows-1251')).toMatchObject({
      content: 'Ирак',
      encoding: { name: 'windows-1251', inferred: false },
    });
    expect(decodeText(bytes('Ирак'), 'windows-1251')).toMatchObject({
      content: 'Ирак',
      encoding: { name: 'utf-8', inferred: true },
    });
    // These two characters of GBK are valid UTF-8, too.
    expect(decodeText(Buffer.from([0xc1, 0xaa, 0xcd, 0xa8]), 'gbk').content).toBe('联通');
    expect(decodeText(bytes('Iraq'), 'no-such-encoding').content).toBe('Iraq');
  });

  it('reads a page that calls itself UTF-8 and is not as what it is', () => {
    const encoding = { name: 'windows-1252', inferred: true };
    expect(decodeText(Buffer.from('The fee is \x80 5', 'latin1'), 'utf-8')).toMatchObject({
      content: 'The fee is € 5',
      encoding,
    });
  });

  it('keeps UTF-8 with a few bad bytes, and tells how many and where the first is', () => {
    expect(decodeText(bytes('Café – “a”\nIran\nA', 0xe9, 'b\n', 0xff))).toEqual({
      content: 'Café – “a”\nIran\nA�b\n�',
      encoding: { name: 'utf-8', inferred: true },
      warnings: [
        {
          line: 3,
          message:
            'holds 2 characters that are lost (�), the first on this line: mend the file from its source',
        },
      ],
    });
  });

  it('reads UTF-8 that breaks off within a character', () => {
    expect(decodeText(bytes('Iraq', 0xe2, 0x80))).toMatchObject({
      content: 'Iraq�',
      encoding: { name: 'utf-8' },
      warnings: [{ line: 1 }],
    });
  });

  it('warns of a character that an earlier conversion lost', () => {
    expect(decodeText(bytes('Iraq\nIraq\ufffds'))).toMatchObject({
      content: 'Iraq\nIraq\ufffds',
      warnings: [{ line: 2, message: expect.stringMatching(/^holds a character that is lost/) }],
    });
  });

  it.each([
    ['nothing', bytes(), /^is empty/],
    ['spaces', bytes(' \r\n\t\u00a0'), /^is blank/],
    ['zero bytes', bytes('a', 0, 'b'), /^is not text/],
    ['control characters', bytes('ab\x01\x02\x03\x04'), /^is not text/],
    ['a PDF', bytes('%PDF-1.7\n'), /^is a PDF: rename it/],
    ['a Word document', bytes('PK\x03\x04abc'), /^is an archive: .*rename it to end in \.docx/],
    [
      'an old Word document',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      /^is an old or encrypted Office document/,
    ],
    ['a message for nobody else', bytes('-----BEGIN PGP MESSAGE-----\n\nhQ'), /^is encrypted/],
    ['windows-1251 that is not declared', Buffer.from('c8f0e0ea', 'hex'), /^is in an encoding/],
  ])('refuses %s', (_, input, message) => {
    expect(decodeText(input)).toEqual({ error: { message: expect.stringMatching(message) } });
  });
});
