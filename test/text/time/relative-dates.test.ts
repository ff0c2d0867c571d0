import { describe, expect, it } from 'vitest';
import { findRelativeDates } from '../../../src/text/time/relative-dates.ts';

const newYear = new Date('2020-01-01T00:00:00Z');

const read = (text: string, reference = newYear, precision: 'day' | 'month' | 'year' = 'day') =>
  findRelativeDates(text, reference, precision).map(
    ({ start, end, from, to }) => `${text.slice(start, end)} = ${from}..${to}`,
  );

describe('findRelativeDates', () => {
  it.each([
    ['It rained yesterday.', ['yesterday = 2019-12-31..2019-12-31']],
    ['Yesterday’s vote', ['Yesterday = 2019-12-31..2019-12-31']],
    ['last month', ['last month = 2019-12-01..2019-12-31']],
    [
      'honoured last year, not last month',
      ['last year = 2019-01-01..2019-12-31', 'last month = 2019-12-01..2019-12-31'],
    ],
    ['He said “no” last year', ['last year = 2019-01-01..2019-12-31']],
  ])('reads %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('ends a month where the calendar does', () => {
    expect(read('last month', new Date('2020-03-31T00:00:00Z'))).toEqual([
      'last month = 2020-02-01..2020-02-29',
    ]);
  });

  it.each([
    'over the last year',
    'in the last month',
    '“We won last year,” he said',
    '"I spoke to him yesterday," he said',
    'today, this year, last week, lastyear',
  ])('sees nothing certain in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it('tells no more than the reference does', () => {
    const text = 'yesterday, last month, last year';
    expect(read(text, newYear, 'month')).toEqual([
      'last month = 2019-12-01..2019-12-31',
      'last year = 2019-01-01..2019-12-31',
    ]);
    expect(read(text, newYear, 'year')).toEqual(['last year = 2019-01-01..2019-12-31']);
  });
});
