import { describe, expect, it } from 'vitest';
import {
  chooseEncoding,
  decodeAs,
  findDeclaredEncoding,
} from '../../../src/corpus/file/text-encoding.ts';

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

describe('chooseEncoding', () => {
  const chinese = Buffer.from('这是一篇关于伊拉克总统与美国国务卿会谈的报道。'.repeat(2));

  it('takes UTF-8 for what it is, whatever label a template left in it', () => {
    for (const label of ['gb2312', 'big5', 'shift_jis', 'windows-1251']) {
      expect(chooseEncoding(chinese, label)).toEqual({ name: 'utf-8', inferred: true });
    }
  });

  it('believes a label that the bytes don’t refute', () => {
    // 这是 in GB 2312, over and over.
    const gb2312 = Buffer.from(Array(30).fill([0xd5, 0xe2, 0xca, 0xc7]).flat());
    expect(chooseEncoding(gb2312, 'gb2312')).toEqual({ name: 'gbk', inferred: false });
    expect(chooseEncoding(Buffer.from('Only ASCII.'), 'gb2312').name).toBe('gbk');
    // Two signs that are UTF-8 by chance.
    expect(chooseEncoding(Buffer.from('\u00e9\u00e8'), 'gb2312').name).toBe('gbk');
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
