import type lunr from 'lunr';
import { NO_TERM, ordinalOfFieldRef } from './lunr-index.ts';
import type { WeightedTerm } from './search-engine.ts';

/**
 * A Lunr index walked into flat arrays: the same scores in a few percent of the memory and time.
 * The postings of term number `t` are the entries `starts[t]` to `starts[t + 1]` of `ordinals`
 * (documents, ascending) and `weights` (the term's BM25 weight there, Lunr's own).
 */
export type Postings = {
  termNumbers: ReadonlyMap<string, number>;
  starts: Uint32Array;
  ordinals: Uint32Array;
  weights: Float32Array;
};

/** The parts of Lunr's serialised form that are read here. */
type SerializedIndex = {
  fieldVectors: [fieldRef: string, vector: number[]][];
  invertedIndex: [term: string, posting: { _index: number }][];
};

/**
 * Takes an index with one field, as `buildLunrIndex` makes it, whose documents are named by their
 * place in the corpus. Reads Lunr's serialised form: another release may write another, which
 * test/index/postings.test.ts would notice.
 */
export function flattenIndex(index: lunr.Index): Postings {
  const { fieldVectors, invertedIndex } = index.toJSON() as SerializedIndex;
  const termNumbers = new Map(invertedIndex.map(([term, posting]) => [term, posting._index]));
  const leftOut = termNumbers.get(NO_TERM);
  termNumbers.delete(NO_TERM);

  // A vector lists pairs of a term number and a weight.
  const starts = new Uint32Array(invertedIndex.length + 1);
  for (const [, vector] of fieldVectors) {
    for (let at = 0; at < vector.length; at += 2) {
      if (vector[at] !== leftOut) starts[vector[at]! + 1]! += 1;
    }
  }
  for (let term = 1; term < starts.length; term += 1) starts[term]! += starts[term - 1]!;

  const ordinals = new Uint32Array(starts.at(-1)!);
  const weights = new Float32Array(ordinals.length);
  const next = starts.slice();
  const inDocumentOrder = fieldVectors
    .map(([ref, vector]) => ({ ordinal: ordinalOfFieldRef(ref), vector }))
    .sort((a, b) => a.ordinal - b.ordinal);
  for (const { ordinal, vector } of inDocumentOrder) {
    for (let at = 0; at < vector.length; at += 2) {
      if (vector[at] === leftOut) continue;
      const slot = next[vector[at]!]!++;
      ordinals[slot] = ordinal;
      weights[slot] = vector[at + 1]!;
    }
  }
  return { termNumbers, starts, ordinals, weights };
}

/** In how many documents the term stands. */
export function documentFrequency({ termNumbers, starts }: Postings, term: string): number {
  const number = termNumbers.get(term);
  return number === undefined ? 0 : starts[number + 1]! - starts[number]!;
}

/** Adds each document's score for the query to `scores`, which has one entry a document. */
export function addScores(
  { termNumbers, starts, ordinals, weights }: Postings,
  query: readonly WeightedTerm[],
  scores: Float32Array,
): void {
  for (const { term, weight } of query) {
    const number = termNumbers.get(term);
    if (number === undefined) continue;
    const end = starts[number + 1]!;
    for (let slot = starts[number]!; slot < end; slot += 1) {
      scores[ordinals[slot]!]! += weight * weights[slot]!;
    }
  }
}
