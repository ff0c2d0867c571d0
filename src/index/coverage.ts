import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { isKnown } from './concepts.ts';
import type { Concept, Query } from './query.ts';

/** How much of a question passages hold, by the words that they share with it. */
export type Coverage = {
  /**
   * The share of a question that a passage holds, 0 to 1: each thing named counts by how few
   * passages hold it, and most where none does. 0 for a question that names nothing.
   */
  share(passage: number): number;
  /**
   * Whether a name, a number or a date that is asked for stands in no passage: what looks like an
   * answer is about something else.
   */
  lacksName: boolean;
  /** What a word counts that one passage alone holds: the scores of small and large corpora are measured by it. */
  rarest: number;
  /** The place of the passage's sentence that holds most, among its sentences; the first of equal ones. */
  findBestSentence(passage: number): number;
};

/** Returns what tells how much of one question the passages of a corpus hold. */
export function measureCoverage(analyzed: AnalyzedCorpus, { concepts }: Query): Coverage {
  const { tokenStarts, tokens, wordTerms, aliases, sentenceStarts, sentenceTokens } = analyzed;
  const importance = concepts.map((concept) => weighConcept(analyzed, concept));
  const total = importance.reduce((sum, value) => sum + value, 0);
  const conceptsOfTerm = indexConcepts(analyzed, concepts);

  return {
    lacksName: concepts.some(
      (concept) => concept.weight === 1 && concept.kind !== 'word' && !isKnown(analyzed, concept),
    ),
    rarest: inverseDocumentFrequency(1, tokenStarts.length - 1),

    share: (passage) =>
      total === 0 ? 0 : cover(tokenStarts[passage]!, tokenStarts[passage + 1]!) / total,

    findBestSentence(passage) {
      const first = sentenceStarts[passage]!;
      let [best, most] = [0, 0];
      for (let sentence = first; sentence < sentenceStarts[passage + 1]!; sentence += 1) {
        const held = cover(sentenceTokens[sentence]!, sentenceTokens[sentence + 1]!);
        if (held > most) [best, most] = [sentence - first, held];
      }
      return best;
    },
  };

  /** The importance of what the tokens from `from` up to `to` hold. */
  function cover(from: number, to: number): number {
    const held = new Set<number>();
    for (let at = from; at < to; at += 1) {
      for (const term of [wordTerms[tokens[at]!]!, aliases[at]!]) {
        for (const concept of conceptsOfTerm.get(term) ?? []) held.add(concept);
      }
    }
    return [...held].reduce((sum, concept) => sum + importance[concept]!, 0);
  }
}

function weighConcept(analyzed: AnalyzedCorpus, { terms, weight }: Concept): number {
  const { termNumbers, documentFrequencies, tokenStarts } = analyzed;
  const known = terms.flatMap(({ term }) => termNumbers.get(term) ?? []);
  const frequency = Math.max(0, ...known.map((term) => documentFrequencies[term]!));
  return weight * inverseDocumentFrequency(frequency, tokenStarts.length - 1);
}

/** Lunr's own formula. */
function inverseDocumentFrequency(frequency: number, documentCount: number): number {
  return Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)));
}

function indexConcepts(
  { termNumbers }: AnalyzedCorpus,
  concepts: readonly Concept[],
): ReadonlyMap<number, readonly number[]> {
  const conceptsOfTerm = new Map<number, number[]>();
  concepts.forEach(({ terms }, concept) => {
    for (const { term } of terms) {
      const number = termNumbers.get(term);
      if (number === undefined) continue;
      const sharing = conceptsOfTerm.get(number);
      if (sharing === undefined) conceptsOfTerm.set(number, [concept]);
      else sharing.push(concept);
    }
  });
  return conceptsOfTerm;
}
