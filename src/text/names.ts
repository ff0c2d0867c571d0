// natural's own modules: its main entry costs about 700 ms.
import { DamerauLevenshteinDistance } from 'natural/lib/natural/distance/index.js';

const SHORTEST_NAME = 5;
const ONE_SLIP_FROM_LENGTH = 5;
const TWO_SLIPS_FROM_LENGTH = 8;

/**
 * A key that spellings of one foreign name share: Qassem, Qasem, Kasim → `kasim`;
 * Soleimani, Suleimani → `sulimani`; Mohandes, Muhandis → `muhandis`.
 * Takes a folded word. Vowels are kept in classes: without them Iraq and Iran's kin would meet.
 */
export function transliterationKey(word: string): string {
  return word
    .replace(/ph/g, 'f')
    .replace(/(?:kh|gh|[qck])/g, (letters) => (letters === 'gh' ? 'g' : 'k'))
    .replace(/(?:dh|th)/g, (letters) => letters[0]!)
    .replace(/[aeiouy]*[eiy][aeiouy]*/g, 'i')
    .replace(/[ou]+/g, 'u')
    .replace(/a+/g, 'a')
    .replace(/(.)\1+/g, '$1');
}

/** Words of a corpus by how they are spelt. */
export type SpellingIndex = {
  /** Other spellings of a name that the corpus uses; the word itself is left out. */
  findVariants(surface: string): readonly string[];
  /**
   * The words nearest to one that the corpus doesn't hold, nearest first: same transliteration
   * first, then one slip of the pen from 5 letters on, two from 8 on.
   */
  findNearest(surface: string): readonly string[];
};

/** Takes folded words: all of a corpus, and those of them that are names. */
export function createSpellingIndex(
  words: Iterable<string>,
  names: ReadonlySet<string>,
): SpellingIndex {
  const all = [...words].filter((word) => /^\p{L}{4,}$/u.test(word));
  const masks = Uint32Array.from(all, letterMask);
  const byKey = new Map<string, string[]>();
  for (const word of all) {
    const key = transliterationKey(word);
    const sharing = byKey.get(key);
    if (sharing === undefined) byKey.set(key, [word]);
    else sharing.push(word);
  }
  const sameKey = (surface: string) =>
    (byKey.get(transliterationKey(surface)) ?? []).filter((word) => word !== surface);

  return {
    findVariants(surface) {
      if (surface.length < SHORTEST_NAME || !names.has(surface)) return [];
      return sameKey(surface).filter((word) => names.has(word) && word.length >= SHORTEST_NAME);
    },

    findNearest(surface) {
      if (surface.length < ONE_SLIP_FROM_LENGTH) return [];
      const slips = surface.length >= TWO_SLIPS_FROM_LENGTH ? 2 : 1;
      const mask = letterMask(surface);
      const near: { word: string; distance: number }[] = [];
      for (let at = 0; at < all.length; at += 1) {
        const word = all[at]!;
        if (Math.abs(word.length - surface.length) > slips) continue;
        // A slip changes at most two letters of the set: the costly distance is for the rest.
        if (countBits(masks[at]! ^ mask) > 2 * slips) continue;
        const distance = DamerauLevenshteinDistance(surface, word, { restricted: true });
        if (distance <= slips) near.push({ word, distance });
      }
      near.sort(
        (a, b) => a.distance - b.distance || Number(names.has(b.word)) - Number(names.has(a.word)),
      );
      const nearest = near.filter(({ distance }) => distance === near[0]!.distance);
      return [...new Set([...sameKey(surface), ...nearest.map(({ word }) => word)])];
    },
  };
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
