import { describe, expect, it } from 'vitest';
import { decodeAs, findDeclaredEncoding } from '../../../src/corpus/file/text-encoding.ts';

describe('findDeclaredEncoding', () => {
  it.each([
    ['<meta charset=windows-1256>', 'windows-1256'],
    ["<META\n CHARSET = 'Shift_JIS' />", 'Shift_JIS'],
    ['<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1">', 'iso-8859-1'],
    ['<meta content="text/html;charset=koi8-r" http-equiv=content-type>', 'koi8-r'],
    ['<?xml version="1.0" encoding="windows-1252"?><html>', 'windows-1252'],
    [`<script>${'x'.repeat(5000)}</script><meta charset="gbk">`, 'gbk'],
    ['<!-- <meta charset="gbk"> --><meta charset="big5">', 'big5'],
    // What is read byte by byte is not UTF-16, whatever it says.
    ['<meta charset="utf-16">', 'utf-8'],
    ['<meta name="description" content="About"><p>charset=gbk</p>', undefined],
    ['<p>No head</p>', undefined],
  ])('reads %s', (html, label) => {
    expect(findDeclaredEncoding(Buffer.from(html))).toBe(label);
  });
});

describe('decodeAs', () => {
  it('gives each byte of windows-1252 its character', () => {
    const all = decodeAs(
      Uint8Array.from({ length: 256 }, (_, i) => i),
      'windows-1252',
    );
    expect([...all]).toHaveLength(256);
    expect([...all].slice(0x91, 0x98).join('')).toBe('‘’“”•–—');
    expect(all[0x80]).toBe('€');
    expect(all[0x8e]).toBe('Ž');
    expect(all[0x9f]).toBe('Ÿ');
    expect(all.slice(0xa0)).toBe(
      Buffer.from(Uint8Array.from({ length: 96 }, (_, i) => i + 0xa0)).toString('latin1'),
    );
  });
});
