import { readFileSync } from 'node:fs';

/**
 * Word vectors: words that are used alike point alike. A word is the sum of its pieces' vectors
 * (jihadists = ji + ##had + ##ists); the length of a vector says how much the word tells.
 * Where they come from stands in vectors/README.md.
 */
export type WordVectors = {
  dimensions: number;
  /** The pieces of a folded word, by row; none for unknown letters. */
  splitWord(word: string): number[];
  /** Adds a piece's vector, times `weight`, to the `dimensions` numbers of `sum` from `start` on. */
  addPiece(row: number, weight: number, sum: Float32Array, start?: number): void;
};

const LONGEST_PIECE = 24;
const CONTINUATION = '##';
const RUN = /[\p{L}\p{N}]+/gu;

/** Reads the vectors that ship with the program: 3 MB, a few milliseconds. */
export function loadWordVectors(): WordVectors {
  const folder = new URL('../../vectors/', import.meta.url);
  const pieces = readFileSync(new URL('pieces.txt', folder), 'utf8').trimEnd().split('\n');
  const bytes = readFileSync(new URL('vectors.bin', folder));
  return createWordVectors(pieces, bytes);
}

/**
 * @param pieces word pieces by row; a piece that continues a word begins with `##`
 * @param bytes one little-endian float32 a row, its scale, then all rows as signed bytes
 */
export function createWordVectors(pieces: readonly string[], bytes: Uint8Array): WordVectors {
  const rowOf = new Map(pieces.map((piece, row) => [piece, row]));
  const dimensions = (bytes.byteLength - 4 * pieces.length) / pieces.length;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scales = Float32Array.from(pieces, (_, row) => view.getFloat32(4 * row, true));
  const values = new Int8Array(bytes.buffer, bytes.byteOffset + 4 * pieces.length);

  return {
    dimensions,
    splitWord(word) {
      const rows: number[] = [];
      for (const [run] of word.matchAll(RUN)) rows.push(...splitRun(run));
      return rows;
    },
    addPiece(row, weight, sum, start = 0) {
      const scale = weight * scales[row]!;
      const first = row * dimensions;
      for (let d = 0; d < dimensions; d += 1) sum[start + d]! += scale * values[first + d]!;
    },
  };

  /** Longest piece first; a run with a letter that no piece holds gives nothing. */
  function splitRun(run: string): number[] {
    const rows: number[] = [];
    let start = 0;
    while (start < run.length) {
      let end = Math.min(run.length, start + LONGEST_PIECE);
      let row: number | undefined;
      for (; end > start; end -= 1) {
        row = rowOf.get((start === 0 ? '' : CONTINUATION) + run.slice(start, end));
        if (row !== undefined) break;
      }
      if (row === undefined) return [];
      rows.push(row);
      start = end;
    }
    return rows;
  }
}
