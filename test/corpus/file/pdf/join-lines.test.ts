import { describe, expect, it } from 'vitest';
import { joinLines } from '../../../../src/corpus/file/pdf/join-lines.ts';
import type { PageLine } from '../../../../src/corpus/file/pdf/page-line.ts';

type Placed = Partial<PageLine> & { text: string };

/** Lines one below the other, as long as they are unless they say otherwise. */
const place = (lines: readonly Placed[]): PageLine[] =>
  lines.map((line, i) => ({ page: 0, x: 50, y: 700 - i * 12, right: 450, size: 10, ...line }));
const join = (...lines: Placed[]) => joinLines(place(lines)).split('\n\n');

describe('joinLines', () => {
  it('joins the lines of a paragraph', () => {
    expect(join({ text: 'The council met' }, { text: 'on Sunday.' })).toEqual([
      'The council met on Sunday.',
    ]);
  });

  it('begins a paragraph where lines lie apart, are indented, of another size, or in a list', () => {
    expect(
      join(
        { text: 'The council met.' },
        { text: 'It voted', y: 680 },
        { text: 'for the tram.', y: 668 },
        { text: 'The cars are old.', x: 62, y: 656 },
        { text: 'They are red.', y: 644 },
        { text: 'A note', size: 7, y: 632 },
        { text: '• One', size: 7, y: 620 },
        { text: '• Two', size: 7, y: 608 },
      ),
    ).toEqual([
      'The council met.',
      'It voted for the tram.',
      'The cars are old. They are red.',
      'A note',
      '• One',
      '• Two',
    ]);
  });

  it('begins one behind a short line that ends a sentence', () => {
    expect(
      join(
        { text: 'The council met on Sunday and voted for the tram,' },
        { text: 'as it had said.', right: 120 },
        { text: 'Nobody was against it, but for the mayor and his' },
        { text: 'wife.', right: 75 },
      ),
    ).toEqual([
      'The council met on Sunday and voted for the tram, as it had said.',
      'Nobody was against it, but for the mayor and his wife.',
    ]);
  });

  it('goes on in the next column and on the next page', () => {
    expect(
      join(
        { text: 'The council met and' },
        { text: 'voted for', y: 688 },
        { text: 'the tram, with nine', x: 300, right: 550, y: 700 },
        { text: 'votes.', x: 300, right: 340, y: 688 },
        { text: 'The mayor left.', page: 1, y: 700 },
      ),
    ).toEqual(['The council met and voted for the tram, with nine votes.', 'The mayor left.']);
  });

  it.each([
    ['a divided word', 'their represen-', 'tatives', 'their representatives'],
    ['a soft hyphen', 'their represen\u00ad', 'tatives', 'their representatives'],
    ['a country and what it does', 'the US-', 'led coalition', 'the US-led coalition'],
    ['another', 'Iran-', 'backed groups', 'Iran-backed groups'],
    ['a number', 'a 19-', 'year-old', 'a 19-year-old'],
    ['a name', 'Barham al-', 'Salih', 'Barham al-Salih'],
    ['a divided name', 'Moham-', 'med left', 'Mohammed left'],
    ['two words of the text', 'a long term, a long-', 'term plan', 'a long term, a long-term plan'],
    ['a dash', 'they left –', 'and came', 'they left – and came'],
  ])('joins %s over a break', (_, before, line, joined) => {
    expect(join({ text: before }, { text: line })).toEqual([joined]);
  });
});
