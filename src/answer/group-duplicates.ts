import { type AnalyzedCorpus, SHAPE } from '../search/analyze-corpus.ts';

/** Two passages say nearly the same when the shorter shares this part of its weight. */
const SHARED_WEIGHT = 0.6;
const FEWEST_SHARED_TERMS = 8;

/**
 * Folds passages that another article says nearly word for word: each group is led by the one that
 * ranks first. Takes ordinals of passages, best first, and keeps that order.
 */
export function groupDuplicates(
  analyzed: AnalyzedCorpus,
  ordinals: readonly number[],
): { ordinal: number; duplicates: number[] }[] {
  const groups: { ordinal: number; duplicates: number[]; terms: ReadonlySet<number> }[] = [];
  for (const ordinal of ordinals) {
    const terms = topicTerms(analyzed, ordinal);
    const article = analyzed.articleOrdinals[ordinal];
    const twin = groups.find(
      (group) =>
        analyzed.articleOrdinals[group.ordinal] !== article &&
        saysTheSame(analyzed, group.terms, terms),
    );
    if (twin === undefined) groups.push({ ordinal, duplicates: [], terms });
    else twin.duplicates.push(ordinal);
  }
  return groups.map(({ ordinal, duplicates }) => ({ ordinal, duplicates }));
}

function topicTerms({ tokenStarts, tokens, shapes }: AnalyzedCorpus, ordinal: number): Set<number> {
  const terms = new Set<number>();
  for (let at = tokenStarts[ordinal]!; at < tokenStarts[ordinal + 1]!; at += 1) {
    if ((shapes[at]! & SHAPE.stop) === 0) terms.add(tokens[at]!);
  }
  return terms;
}

/** Compares by what is rare: two paragraphs on the same summit share its names, not its words. */
function saysTheSame(
  { documentFrequencies, tokenStarts }: AnalyzedCorpus,
  a: ReadonlySet<number>,
  b: ReadonlySet<number>,
): boolean {
  const passageCount = tokenStarts.length - 1;
  const weigh = (terms: Iterable<number>): number => {
    let weight = 0;
    for (const term of terms) weight += Math.log(1 + passageCount / documentFrequencies[term]!);
    return weight;
  };
  const shared = [...a].filter((term) => b.has(term));
  if (shared.length < FEWEST_SHARED_TERMS) return false;
  return weigh(shared) >= SHARED_WEIGHT * Math.min(weigh(a), weigh(b));
}
