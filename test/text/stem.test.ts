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

  // How a verb is spelt with -s, -ed and -ing; a capital doubles before the last two.
  test.each(
    `boycott rebuff sniff scoff staff bluff add err address pass press kiss miss kill drill recall
     spill install enroll buzz attack warn vow stay play loan storm shell raid bomb hurl pledge
     charge abuse rescue accuse force detain deploy hinder murmur
     stoP plaN admiT commiT occuR refeR transfeR kidnaP equiP baN`.split(/\s+/),
  )('brings all forms of a verb together: %s', (spelt) => {
    const verb = spelt.toLowerCase();
    const root = spelt === verb ? verb.replace(/e$/, '') : verb + verb.at(-1);
    const plural = /(?:s|z|x|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`;
    const forms = [verb, plural, `${root}ed`, `${root}ing`];
    expect(new Set(forms.map(stemWord)), forms.join(' ')).toHaveLength(1);
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
