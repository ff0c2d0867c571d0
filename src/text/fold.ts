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
};
const ASCII = /^[\0-\x7f]*$/;

/**
 * Lower-cases a word and takes off what writers leave out at will: accents of Latin letters
 * (Ağrı → agri), Arabic vowel marks and the hamza of an alef. Other scripts stay as they are.
 */
export function foldWord(word: string): string {
  const lower = word.toLowerCase();
  if (ASCII.test(lower)) return lower;
  return lower
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[ıßæœøłđðþ]/g, (letter) => LATIN_LETTERS_WITHOUT_DECOMPOSITION[letter] ?? letter)
    .replace(/\u0640/g, '')
    .normalize('NFC');
}
