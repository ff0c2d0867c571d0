import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord } from '../../src/text/fold.ts';
import { anyCharacter } from './any-character.ts';

describe('foldWord', () => {
  test.each([
    ['Ağrı', 'agri'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['İstanbul', 'istanbul'],
    ['Diyarbakır', 'diyarbakir'],
    ['Straße', 'strasse'],
    ['Łódź', 'lodz'],
    ['Baʿath', 'baath'],
    ['ʿAlī', 'ali'],
    ['coali\u00adtion', 'coalition'],
  ])('takes the marks off %s', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });

  test('takes vowel marks, stretches and hamzas off Arabic', () => {
    expect(foldWord('الْعِرَاق')).toBe('العراق');
    expect(foldWord('العـــراق')).toBe('العراق');
    expect(new Set(['أحمد', 'إحمد', 'آحمد', 'ٱحمد', 'احمد'].map(foldWord))).toHaveLength(2);
    expect(new Set(['أحمد', 'إحمد', 'آحمد', 'احمد'].map(foldWord))).toEqual(new Set(['احمد']));
  });

  test('reads the letters and digits of Arabic, Persian and Kurdish keyboards as the same', () => {
    expect(foldWord('عراقی')).toBe(foldWord('عراقي'));
    expect(foldWord('کركوك')).toBe(foldWord('كرکوک'));
    expect(foldWord('٢٠٢٠')).toBe('2020');
    expect(foldWord('۲۰۲۰')).toBe('2020');
  });

  test('keeps the marks of other scripts, where they are letters', () => {
    expect(foldWord('की')).not.toBe(foldWord('का'));
    expect(foldWord('が')).not.toBe(foldWord('か'));
    expect(foldWord('Йод')).toBe('йод');
    expect(foldWord('한국')).toBe('한국');
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
      { numRuns: 400 },
    );
  });

  test('gives the same for upper and lower case, and for composed and decomposed letters', () => {
    const latin = fc.stringMatching(/^[a-zàâäçéèêëîïôöùûüñğşşčćžšāēīōūâ]{1,12}$/);
    fc.assert(
      fc.property(latin, (word) => {
        expect(foldWord(word.toUpperCase())).toBe(foldWord(word));
        expect(foldWord(word.normalize('NFD'))).toBe(foldWord(word));
      }),
    );
  });
});
