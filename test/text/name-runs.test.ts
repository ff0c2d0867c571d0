import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/text/analyze.ts';
import { findNameRuns } from '../../src/text/name-runs.ts';

const namesIn = (text: string, known: readonly string[] = []) =>
  findNameRuns(text, analyze(text), (surface) => known.includes(surface)).map(({ start, end }) =>
    text.slice(start, end),
  );

describe('findNameRuns', () => {
  it.each([
    ['He met Prime Minister Adil Abdul-Mahdi there.', ['Prime Minister Adil Abdul-Mahdi']],
    ['They hunted Osama bin Laden and Abu Bakr.', ['Osama bin Laden', 'Abu Bakr']],
    ['He served under Henry of Navarre.', ['Henry of Navarre']],
    ['He called Gen. James W. Marshall.', ['Gen. James W. Marshall']],
    ['They left Paris. London followed.', ['Paris']],
    ['He left Paris, London and Rome.', ['Paris', 'London', 'Rome']],
    ['It was said on Thursday in March.', []],
  ])('finds the names of "%s"', (text, names) => {
    expect(namesIn(text)).toEqual(names);
  });

  it('takes the first word of a sentence for a name only if it is known as one or starts one', () => {
    expect(namesIn('Soldiers left.')).toEqual([]);
    expect(namesIn('Salih left.', ['salih'])).toEqual(['Salih']);
    expect(namesIn('Barham Salih left.')).toEqual(['Barham Salih']);
  });
});
