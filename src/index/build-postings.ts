import { type Bm25, buildLunrIndex } from './lunr-index.ts';
import { flattenIndex, type Postings } from './postings.ts';

/** An index of so many words takes about 120 MB while Lunr builds it. */
const WORDS_AT_ONCE = 400_000;

/**
 * Indexes documents with Lunr, a part of the vocabulary after the other: an index of all would take
 * 360 bytes for each term of each document, for a moment. What a term weighs is the same either way.
 *
 * @param wordsAtOnce how large a part may be, in words of the documents
 */
export function buildPostings(
  documents: readonly (readonly string[])[],
  bm25: Bm25,
  wordsAtOnce = WORDS_AT_ONCE,
): Postings {
  const words = sum(documents.map(({ length }) => length));
  const count = Math.ceil(words / wordsAtOnce);
  if (count <= 1) return flattenIndex(buildLunrIndex(documents, bm25));
  const partOf = shareOutTerms(documents, count);
  const parts = Array.from({ length: count }, (_, part) =>
    flattenIndex(buildLunrIndex(documents, bm25, (term) => partOf.get(term) === part)),
  );
  return joinPostings(parts);
}

/** In turn, as they are first seen: those that come early are the frequent ones. */
function shareOutTerms(
  documents: readonly (readonly string[])[],
  count: number,
): ReadonlyMap<string, number> {
  const partOf = new Map<string, number>();
  for (const terms of documents) {
    for (const term of terms) if (!partOf.has(term)) partOf.set(term, partOf.size % count);
  }
  return partOf;
}

/** Of parts that share no term. */
function joinPostings(parts: readonly Postings[]): Postings {
  const termNumbers = new Map<string, number>();
  const starts = new Uint32Array(sum(parts.map((part) => part.starts.length - 1)) + 1);
  const slots = sum(parts.map(({ ordinals }) => ordinals.length));
  const joined = {
    termNumbers,
    starts,
    ordinals: new Uint32Array(slots),
    weights: new Float32Array(slots),
  };
  let [terms, slot] = [0, 0];
  for (const part of parts) {
    for (const [term, number] of part.termNumbers) termNumbers.set(term, terms + number);
    for (const start of part.starts.subarray(1)) {
      terms += 1;
      starts[terms] = slot + start;
    }
    joined.ordinals.set(part.ordinals, slot);
    joined.weights.set(part.weights, slot);
    slot += part.ordinals.length;
  }
  return joined;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
