import type { AnalyzedCorpus } from './analyze-corpus.ts';
import { isName } from './concepts.ts';
import type { Concept, Query } from './query.ts';

/** A query with what a corpus says of its words. Arrays go by concept. */
export type WeighedQuery = Query & {
  /** How telling each concept is: by how few passages hold any of its terms. */
  importance: Float64Array;
  /** Whether it is a name, a number or a date. */
  isName: readonly boolean[];
  /** The concepts that a term number stands for. */
  conceptsOfTerm: ReadonlyMap<number, readonly number[]>;
  /**
   * How much the words of the question can tell: 1 for three words that one passage alone holds.
   * The more it names, the finer the differences that the shares of the word features still mean.
   */
  weight: number;
};

const TYPICAL_RARE_WORDS = 3;

export function weighQuery(analyzed: AnalyzedCorpus, query: Query): WeighedQuery {
  const importance = Float64Array.from(query.concepts, (concept) =>
    weighConcept(analyzed, concept),
  );
  const rarest = inverseDocumentFrequency(1, countPassages(analyzed));
  return {
    ...query,
    importance,
    isName: query.concepts.map((concept) => isName(analyzed, concept)),
    conceptsOfTerm: indexConcepts(analyzed, query),
    weight: (sum(importance) / (TYPICAL_RARE_WORDS * rarest)) ** 0.4,
  };
}

/** Lunr's own formula. */
export function inverseDocumentFrequency(frequency: number, documentCount: number): number {
  return Math.log(1 + Math.abs((documentCount - frequency + 0.5) / (frequency + 0.5)));
}

export function sum(values: Float64Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function weighConcept(analyzed: AnalyzedCorpus, { terms, weight }: Concept): number {
  const { termNumbers, documentFrequencies } = analyzed;
  const known = terms.flatMap(({ term }) => termNumbers.get(term) ?? []);
  // What no passage holds tells none apart: it counts next to nothing.
  const frequency =
    known.length === 0
      ? countPassages(analyzed)
      : Math.max(...known.map((term) => documentFrequencies[term]!));
  return weight * inverseDocumentFrequency(frequency, countPassages(analyzed));
}

function countPassages({ tokenStarts }: AnalyzedCorpus): number {
  return tokenStarts.length - 1;
}

function indexConcepts({ termNumbers }: AnalyzedCorpus, { concepts }: Query) {
  const conceptsOfTerm = new Map<number, number[]>();
  concepts.forEach(({ terms }, c) => {
    for (const { term } of terms) {
      const number = termNumbers.get(term);
      if (number === undefined) continue;
      const sharing = conceptsOfTerm.get(number);
      if (sharing === undefined) conceptsOfTerm.set(number, [c]);
      else sharing.push(c);
    }
  });
  return conceptsOfTerm;
}
