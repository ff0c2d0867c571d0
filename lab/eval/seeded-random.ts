/** Returns the next 32 random bits, as an unsigned integer. */
export type RandomBits = () => number;

/** Any seed does; the same one makes the same p of the same results. */
export const SEED = 20_260_101;

/**
 * Makes a small generator whose numbers depend on the seed alone (Mulberry32), so that a result
 * that was drawn can be drawn again. Not for secrets.
 */
export function createSeededRandom(seed: number): RandomBits {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return (bits ^ (bits >>> 14)) >>> 0;
  };
}
