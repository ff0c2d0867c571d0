/** Found and right, found and wrong, missed. */
export type Counts = { tp: number; fp: number; fn: number };

/** Counts the segments that a text holds of those it should hold and of those it shouldn't. */
export function matchSegments(
  text: string,
  truth: { with: readonly string[]; without: readonly string[] },
): Counts & { tn: number; missed: readonly string[]; wrong: readonly string[] } {
  const ours = collapseSpace(text);
  const missed = truth.with.filter((segment) => !ours.includes(collapseSpace(segment)));
  const wrong = truth.without.filter((segment) => ours.includes(collapseSpace(segment)));
  return {
    tp: truth.with.length - missed.length,
    fp: wrong.length,
    fn: missed.length,
    tn: truth.without.length - wrong.length,
    missed,
    wrong,
  };
}

/** Shares of the runs of four words that two texts have in common, that ours has too many, too few. */
export function matchShingles(ours: string, truth: string): Counts {
  const [left, right] = [countShingles(ours), countShingles(truth)];
  let [tp, fp, fn] = [0, 0, 0];
  for (const shingle of new Set([...left.keys(), ...right.keys()])) {
    const [found, wanted] = [left.get(shingle) ?? 0, right.get(shingle) ?? 0];
    tp += Math.min(found, wanted);
    fp += Math.max(0, found - wanted);
    fn += Math.max(0, wanted - found);
  }
  // Shares, so that a long text counts no more than a short one.
  const all = tp + fp + fn || 1;
  return { tp: tp / all, fp: fp / all, fn: fn / all };
}

const WORDS_PER_SHINGLE = 4;

/** A text of fewer words is one shingle. */
function countShingles(text: string): Map<string, number> {
  const words = text.match(/[\p{L}\p{N}_]+/gu) ?? [];
  const counts = new Map<string, number>();
  if (words.length === 0) return counts;
  for (let at = 0; at < Math.max(1, words.length - WORDS_PER_SHINGLE + 1); at++) {
    const shingle = words.slice(at, at + WORDS_PER_SHINGLE).join(' ');
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

export function collapseSpace(text: string): string {
  return text.replace(/\p{White_Space}+/gu, ' ').trim();
}
