import type { Concept, Query } from '../search/query.ts';
import { analyze } from '../text/analyze.ts';

/** How much words of the question before count; one turn further back they count `DECAY` of that. */
const CARRIED_WEIGHT = 0.4;
const DECAY = 0.7;
const FEW_CONCEPTS = 2;
/** A question without a name may have so many words and still not stand alone. */
const FEW_COMMON_WORDS = 4;

const PRONOUNS = new Set(
  'he him his she her hers it its they them their theirs this that these those there then one ones'.split(
    ' ',
  ),
);
const OPENING = /^\s*(?:and|but|so|also|then|or|no|what about|how about|what of)\b/i;

/**
 * Completes a question that leans on the conversation ("and what did he praise?") with the things
 * that earlier questions named, at lower weight. A question that stands alone comes back as it is.
 *
 * The weights and the rule are the ones that did best on mtrag: see docs/EVALUATION.md.
 *
 * @param earlier the earlier questions, read, oldest first
 */
export function resolveFollowUp(question: string, query: Query, earlier: readonly Query[]): Query {
  if (earlier.length === 0 || !leansOnConversation(question, query)) return query;
  const concepts: Concept[] = [...query.concepts];
  const known = new Set(concepts.map(({ terms }) => terms[0]!.term));
  let weight = CARRIED_WEIGHT;
  for (const turn of earlier.toReversed()) {
    for (const concept of turn.concepts) {
      const term = concept.terms[0]!.term;
      if (known.has(term)) continue;
      known.add(term);
      // Far from each other and from the question's own words: they form no phrase with them.
      concepts.push({ ...concept, weight, position: 1000 * (concepts.length + 1) });
    }
    weight *= DECAY;
  }
  return { ...query, concepts };
}

function leansOnConversation(question: string, { concepts }: Query): boolean {
  if (concepts.length <= FEW_CONCEPTS || pointsBack(question)) return true;
  return concepts.length <= FEW_COMMON_WORDS && concepts.every(({ kind }) => kind === 'word');
}

/** Whether a word of the question says that it goes on from something: "and in Syria?", "why did he?". */
export function pointsBack(question: string): boolean {
  return (
    OPENING.test(question) ||
    analyze(question).some(({ surface, stop }) => stop && PRONOUNS.has(surface))
  );
}
