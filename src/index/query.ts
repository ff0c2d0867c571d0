import type { TokenKind } from '../text/analyze.ts';
import type { TextRange } from '../text/sentences.ts';
import type { WeightedTerm } from './search-engine.ts';

/** What kind of thing answers a question. */
export type AnswerType =
  | 'person'
  | 'identity'
  | 'place'
  | 'time'
  | 'number'
  | 'reason'
  | 'definition'
  | 'expansion'
  | 'other';

/**
 * One thing that a question names, by a word. A passage covers it when it holds any of the terms:
 * the word itself, its alias group, other spellings of it.
 */
export type Concept = {
  /** The word as the question has it. */
  label: string;
  /** The word folded, or the word of the corpus that it was corrected to. */
  surface: string;
  kind: TokenKind;
  /** The word's own term first. Weights are 0 to 1; 1 is the word as typed. */
  terms: readonly WeightedTerm[];
  /** How much the concept counts, 0 to 1: less for words taken over from earlier questions. */
  weight: number;
  /** The concept's place among the question's words; neighbours differ by one. */
  position: number;
  /** Where its words stand in the text of the question that has them, in text order. */
  places: readonly TextRange[];
};

/** A question, ready to be searched. */
export type Query = {
  concepts: readonly Concept[];
  answerType: AnswerType;
};

/** The query as plain terms, each once, for a search engine. */
export function weightTerms({ concepts }: Query): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const concept of concepts) {
    for (const { term, weight } of concept.terms) {
      weights.set(term, Math.max(weights.get(term) ?? 0, weight * concept.weight));
    }
  }
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
