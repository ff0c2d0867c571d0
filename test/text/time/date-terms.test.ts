import { describe, expect, it } from 'vitest';
import { splitSentences } from '../../../src/text/sentences.ts';
import {
  isDateTerm,
  readDates,
  toDateTerm,
  type WrittenOn,
} from '../../../src/text/time/date-terms.ts';

const friday: WrittenOn = { iso: '2020-01-17', precision: 'day' };

const termsOf = (text: string, writtenOn?: WrittenOn) =>
  readDates(text, writtenOn, splitSentences(text)).map((date) => [
    text.slice(date.start, date.end),
    toDateTerm(date),
  ]);

describe('the dates of a text, as terms', () => {
  it('take what is unsaid from the day that it was written', () => {
    expect(termsOf('On Thursday, January 3, in December and last year', friday)).toEqual([
      ['Thursday, January 3', '@2019-01-03'],
      ['December', '@2019-12'],
      ['last year', '2019'],
    ]);
    expect(termsOf('On Thursday and on January 5', friday)).toEqual([
      ['Thursday', '@2020-01-16'],
      ['January 5', '@2020-01-05'],
    ]);
  });

  it('are those that say all themselves when nobody knows when it was written', () => {
    expect(termsOf('On Thursday they met. On 5 January 2020, not last year')).toEqual([
      ['5 January 2020', '@2020-01-05'],
    ]);
  });

  it('are one day, one month or one year, and nothing in between', () => {
    expect(termsOf('Dec. 27-29, 2019')).toEqual([['Dec. 27-29, 2019', undefined]]);
    expect(termsOf('December 2016 to July 2017')).toEqual([
      ['December 2016 to July 2017', undefined],
    ]);
  });

  it('leave out plain years, which are words', () => {
    expect(termsOf('In 2014, on January 5, from 2015 to 2017', friday)).toEqual([
      ['January 5', '@2020-01-05'],
    ]);
  });

  it('stand in order and don’t overlap', () => {
    const text = 'Last year, in January last year, on Monday and yesterday.';
    const dates = readDates(text, friday, splitSentences(text));
    expect(dates.length).toBeGreaterThan(2);
    dates.slice(1).forEach(({ start }, i) => {
      expect(start).toBeGreaterThanOrEqual(dates[i]!.end);
    });
  });

  it('never equal a word’s, but for years', () => {
    expect(['@2020-01-16', '@2020-01', '2020', 'thursdai'].map(isDateTerm)).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});
