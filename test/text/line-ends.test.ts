import { describe, expect, it } from 'vitest';
import { findLineEnds, isHardWrapped } from '../../src/text/line-ends.ts';

const parts = (text: string, mayBeWrapped?: boolean) => {
  const ends = [0, ...findLineEnds(text, mayBeWrapped), text.length];
  return ends.slice(1).map((end, i) => text.slice(ends[i], end).trim());
};

const wrapped = 'The council met in Kirkuk on Sunday with Governor\nRakan Aziz.';

describe('findLineEnds', () => {
  it('takes a full line for a wrapped one only where that may be', () => {
    expect(parts(wrapped)).toEqual([wrapped]);
    expect(parts(wrapped, false)).toEqual(wrapped.split('\n'));
  });

  it('takes every line of a page of long lines for a paragraph', () => {
    const lines = [`${'Long it was '.repeat(12)}indeed.`, 'al-Azzawi said so.', 'He left'];
    expect(parts(lines.join('\n'))).toEqual(lines);
  });

  it('ends a line that had room for the next word', () => {
    expect(parts('A heading\nThe council met in Kirkuk on Sunday and on\nMonday.')).toEqual([
      'A heading',
      'The council met in Kirkuk on Sunday and on\nMonday.',
    ]);
  });

  it('does not take an address for the rest of a sentence', () => {
    expect(parts('The council met\n\nhttps://example.org')).toEqual([
      'The council met',
      'https://example.org',
    ]);
  });

  it('finds none in a text of one line', () => {
    expect(findLineEnds('The council met.')).toEqual([]);
    expect(findLineEnds('')).toEqual([]);
  });
});

describe('isHardWrapped', () => {
  it('is told by a short line that goes on in lower case', () => {
    expect(isHardWrapped('The council met in Kirkuk and\nagreed.')).toBe(true);
    expect(isHardWrapped(wrapped)).toBe(false);
    expect(isHardWrapped(`${'Long it was '.repeat(12)}\nand cold.`)).toBe(false);
    expect(isHardWrapped('One line')).toBe(false);
  });
});
