import lunr from 'lunr';

/** BM25's parameters: `k1` saturates repeated terms, `b` (0 to 1) evens out lengths. */
export type Bm25 = { k1: number; b: number };

const FIELD = 'terms';

/** What stands in an index for terms that are left out: they only make their documents longer. */
export const NO_TERM = '';

/**
 * Builds a Lunr index over documents that are already lists of terms. One field only: Lunr's
 * inverse document frequency adds up over the fields of an index.
 *
 * @param isIndexed leaves terms out; those that stay weigh what they weigh in an index of all
 */
export function buildLunrIndex(
  documents: Iterable<readonly string[]>,
  { k1, b }: Bm25,
  isIndexed: (term: string) => boolean = () => true,
): lunr.Index {
  const builder = new lunr.Builder();
  builder.ref('ref');
  builder.field(FIELD);
  builder.k1(k1);
  builder.b(b);
  // Lunr's own makes an object of each term: indexing would take a third as long again.
  const keepTerms = (terms: readonly string[]) =>
    terms.map((term) => (isIndexed(term) ? term : NO_TERM));
  builder.tokenizer = keepTerms as unknown as typeof lunr.tokenizer;
  let ordinal = 0;
  for (const terms of documents) {
    builder.add({ ref: documentRef(ordinal), [FIELD]: terms });
    ordinal += 1;
  }
  return builder.build();
}

/** The letter keeps refs from looking like array indexes, which cost an object 3.4 × the heap. */
function documentRef(ordinal: number): string {
  return `d${ordinal}`;
}

/** The document's place in the order that it was added, from one of Lunr's field refs. */
export function ordinalOfFieldRef(fieldRef: string): number {
  return Number(fieldRef.slice(`${FIELD}/d`.length));
}
