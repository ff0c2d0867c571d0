import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createVectorBlocks } from '../../src/reading/vector-blocks.ts';

const bytes = (maxLength: number) =>
  fc.array(fc.integer({ min: -127, max: 127 }), { maxLength }).map((all) => Int8Array.from(all));

describe('the blocks that hold vectors', () => {
  test('hold each as it came, whatever becomes of what it came in', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ tokens: bytes(40), whole: bytes(8) })), (given) => {
        const { hold } = createVectorBlocks();
        const copies = given.map(({ tokens, whole }) => ({
          tokens: tokens.slice(),
          whole: whole.slice(),
        }));
        const held = copies.map(hold);
        for (const { tokens, whole } of copies) {
          tokens.fill(0);
          whole.fill(0);
        }
        expect(held).toEqual(given);
      }),
    );
  });

  test('are few, and each vector lies in one', () => {
    const { hold } = createVectorBlocks();
    const given = Array.from({ length: 3_000 }, (_, n) => new Int8Array(3_000).fill(n % 100));
    const held = given.map((tokens) => hold({ tokens, whole: new Int8Array(0) }).tokens);
    expect(new Set(held.map(({ buffer }) => buffer)).size).toBe(3);
    expect(held.every((tokens, n) => tokens.every((value) => value === n % 100))).toBe(true);
  });

  test('take what is larger than a block', () => {
    const { hold } = createVectorBlocks();
    const tokens = new Int8Array(9 * 1024 * 1024).fill(7);
    const held = hold({ tokens, whole: Int8Array.of(1) });
    expect(held.tokens.length).toBe(tokens.length);
    expect(held.tokens.every((value) => value === 7)).toBe(true);
    expect(held.whole).toEqual(Int8Array.of(1));
  });
});
