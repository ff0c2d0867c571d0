import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findTimes } from '../../src/text/times.ts';

const timesIn = (text: string) => findTimes(text).map(({ start, end }) => text.slice(start, end));

describe('findTimes', () => {
  it.each([
    ['It began on June 3, 2011 in Oslo.', ['June 3, 2011']],
    ['They met on Friday and again on March 4.', ['Friday', 'March 4']],
    ['It lasted from 1990 to 1995.', ['1990 to 1995']],
    ['It was built in the late 19th century.', ['the late 19th century']],
    ['The 10th and 11th centuries were mild.', ['10th and 11th centuries']],
    ['It was founded in 1837 as a school.', ['1837']],
    ['He left two years ago, and she last week.', ['two years ago', 'last week']],
  ])('finds the times of "%s"', (text, times) => {
    expect(timesIn(text)).toEqual(times);
  });

  it('keeps the words that make another time of a date', () => {
    expect(timesIn('Troops leave by the end of this year.')).toEqual(['by the end of this year']);
    expect(timesIn('It was over before July 26, in early 2014.')).toEqual([
      'before July 26',
      'early 2014',
    ]);
    expect(timesIn('The 2017 season began.')).toEqual(['2017']);
    expect(timesIn('It rained in the summer of 2014.')).toEqual(['the summer of 2014']);
  });

  it('takes no count for a year', () => {
    expect(timesIn('About 2014 people came in 1500 cars.')).toEqual([]);
  });

  it('gives ranges of the text that follow one another', () => {
    const words = fc.constantFrom(
      'in ',
      '1995',
      'early ',
      'May ',
      'Friday, ',
      ' to ',
      '3 ',
      '. ',
      'the end of ',
      '19th century ',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let last = 0;
        for (const { start, end } of findTimes(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
