import { type AnalyzedCorpus, SHAPE } from '../index/analyze-corpus.ts';
import { isDateTerm } from '../text/time/date-terms.ts';

// Both were set by hand, on test/fixtures/questions.yaml and the public sets; no measurement of other
// values is kept.
/** Two passages say nearly the same when the one of less weight shares this part of it. */
const SHARED_WEIGHT = 0.6;
/** And no fewer terms than this, stop words left out: a sentence of five words says too little to tell. */
const FEWEST_SHARED_TERMS = 8;

/**
 * Folds passages that another article says nearly word for word: each group is led by the one that
 * ranks first. Takes ordinals of passages, best first, and keeps that order.
 * @param limit how many groups to return; passages of later groups are left out.
 */
export function groupDuplicates(
  analyzed: AnalyzedCorpus,
  ordinals: readonly number[],
  limit: number,
): { ordinal: number; duplicates: number[] }[] {
  const groups: { ordinal: number; duplicates: number[]; topic: Topic; hasTerm: Uint8Array }[] = [];
  for (const ordinal of ordinals) {
    const article = analyzed.articleOrdinals[ordinal];
    // Most passages share too few words with any leader: no need to weigh them.
    const similar = groups.filter(
      (group) =>
        analyzed.articleOrdinals[group.ordinal] !== article &&
        countTokens(analyzed, ordinal, group.hasTerm) >= FEWEST_SHARED_TERMS,
    );
    const mayLead = groups.length < limit;
    if (similar.length === 0 && !mayLead) continue;
    const topic = readTopic(analyzed, ordinal);
    const twin = similar.find((group) => saysTheSame(group.topic, topic));
    if (twin !== undefined) twin.duplicates.push(ordinal);
    else if (mayLead) {
      const hasTerm = new Uint8Array(analyzed.terms.length);
      for (const term of topic.weights.keys()) hasTerm[term] = 1;
      groups.push({ ordinal, duplicates: [], topic, hasTerm });
    }
  }
  return groups.map(({ ordinal, duplicates }) => ({ ordinal, duplicates }));
}

/** How many tokens of a passage have one of some terms: no fewer than the terms that it shares. */
function countTokens(
  { tokenStarts, tokens, wordTerms }: AnalyzedCorpus,
  ordinal: number,
  hasTerm: Uint8Array,
): number {
  let count = 0;
  for (let at = tokenStarts[ordinal]!; at < tokenStarts[ordinal + 1]!; at += 1) {
    count += hasTerm[wordTerms[tokens[at]!]!]!;
  }
  return count;
}

/** A passage's terms without stop words, each with how rare it is. */
type Topic = {
  weights: ReadonlyMap<number, number>;
  total: number;
  /** Its numbers, years and dates, as terms. */
  facts: ReadonlySet<number>;
};

/** Weighs by what is rare: two paragraphs on the same summit share its names, not its words. */
function readTopic(
  { terms, tokenStarts, tokens, wordTerms, aliases, shapes, documentFrequencies }: AnalyzedCorpus,
  ordinal: number,
): Topic {
  const passageCount = tokenStarts.length - 1;
  const weights = new Map<number, number>();
  const facts = new Set<number>();
  let total = 0;
  for (let at = tokenStarts[ordinal]!; at < tokenStarts[ordinal + 1]!; at += 1) {
    const term = wordTerms[tokens[at]!]!;
    if (aliases[at] !== 0 && isDateTerm(terms[aliases[at]!]!)) facts.add(aliases[at]!);
    if ((shapes[at]! & SHAPE.stop) !== 0 || weights.has(term)) continue;
    const weight = Math.log(1 + passageCount / documentFrequencies[term]!);
    weights.set(term, weight);
    if ((shapes[at]! & (SHAPE.number | SHAPE.year)) !== 0) facts.add(term);
    total += weight;
  }
  return { weights, total, facts };
}

/** Reports that give different numbers or days contradict each other: a reader must see both. */
function contradicts(a: Topic, b: Topic): boolean {
  const lacks = (facts: ReadonlySet<number>, others: ReadonlySet<number>) =>
    [...facts].some((fact) => !others.has(fact));
  return lacks(a.facts, b.facts) && lacks(b.facts, a.facts);
}

function saysTheSame(a: Topic, b: Topic): boolean {
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
