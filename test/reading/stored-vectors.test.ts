import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type PassageVectors,
  TOKEN_DIMENSIONS,
  WHOLE_DIMENSIONS,
} from '../../src/networks/networks.ts';
import { copyVectors, holdVectors, readVectors } from '../../src/reading/stored-vectors.ts';

const passages = fc.array(
  fc.record({ count: fc.integer({ min: 0, max: 40 }), value: fc.integer({ min: -127, max: 127 }) }),
  { minLength: 1 },
);
const vectorsOf = ({ count, value }: { count: number; value: number }) => ({
  tokens: new Int8Array(count * TOKEN_DIMENSIONS).fill(value),
  whole: new Int8Array(WHOLE_DIMENSIONS).fill(-value),
});
/** As text: arrays are compared number by number, which took three seconds here. */
const toBytes = ({ tokens, whole }: PassageVectors) =>
  [tokens, whole].map((vector) => Buffer.from(vector).toString('latin1'));

describe('vectors in memory', () => {
  test('are given back as they came, whatever becomes of what they came in', () => {
    fc.assert(
      fc.property(passages, (given) => {
        const held = holdVectors();
        for (const vectors of given.map(vectorsOf)) {
          held.add(vectors);
          vectors.tokens.fill(99);
          vectors.whole.fill(99);
        }
        const copied = copyVectors(held, given.length);
        given.forEach((one, passage) => {
          expect(toBytes(readVectors(held, passage))).toEqual(toBytes(vectorsOf(one)));
          expect(toBytes(readVectors(copied, passage))).toEqual(toBytes(vectorsOf(one)));
        });
      }),
      { numRuns: 30 },
    );
  });

  test('are read one behind the other, in the order that is asked', () => {
    const held = holdVectors();
    for (const one of [2, 0, 1]) held.add(vectorsOf({ count: one, value: one + 1 }));
    const { tokens, counts } = held.readTokens([2, 1, 0, 2]);
    expect(counts).toEqual([1, 0, 2, 1]);
    expect([...tokens].filter((_, at) => at % TOKEN_DIMENSIONS === 0)).toEqual([2, 3, 3, 2]);
  });

  test('lie in few blocks', () => {
    const held = holdVectors();
    for (let n = 0; n < 300; n += 1) held.add(vectorsOf({ count: 100, value: 1 }));
    const blocks = Array.from({ length: 300 }, (_, n) => held.readWhole(n).buffer);
    expect(new Set(blocks).size).toBe(2);
  });

  test('may be more than a block holds', () => {
    const held = holdVectors();
    const large = vectorsOf({ count: 40_000, value: 7 });
    held.add(large);
    const { tokens } = held.readTokens([0]);
    expect(tokens.length).toBe(large.tokens.length);
    expect(tokens.every((value) => value === 7)).toBe(true);
  });
});
