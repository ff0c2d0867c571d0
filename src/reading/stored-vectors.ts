import { type PassageVectors, TOKEN_DIMENSIONS, type TokenBlock } from '../networks/networks.ts';

/** The vectors of passages, in memory or in a file. Passages are named by their place among them. */
export type StoredVectors = {
  readWhole(passage: number): Int8Array;
  readTokens(passages: readonly number[]): TokenBlock;
};

/** Vectors that more can be put behind. */
export type GrowingVectors = StoredVectors & {
  /** Copies them: what they came in may be let go of. */
  add(vectors: PassageVectors): void;
};

const BLOCK_BYTES = 1024 * 1024;

/**
 * Vectors in memory, in a few large blocks. As they come, some kilobytes each, they would lie between
 * things that are soon let go of, and the process would keep the holes: 140 MB for 21,000 passages.
 */
export function holdVectors(): GrowingVectors {
  const held: PassageVectors[] = [];
  const copy = createCopier();
  return {
    add: ({ tokens, whole }) => void held.push({ tokens: copy(tokens), whole: copy(whole) }),
    readWhole: (passage) => held[passage]!.whole,
    readTokens: (passages) =>
      fillTokens(
        passages.map((passage) => held[passage]!.tokens.length),
        (at, into) => into.set(held[passages[at]!]!.tokens),
      ),
  };
}

export function readVectors(
  { readWhole, readTokens }: StoredVectors,
  passage: number,
): PassageVectors {
  return { whole: readWhole(passage), tokens: readTokens([passage]).tokens };
}

/** In memory, what lay elsewhere. */
export function copyVectors(from: StoredVectors, count: number): GrowingVectors {
  const held = holdVectors();
  for (let passage = 0; passage < count; passage += 1) held.add(readVectors(from, passage));
  return held;
}

/** @param lengths of the texts, in bytes; `fill` writes one of them */
export function fillTokens(
  lengths: readonly number[],
  fill: (at: number, into: Int8Array) => void,
): TokenBlock {
  const tokens = new Int8Array(lengths.reduce((sum, length) => sum + length, 0));
  let end = 0;
  lengths.forEach((length, at) => {
    fill(at, tokens.subarray(end, end + length));
    end += length;
  });
  return { tokens, counts: lengths.map((length) => length / TOKEN_DIMENSIONS) };
}

function createCopier(): (bytes: Int8Array) => Int8Array {
  let block = new Int8Array(0);
  let end = 0;
  return (bytes) => {
    if (end + bytes.length > block.length) {
      block = new Int8Array(Math.max(BLOCK_BYTES, bytes.length));
      end = 0;
    }
    const copied = block.subarray(end, end + bytes.length);
    copied.set(bytes);
    end += bytes.length;
    return copied;
  };
}
