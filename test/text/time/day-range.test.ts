import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDayRange, shiftDay } from '../../../src/text/time/day-range.ts';

describe('readDayRange', () => {
  test.each([
    ['2020-01-19', '2020-01-19', '2020-01-19'],
    ['2020-02', '2020-02-01', '2020-02-29'],
    ['2021-02', '2021-02-01', '2021-02-28'],
    ['2020-12', '2020-12-01', '2020-12-31'],
    ['2021', '2021-01-01', '2021-12-31'],
    ['July 2021', '2021-07-01', '2021-07-31'],
    ['5 January 2020', '2020-01-05', '2020-01-05'],
  ])('reads %s as %s to %s', (value, from, to) => {
    expect(readDayRange(value)).toEqual({ from, to });
  });

  test.each(['2020-02-30', '2020-13', '2020-00-10', '20', 'soon', '', 'July', '2020-01-19 or so'])(
    'takes no %j for a date',
    (value) => {
      expect(readDayRange(value)).toBeUndefined();
    },
  );

  test('reads every ISO day as itself', () => {
    const days = fc.date({
      min: new Date('1000-01-01'),
      max: new Date('9998-12-31'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(days, (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(readDayRange(day)).toEqual({ from: day, to: day });
        const month = readDayRange(day.slice(0, 7))!;
        expect(month.from <= day && day <= month.to).toBe(true);
        expect(shiftDay(month.to, 1)).toMatch(/-01$/);
      }),
    );
  });
});

describe('shiftDay', () => {
  test('crosses months, years and leap days', () => {
    expect(shiftDay('2020-03-01', -1)).toBe('2020-02-29');
    expect(shiftDay('2020-12-31', 1)).toBe('2021-01-01');
    expect(shiftDay('2021-01-01', 0)).toBe('2021-01-01');
  });
});
