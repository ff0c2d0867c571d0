const LATIN_LETTERS_WITHOUT_DECOMPOSITION: Readonly<Record<string, string>> = {
  ı: 'i',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
};
/** Keyboards for Arabic, Persian and Kurdish write the same letters with different characters. */
const ARABIC_LETTERS: Readonly<Record<string, string>> = { ی: 'ي', ى: 'ي', ک: 'ك' };
const ASCII = /^[\0-\x7f]*$/;

/**
 * Lower-cases a word and takes off what writers leave out at will: accents of Latin letters
 * (Ağrı → agri), the sign of an ayn (Baʿath → baath), Arabic vowel marks and hamzas. Digits become
 * ASCII. The marks of other scripts stay: there they are letters. Folding twice changes nothing.
 */
export function foldWord(word: string): string {
  if (ASCII.test(word)) return word.toLowerCase();
  return word
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .replace(/[\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g, '')
    .replace(/[\u00ad\u02b0-\u02ff\u200c\u200d]/g, '')
    .replace(/[ıßæœøłđðþħ]/g, (letter) => LATIN_LETTERS_WITHOUT_DECOMPOSITION[letter]!)
    .replace(/[یىک]/g, (letter) => ARABIC_LETTERS[letter]!)
    .replace(/[٠-٩۰-۹]/g, (digit) => String(digit.charCodeAt(0) & 0xf))
    .normalize('NFC');
}
