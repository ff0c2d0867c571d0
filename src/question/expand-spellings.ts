import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { isKnown } from '../index/concepts.ts';
import type { Concept, Query } from '../index/query.ts';
import { analyze } from '../text/analyze.ts';
import type { SpellingIndex } from '../text/names.ts';

const VARIANT_WEIGHT = 0.9;
const CORRECTION_WEIGHT = 0.8;

/** A word that the corpus doesn't hold, and the word searched in its place, as the articles write it. */
export type Correction = { typed: string; searched: string };

/**
 * Adds other spellings to what a question names: those that the corpus itself uses for a name
 * (Qassem, Qasem) and, for a word that it doesn't hold, the nearest ones.
 */
export function expandSpellings(
  query: Query,
  analyzed: AnalyzedCorpus,
  spellings: SpellingIndex,
): { query: Query; corrections: Correction[] } {
  const corrections: Correction[] = [];
  const concepts = query.concepts.map((concept): Concept => {
    const { surface } = concept;
    const known = isKnown(analyzed, concept);
    const others = known ? spellings.findVariants(surface) : spellings.findNearest(surface);
    if (others.length === 0) return concept;
    if (!known) {
      const nearest = others[0]!;
      corrections.push({ typed: concept.label, searched: analyzed.names.get(nearest) ?? nearest });
    }
    const weight = known ? VARIANT_WEIGHT : CORRECTION_WEIGHT;
    const terms = others.flatMap((other) => analyze(other).map(({ term }) => ({ term, weight })));
    return {
      ...concept,
      surface: known ? surface : others[0]!,
      terms: [...concept.terms, ...terms],
    };
  });
  return { query: { ...query, concepts }, corrections };
}

/** The question with its corrections written in, or undefined when none of them stands in it. */
export function correctQuestion(
  question: string,
  corrections: readonly Correction[],
): string | undefined {
  const corrected = corrections.reduce((text, { typed, searched }) => {
    const word = typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return text.replace(
      new RegExp(`(?<![\\p{L}\\p{N}])${word}(?![\\p{L}\\p{N}])`, 'giu'),
      (found) => matchCapital(searched, found),
    );
  }, question);
  return corrected === question ? undefined : corrected;
}

function matchCapital(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
