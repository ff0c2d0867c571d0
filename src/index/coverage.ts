import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { isKnown } from './concepts.ts';
import type { Concept, Query } from './query.ts';

/** How much of a question passages hold, by the words that they share with it. */
export type Coverage = {
  /**
   * The share of a question that a passage holds, 0 to 1: each thing named counts by how few
   * passages hold it, and most where none does. 0 for a question that names nothing.
   */
  share(passage: PassageOrdinal): number;
  /**
   * Whether a name, a number or a date that is asked for stands in no passage: what looks like an
   * answer is about something else.
   */
  lacksName: boolean;
  /** Whether a number that is asked for stands in no passage. */
  lacksNumber: boolean;
  /** What a word counts that one passage alone holds: the scores of small and large corpora are measured by it. */
  rarest: number;
  /** The place of the passage's sentence that holds most, among its sentences; the first of equal ones. */
  findBestSentence(passage: PassageOrdinal): number;
};

/** Returns what tells how much of one question the passages of a corpus hold. */
export function measureCoverage(analyzed: AnalyzedCorpus, { concepts }: Query): Coverage {
  const importance = concepts.map((concept) => weighConcept(analyzed, concept));
  const total = importance.reduce((sum, value) => sum + value, 0);
  const conceptsOfTerm = indexConcepts(concepts);
  const unknown = concepts.filter((concept) => concept.weight === 1 && !isKnown(analyzed, concept));

  return {
    lacksName: unknown.some(({ kind }) => kind !== 'word'),
    lacksNumber: unknown.some(({ kind }) => kind === 'number'),
    rarest: inverseDocumentFrequency(1, analyzed.passageOrdinals.length),

    share: (passage) => (total === 0 ? 0 : cover(analyzed.termsBySentence(passage).flat()) / total),

    findBestSentence(passage) {
      let [best, most] = [0, 0];
      for (const [sentence, terms] of analyzed.termsBySentence(passage).entries()) {
        const held = cover(terms);
        if (held > most) [best, most] = [sentence, held];
      }
      return best;
    },
  };

  /** The importance of what some terms name. */
  function cover(terms: readonly string[]): number {
    const held = new Set<number>();
    for (const term of terms) {
      for (const concept of conceptsOfTerm.get(term) ?? []) held.add(concept);
    }
    return [...held].reduce((sum, concept) => sum + importance[concept]!, 0);
  }
}

function weighConcept(analyzed: AnalyzedCorpus, { terms, weight }: Concept): number {
  const frequency = Math.max(0, ...terms.map(({ term }) => analyzed.documentFrequency(term)));
  return weight * inverseDocumentFrequency(frequency, analyzed.passageOrdinals.length);
}

/** Lunr's own formula. */
function inverseDocumentFrequency(frequency: number, documentCount: number): number {
  return Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)));
}

function indexConcepts(concepts: readonly Concept[]): ReadonlyMap<string, readonly number[]> {
  const conceptsOfTerm = new Map<string, number[]>();
  concepts.forEach(({ terms }, concept) => {
    for (const { term } of terms) {
      const sharing = conceptsOfTerm.get(term);
      if (sharing === undefined) conceptsOfTerm.set(term, [concept]);
      else sharing.push(concept);
    }
  });
  return conceptsOfTerm;
}
