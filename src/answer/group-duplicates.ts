import type { PassageOrdinal, TermOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import type { PassageContent } from '../index/passage-terms.ts';

// Both were set by hand, on test/fixtures/questions.yaml and the public sets; no measurement of other
// values is kept.
/**
 * Two passages say nearly the same when the one of less weight shares this part of it. Weighed by
 * what is rare: two paragraphs on the same summit share its names, not its words.
 */
const SHARED_WEIGHT = 0.6;
/** And no fewer terms than this, stop words left out: a sentence of five words says too little to tell. */
const FEWEST_SHARED_TERMS = 8;

type Group = {
  ordinal: PassageOrdinal;
  duplicates: PassageOrdinal[];
  content: PassageContent;
  /** How many words of a passage it has, too: no fewer than the terms that both share. */
  countShared(passage: PassageOrdinal): number;
};

/**
 * Folds passages that another article says nearly word for word: each group is led by the one that
 * ranks first. Takes passages best first, and keeps that order.
 * @param limit how many groups to return; passages of later groups are left out.
 */
export function groupDuplicates(
  analyzed: AnalyzedCorpus,
  ordinals: readonly PassageOrdinal[],
  limit: number,
): Pick<Group, 'ordinal' | 'duplicates'>[] {
  const { articleOrdinalOf, contentOf, createTermCounter } = analyzed;
  const groups: Group[] = [];
  for (const ordinal of ordinals) {
    const article = articleOrdinalOf(ordinal);
    // Most passages share too few words with any leader: no need to weigh them.
    const similar = groups.filter(
      (group) =>
        articleOrdinalOf(group.ordinal) !== article &&
        group.countShared(ordinal) >= FEWEST_SHARED_TERMS,
    );
    const mayLead = groups.length < limit;
    if (similar.length === 0 && !mayLead) continue;
    const content = contentOf(ordinal);
    const twin = similar.find((group) => saysTheSame(group.content, content));
    if (twin !== undefined) twin.duplicates.push(ordinal);
    else if (mayLead) {
      const countShared = createTermCounter(content.weights.keys());
      groups.push({ ordinal, duplicates: [], content, countShared });
    }
  }
  return groups.map(({ ordinal, duplicates }) => ({ ordinal, duplicates }));
}

/** Reports that give different numbers or days contradict each other: a reader must see both. */
function contradicts(a: PassageContent, b: PassageContent): boolean {
  const lacks = (facts: ReadonlySet<TermOrdinal>, others: ReadonlySet<TermOrdinal>) =>
    [...facts].some((fact) => !others.has(fact));
  return lacks(a.facts, b.facts) && lacks(b.facts, a.facts);
}

function saysTheSame(a: PassageContent, b: PassageContent): boolean {
  if (contradicts(a, b)) return false;
  let sharedTerms = 0;
  let sharedWeight = 0;
  for (const [term, weight] of a.weights) {
    if (!b.weights.has(term)) continue;
    sharedTerms += 1;
    sharedWeight += weight;
  }
  return (
    sharedTerms >= FEWEST_SHARED_TERMS && sharedWeight >= SHARED_WEIGHT * Math.min(a.total, b.total)
  );
}
