import fc from 'fast-check';

/** The halves of pairs, which are no characters. */
const SURROGATES = { first: 0xd800, count: 0x800 };

/**
 * Any character of Unicode, as fast-check's own unit `binary`. That writes down all million of them
 * before its first text, which takes .7 s in each process.
 */
export const anyCharacter: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 0x10ffff - SURROGATES.count })
  .map(toCharacter, toOrdinal);

function toCharacter(ordinal: number): string {
  const isBelow = ordinal < SURROGATES.first;
  return String.fromCodePoint(isBelow ? ordinal : ordinal + SURROGATES.count);
}

/** The way back, by which fast-check makes a text that failed shorter and puts known traps in. */
function toOrdinal(character: unknown): number {
  const code = String(character).codePointAt(0) ?? Number.NaN;
  const ordinal = code < SURROGATES.first ? code : code - SURROGATES.count;
  if (toCharacter(ordinal) !== character) throw new Error('more or less than one character');
  return ordinal;
}
