import { describe, expect, it } from 'vitest';
import { findAmounts } from '../../src/text/amounts.ts';

const amountsIn = (text: string) =>
  findAmounts(text).map(({ start, end, kind }) => [text.slice(start, end), kind]);

describe('findAmounts', () => {
  it.each([
    ['More than 3,000 fled.', ['More than 3,000', 'count']],
    ['It cost $1.2 billion.', ['$1.2 billion', 'money']],
    ['It cost five million euros.', ['five million euros', 'money']],
    ['About 20 per cent voted.', ['About 20 per cent', 'percent']],
    ['Some 35.5% voted.', ['Some 35.5%', 'percent']],
    ['It is 300 km away.', ['300 km', 'size']],
    ['They fought for two and a half years.', ['two', 'count']],
    ['They fought for three weeks.', ['three weeks', 'duration']],
    ['A dozen were hurt.', ['A dozen', 'count']],
    ['Between 20 and 30 were hurt.', ['Between 20 and 30', 'count']],
    ['Twenty-five were hurt.', ['Twenty-five', 'count']],
  ] as const)('finds the amount of "%s"', (text, amount) => {
    expect(amountsIn(text)[0]).toEqual(amount);
  });

  it('takes no ordinal, decade, model or part of a number for an amount', () => {
    expect(amountsIn('The 45th brigade of the 1990s flew F-16 jets and B52s.')).toEqual([]);
    expect(amountsIn('It weighs 1.234.567 somewhat.')).toEqual([]);
  });
});
