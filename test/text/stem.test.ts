import { describe, expect, test } from 'vitest';
import { stemWord } from '../../src/text/stem.ts';

describe('stemWord', () => {
  test.each([
    ['attack attacks attacked attacking'],
    ['iraqi iraqis'],
    ['die dies died'],
    ['lie lies lied'],
    ['use uses used using'],
    ['mp mps'],
    ['troop troops'],
    ['resolution resolutions'],
    ['speak speaks speaking spoke spoken'],
    ['woman women'],
  ])('brings together %s', (words) => {
    expect(new Set(words.split(' ').map(stemWord))).toHaveLength(1);
  });

  test.each([
    ['us', 'used'],
    ['us', 'use'],
    ['isis', 'isi'],
    ['ied', 'i'],
    ['ga', 'gas'],
    ['iraq', 'iraqi'],
    ['iraq', 'iran'],
    ['iran', 'iranian'],
    ['parliament', 'parliamentarian'],
    ['found', 'find'],
    ['wound', 'wind'],
  ])('keeps %s and %s apart', (a, b) => {
    expect(stemWord(a)).not.toBe(stemWord(b));
  });

  test.each(['', 'a', 'us', '17000', 'p.m.', 'العراق', 'ağrı', 'x86'])(
    'leaves %j alone',
    (word) => {
      expect(stemWord(word)).toBe(word);
    },
  );
});
