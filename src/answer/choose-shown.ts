import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import type { FoundHit } from '../reading/read-passages.ts';
import { groupDuplicates } from './group-duplicates.ts';

/** A passage that may be quoted. */
export type Candidate = Pick<FoundHit, 'ordinal' | 'score' | 'understanding'>;

/** How many passages an answer shows. */
export const SHOWN_PASSAGES = 3;

/** Log-odds of "it is there" from which a further passage is said to answer, too. */
export const ANSWERS_TOO = 0;
/** How far behind the best passage's score a further one may lie and still be close. */
const CLOSE = 4;

/**
 * The passages that an answer shows, each with its near-duplicates: the first, and up to two that
 * answer, too, or come close. Takes candidates in the order in which they are shown.
 */
export function chooseShown(
  analyzed: AnalyzedCorpus,
  candidates: readonly Candidate[],
): { candidate: Candidate; duplicates: PassageOrdinal[] }[] {
  const byOrdinal = new Map(candidates.map((candidate) => [candidate.ordinal, candidate]));
  const best = Math.max(...candidates.map(({ understanding }) => understanding?.score ?? 0));
  const ordinals = candidates.map(({ ordinal }) => ordinal);
  return groupDuplicates(analyzed, ordinals, SHOWN_PASSAGES)
    .map(({ ordinal, duplicates }) => ({ candidate: byOrdinal.get(ordinal)!, duplicates }))
    .filter(({ candidate }, place) => place === 0 || isClose(candidate, best));
}

/** Without reading nobody knows. */
function isClose({ understanding }: Candidate, best: number): boolean {
  if (understanding === undefined) return true;
  const { reading, score } = understanding;
  return reading !== undefined && (reading.there >= ANSWERS_TOO || best - score <= CLOSE);
}
