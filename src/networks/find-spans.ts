import type { PassageReading } from './networks.ts';
import type { Row } from './pair-text.ts';

/** Answers in the training are mostly up to a clause long. */
const MOST_PIECES_OF_A_SPAN = 40;
const KEPT_SPANS = 3;

/**
 * The likeliest answers of a text, best first, none overlapping a better one.
 *
 * @param starts logits, by piece of the row, of where an answer begins
 * @param ends of its last piece
 */
export function findSpans(
  { ids, textStart, pieces }: Row,
  starts: Float32Array,
  ends: Float32Array,
): PassageReading['spans'] {
  const to = ids.length - 1;
  const startTotal = sumExponentials(starts, textStart, to);
  const endTotal = sumExponentials(ends, textStart, to);
  const best: { from: number; last: number; logit: number }[] = [];
  for (let from = textStart; from < to; from += 1) {
    let last = from;
    for (let at = from; at < Math.min(to, from + MOST_PIECES_OF_A_SPAN); at += 1) {
      if (ends[at]! > ends[last]!) last = at;
    }
    best.push({ from, last, logit: starts[from]! + ends[last]! });
  }
  best.sort((a, b) => b.logit - a.logit);
  const kept: typeof best = [];
  for (const span of best) {
    if (kept.length === KEPT_SPANS) break;
    if (kept.every(({ from, last }) => span.last < from || span.from > last)) kept.push(span);
  }
  return kept.map(({ from, last, logit }) => ({
    start: pieces.starts[from - textStart]!,
    end: pieces.ends[last - textStart]!,
    logProbability: logit - startTotal - endTotal,
  }));
}

/** The logarithm of the sum, of the entries from `from` up to `to`. */
function sumExponentials(logits: Float32Array, from: number, to: number): number {
  let highest = -Infinity;
  for (let at = from; at < to; at += 1) highest = Math.max(highest, logits[at]!);
  let sum = 0;
  for (let at = from; at < to; at += 1) sum += Math.exp(logits[at]! - highest);
  return highest + Math.log(sum);
}
