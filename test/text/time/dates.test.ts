import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/text/time/dates.ts';

/** A Friday. */
const friday = new Date('2020-01-17T12:00:00Z');

const read = (text: string, reference?: Date, precision?: 'day' | 'month' | 'year') =>
  findDates(text, reference, precision).map((mention) => {
    const days = mention.from === mention.to ? mention.from : `${mention.from}..${mention.to}`;
    return `${text.slice(mention.start, mention.end)} = ${days} (${mention.precision})`;
  });

describe('findDates', () => {
  it.each([
    ['It fell on January 24, 2020 to them', ['January 24, 2020 = 2020-01-24 (day)']],
    ['Sunday, 08 February 2026', ['Sunday, 08 February 2026 = 2026-02-08 (day)']],
    ['on the 5th of January 2020', ['5th of January 2020 = 2020-01-05 (day)']],
    ['signed 2020-01-05 in Baghdad', ['2020-01-05 = 2020-01-05 (day)']],
    ['19/05/2021', ['19/05/2021 = 2021-05-19 (day)']],
    ['in January 2020', ['January 2020 = 2020-01-01..2020-01-31 (month)']],
    ['deal in May 2018.', ['May 2018 = 2018-05-01..2018-05-31 (month)']],
    ['in February 2020', ['February 2020 = 2020-02-01..2020-02-29 (month)']],
    ['in 2017, Iraq', ['2017 = 2017-01-01..2017-12-31 (year)']],
    ['the 2015 nuclear pact', ['2015 = 2015-01-01..2015-12-31 (year)']],
    ['in mid-2014', ['2014 = 2014-01-01..2014-12-31 (year)']],
    ['in 1648, at last', ['1648 = 1648-01-01..1648-12-31 (year)']],
    ['the 1990s', ['1990s = 1990-01-01..1999-12-31 (year)']],
    [
      'in 2018 and 2019',
      ['2018 = 2018-01-01..2018-12-31 (year)', '2019 = 2019-01-01..2019-12-31 (year)'],
    ],
  ])('reads what needs no reference: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it.each([
    ['Dec. 27-29, 2019', ['Dec. 27-29, 2019 = 2019-12-27..2019-12-29 (day)']],
    [
      'from December 27 to January 3, 2020',
      ['December 27 to January 3, 2020 = 2019-12-27..2020-01-03 (day)'],
    ],
    ['December 2016 to July 2017', ['December 2016 to July 2017 = 2016-12-01..2017-07-31 (month)']],
    ['between 2014 and 2017', ['2014 and 2017 = 2014-01-01..2017-12-31 (year)']],
    ['2014–2017', ['2014–2017 = 2014-01-01..2017-12-31 (year)']],
    ['from 2014 to 2017', ['2014 to 2017 = 2014-01-01..2017-12-31 (year)']],
  ])('reads a range: %s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  it('gives a date without a year the year nearest to the reference', () => {
    expect(read('On Jan. 5 and on January 24', friday)).toEqual([
      'Jan. 5 = 2020-01-05 (day)',
      'January 24 = 2020-01-24 (day)',
    ]);
    expect(read('On December 27, missiles', friday)).toEqual(['December 27 = 2019-12-27 (day)']);
    expect(read('since October 1 and in December', friday)).toEqual([
      'October 1 = 2019-10-01 (day)',
      'December = 2019-12-01..2019-12-31 (month)',
    ]);
    expect(read('On Feb. 29', new Date('2021-02-01'))).toEqual(['Feb. 29 = 2020-02-29 (day)']);
  });

  it('takes the year in which the named weekday fits', () => {
    expect(read('Friday, January 3, the US', friday)).toEqual([
      'Friday, January 3 = 2020-01-03 (day)',
    ]);
    expect(read('Thursday 3 January', friday)).toEqual(['Thursday 3 January = 2019-01-03 (day)']);
  });

  it('guesses no weekday that lies ahead', () => {
    expect(read('The council will meet on Sunday.', friday)).toEqual([]);
    expect(read('A vote is scheduled for Sunday.', friday)).toEqual([]);
    expect(read('“Troops will stay,” he said on Thursday.', friday)).toEqual([
      'Thursday = 2020-01-16 (day)',
    ]);
  });

  it('reads a weekday as the last one up to the reference', () => {
    expect(read('on Thursday', friday)).toEqual(['Thursday = 2020-01-16 (day)']);
    expect(read('told Rudaw on Friday', friday)).toEqual(['Friday = 2020-01-17 (day)']);
    expect(read('last Friday', friday)).toEqual(['last Friday = 2020-01-10 (day)']);
    expect(read('Saturday’s phone call', friday)).toEqual(['Saturday = 2020-01-11 (day)']);
    expect(read('at 5 p.m. Tuesday', friday)).toEqual(['Tuesday = 2020-01-14 (day)']);
    expect(read('Friday (Jan. 3)', friday)).toEqual(['Jan. 3 = 2020-01-03 (day)']);
  });

  it('leaves out what only a reference could complete', () => {
    expect(read('On Jan. 5, on Thursday and in December')).toEqual([]);
  });

  it('tells no weekday from a reference that is a year, and keeps to that year', () => {
    const inYear = new Date('2021-01-01T00:00:00Z');
    expect(read('on Tuesday, July 26, in December', inYear, 'year')).toEqual([
      'Tuesday, July 26 = 2021-07-26 (day)',
      'December = 2021-12-01..2021-12-31 (month)',
    ]);
    expect(read('on Tuesday', inYear, 'year')).toEqual([]);
    expect(read('on Tuesday', inYear, 'month')).toEqual([]);
  });

  it.each([
    'The Sun said so',
    'the Sunday Times reported',
    'on Black Friday',
    'Theresa May’s plan, and Theresa May',
    'a March on Washington',
    'it may come now, in a second',
    'may 5 people come?',
    'they sat down in the sun',
    '17,000 injured and 2,500 Americans',
    'killed 2000 people',
    'about 1900 of them',
    'a force of 2000 troops',
    '2017 troops',
    '$2019 and €2020',
    'COVID-2019',
    '9/11',
    '1/5/2020',
    'Nov. 31 and February 30',
    'the 45th Brigade, room 2010',
    'https://www.rudaw.net/english/kurdistan/11012020',
    'next Friday',
    'two days later, last week, within days',
  ])('sees no date in: %s', (text) => {
    expect(read(text, friday)).toEqual([]);
  });

  it('reads questions in lower case', () => {
    expect(read('what happened in january 2020', friday)).toEqual([
      'january 2020 = 2020-01-01..2020-01-31 (month)',
    ]);
    expect(read('what was said on thursday', friday)).toEqual(['thursday = 2020-01-16 (day)']);
  });

  it('does not depend on the machine’s time zone', () => {
    const zone = process.env.TZ;
    try {
      const answers = ['Pacific/Kiritimati', 'Pacific/Niue', 'UTC'].map((name) => {
        process.env.TZ = name;
        return [
          read(
            'Thursday, Jan. 5, in December, on January 5, 2020',
            new Date('2020-01-17T00:00:00Z'),
          ),
          read(
            'Thursday, Jan. 5, in December, on January 5, 2020',
            new Date('2020-01-17T23:59:59Z'),
          ),
        ];
      });
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
      expect(answers[0]![1]).toEqual(answers[0]![0]);
    } finally {
      if (zone === undefined) delete process.env.TZ;
      else process.env.TZ = zone;
    }
  });

  it('finds every full date, at its place, whatever stands around it', () => {
    const day = fc.date({
      min: new Date('1900-01-01'),
      max: new Date('2099-12-31'),
      noInvalidDate: true,
    });
    const words = fc.array(
      fc.constantFrom('Iraq', 'troops', 'left', 'the', 'U.S.', 'said', '“we”', ','),
      { maxLength: 6 },
    );
    fc.assert(
      fc.property(day, words, words, (date, before, after) => {
        const written = date.toLocaleDateString('en-US', { timeZone: 'UTC', dateStyle: 'long' });
        const text = [...before, 'on', written, ...after].join(' ');
        const found = findDates(text).filter(({ precision }) => precision === 'day');
        expect(found).toEqual([
          {
            start: text.indexOf(written),
            end: text.indexOf(written) + written.length,
            from: date.toISOString().slice(0, 10),
            to: date.toISOString().slice(0, 10),
            precision: 'day',
          },
        ]);
      }),
    );
  });

  it('returns mentions in order, without overlap, as real days', () => {
    const piece = fc.constantFrom(
      'Jan. 5',
      'May',
      '2020',
      '2017',
      ' ',
      ', ',
      '-',
      'to ',
      'Thursday',
      'on ',
      'in ',
      '31',
      'Feb 30',
      '12/12/2012',
      'the ',
      'between ',
      'and ',
      "'s",
      '.',
    );
    const date = fc.constantFrom(
      ' on Jan. 5, 2020 ',
      ' since May 2017 ',
      ' last year ',
      ' on Thursday ',
    );
    const texts = fc.array(fc.oneof({ weight: 3, arbitrary: piece }, date), {
      maxLength: 14,
      size: 'max',
    });
    let several = 0;
    fc.assert(
      fc.property(texts, (pieces) => {
        const text = pieces.join('');
        let from = 0;
        const mentions = findDates(text, friday);
        if (mentions.length > 1) several += 1;
        for (const mention of mentions) {
          expect(mention.start).toBeGreaterThanOrEqual(from);
          expect(mention.end).toBeGreaterThan(mention.start);
          expect(mention.end).toBeLessThanOrEqual(text.length);
          expect(mention.from <= mention.to).toBe(true);
          for (const day of [mention.from, mention.to]) {
            expect(new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10)).toBe(day);
          }
          from = mention.end;
        }
      }),
    );
    expect(several).toBeGreaterThan(10);
  });
});
