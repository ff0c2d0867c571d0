import { measureEditDistance } from './optimal-string-alignment.ts';

const SHORTEST_NAME = 5;
const ONE_SLIP_FROM_LENGTH = 5;
const TWO_SLIPS_FROM_LENGTH = 8;
/**
 * Short words that are not names have neighbours that mean something else: in the questions of
 * test/fixtures every such correction was wrong (place → peace, slain → plain, promised → prompted).
 */
const ORDINARY_WORD_FROM_LENGTH = 8;
const ORDINARY_WORD_SLIPS = 1;

/**
 * A key that spellings of one foreign name share: Qassem, Qasem, Kasim → `kasim`;
 * Soleimani, Suleimani → `sulimani`; Mohandes, Muhandis → `muhandis`.
 * Takes a folded word. Vowels are kept, in classes: without them Iraq and Iraqi would meet, or Maria and Mario.
 */
export function transliterationKey(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/(?:kh|gh|[qck])/g, (letters) => (letters === 'gh' ? 'g' : 'k'))
    .replace(/(?:dh|th)/g, (letters) => letters[0]!)
    .replace(/[aeou]*[eiy]+/g, 'i')
    .replace(/[ou]+/g, 'u')
    .replace(/a+/g, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** Whether an ordinary word is spelt right, where that is known; of names it is not. */
export type Spelling = 'right' | 'wrong' | 'unknown';

/** Words of a corpus by how they are spelt. */
export type SpellingIndex = {
  /**
   * Other spellings of a name that the corpus uses, as near as `findNearest` wants them: Korea is
   * no Curie. The word itself is left out.
   */
  findVariants(surface: string): readonly string[];
  /**
   * The words nearest to one that the corpus doesn't hold, nearest first: names of the same
   * transliteration, then names one slip of the pen away from 5 letters on, two from 8 on. Other
   * words are given from 8 letters on, one slip away; of a word that is known to be misspelt,
   * from 5 on, if they begin with its letter. Of one that is known to be spelt right, only names of
   * the same transliteration are given: "price" is no slip of "Prime".
   */
  findNearest(surface: string, spelling?: Spelling): readonly string[];
};

/** Takes folded words: all of a corpus, and those of them that are names. */
export function createSpellingIndex(
  words: Iterable<string>,
  names: { has(word: string): boolean },
): SpellingIndex {
  const all = [...words].filter((word) => /^\p{L}{4,}$/u.test(word));
  const byKey = groupBy(all, transliterationKey);
  const byLength = new Map(
    [...groupBy(all, (word) => word.length)].map(([length, sharing]) => [
      length,
      { words: sharing, masks: Uint32Array.from(sharing, letterMask) },
    ]),
  );
  const sameKey = (surface: string) =>
    (byKey.get(transliterationKey(surface)) ?? []).filter((word) => word !== surface);

  return {
    findVariants(surface) {
      if (surface.length < SHORTEST_NAME || !names.has(surface)) return [];
      const slips = allowedSlips(surface);
      return sameKey(surface).filter(
        (word) =>
          names.has(word) &&
          word.length >= SHORTEST_NAME &&
          measureEditDistance(surface, word, slips) <= slips,
      );
    },

    findNearest(surface, spelling = 'unknown') {
      if (surface.length < ONE_SLIP_FROM_LENGTH) return [];
      const sameSound = sameKey(surface).filter((word) => names.has(word));
      if (spelling === 'right') return sameSound;
      const isMisspelt = spelling === 'wrong';
      const slips = allowedSlips(surface);
      const ordinaryFrom = isMisspelt ? ONE_SLIP_FROM_LENGTH : ORDINARY_WORD_FROM_LENGTH;
      const ordinarySlips = surface.length >= ordinaryFrom ? ORDINARY_WORD_SLIPS : 0;
      const mask = letterMask(surface);
      const near: { word: string; distance: number }[] = [];
      for (let length = surface.length - slips; length <= surface.length + slips; length += 1) {
        const { words: sharing, masks } = byLength.get(length) ?? { words: [], masks: [] };
        for (let at = 0; at < sharing.length; at += 1) {
          // A slip takes at most one letter from the set and adds one: counting is for the rest.
          const own = masks[at]!;
          if (countBits(own & ~mask) > slips || countBits(mask & ~own) > slips) continue;
          const word = sharing[at]!;
          const isOrdinary = !names.has(word);
          if (isOrdinary && isMisspelt && word[0] !== surface[0]) continue;
          const allowed = isOrdinary ? ordinarySlips : slips;
          const distance = measureEditDistance(surface, word, allowed);
          if (distance <= allowed) near.push({ word, distance });
        }
      }
      near.sort(
        (a, b) => a.distance - b.distance || Number(names.has(b.word)) - Number(names.has(a.word)),
      );
      const nearest = near.filter(({ distance }) => distance === near[0]!.distance);
      return [...new Set([...sameSound, ...nearest.map(({ word }) => word)])];
    },
  };
}

function allowedSlips(word: string): number {
  return word.length >= TWO_SLIPS_FROM_LENGTH ? 2 : 1;
}

function groupBy<Key>(words: readonly string[], keyOf: (word: string) => Key): Map<Key, string[]> {
  const groups = new Map<Key, string[]>();
  for (const word of words) {
    const key = keyOf(word);
    const sharing = groups.get(key);
    if (sharing === undefined) groups.set(key, [word]);
    else sharing.push(word);
  }
  return groups;
}

/** One bit for each letter that stands in the word; letters beyond a–z share bits. */
function letterMask(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask >>> 0;
}

function countBits(mask: number): number {
  let bits = 0;
  for (let rest = mask >>> 0; rest !== 0; rest &= rest - 1) bits += 1;
  return bits;
}
