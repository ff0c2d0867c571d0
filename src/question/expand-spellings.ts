import type { AnalyzedCorpus } from '../index/analyze-corpus.ts';
import { isKnown } from '../index/concepts.ts';
import type { JoinedNames } from '../index/joined-names.ts';
import type { Concept, Query } from '../index/query.ts';
import { analyze } from '../text/analyze.ts';
import { NAME_ARTICLES } from '../text/lexicon.ts';
import type { SpellingIndex } from '../text/names.ts';

// How much a passage earns for another spelling than the one that was typed: a little less, so that
// what holds the word itself comes first. A guess at what was meant counts less than a spelling that
// the corpus uses. Set by hand on test/fixtures/questions.yaml and the public sets; no
// measurement of other values is kept.
const VARIANT_WEIGHT = 0.9;
const CORRECTION_WEIGHT = 0.8;

/** What may stand between two names that are one: "Abd al-Mahdi". */
const BETWEEN_NAMES = `[\\s-]+(?:(?:${NAME_ARTICLES.join('|')})[\\s-]+)?`;

/** A word that the corpus doesn't hold, and the word searched in its place, as the articles write it. */
export type Correction = { typed: string; searched: string };

/** What a corpus knows of how words are spelt. */
export type SpellingKnowledge = {
  analyzed: Pick<AnalyzedCorpus, 'names' | 'hasTerm'>;
  spellings: SpellingIndex;
  joinedNames: JoinedNames;
  /** Words that are spelt right, where they are known. */
  vocabulary?: ReadonlySet<string> | undefined;
};

/**
 * Adds other spellings to what a question names: those that the corpus itself uses for a name
 * (Qassem, Qasem), names that it writes as one word or as two, and the nearest words to one that it
 * doesn't hold.
 */
export function expandSpellings(
  query: Query,
  knowledge: SpellingKnowledge,
): { query: Query; corrections: Correction[] } {
  const { analyzed } = knowledge;
  const corrections: Correction[] = [];
  const written = (word: string) => analyzed.names.get(word) ?? word;
  const concepts = query.concepts.map((concept, at): Concept => {
    const { surface } = concept;
    const known = isKnown(analyzed, concept);
    const others = findOthers(concept, query.concepts[at + 1], query.concepts[at - 1], knowledge);
    if (others.words.length === 0) return concept;
    const [first] = others.words;
    if (others.typed !== undefined) {
      const searched = others.isApart ? others.words.map(written).join(' ') : written(first!);
      corrections.push({ typed: others.typed, searched });
    }
    const weight = known ? VARIANT_WEIGHT : CORRECTION_WEIGHT;
    const terms = others.words.flatMap((other) =>
      analyze(other).map(({ term }) => ({ term, weight })),
    );
    return {
      ...concept,
      surface: known ? surface : first!,
      terms: [...concept.terms, ...terms],
    };
  });
  return { query: { ...query, concepts }, corrections };
}

type Others = {
  words: readonly string[];
  /** What they are searched in place of; left out where nothing is corrected, or another concept says it. */
  typed?: string;
  /** Whether the words stand side by side in the corpus, and are no alternatives. */
  isApart?: boolean;
};

function findOthers(
  concept: Concept,
  next: Concept | undefined,
  previous: Concept | undefined,
  { analyzed, spellings, joinedNames, vocabulary }: SpellingKnowledge,
): Others {
  const { surface, kind, label } = concept;
  if (isKnown(analyzed, concept)) return { words: spellings.findVariants(surface) };
  const behind = next && findJoined(concept, next, joinedNames);
  if (behind !== undefined) return { words: [behind], typed: `${label} ${next!.label}` };
  const before = previous && findJoined(previous, concept, joinedNames);
  if (before !== undefined) {
    const isSaid = !isKnown(analyzed, previous!);
    return { words: [before], ...(!isSaid && { typed: `${previous!.label} ${label}` }) };
  }
  const apart = kind === 'name' ? joinedNames.findApart(surface) : undefined;
  if (apart !== undefined) return { words: apart, typed: label, isApart: true };
  const spelling =
    kind !== 'word' || vocabulary === undefined
      ? 'unknown'
      : vocabulary.has(surface)
        ? 'right'
        : 'wrong';
  return { words: spellings.findNearest(surface, spelling), typed: label };
}

/** Names that stand side by side, an article between them or not. */
function findJoined(first: Concept, second: Concept, { findJoined }: JoinedNames) {
  const isPair = first.kind === 'name' && second.kind === 'name';
  const distance = second.position - first.position;
  return isPair && distance > 0 && distance <= 2
    ? findJoined(first.surface, second.surface)
    : undefined;
}

/** The question with its corrections written in, or undefined when none of them stands in it. */
export function correctQuestion(
  question: string,
  corrections: readonly Correction[],
): string | undefined {
  const corrected = corrections.reduce(
    (text, { typed, searched }) =>
      text.replace(patternOf(typed), (found) => matchCapital(searched, found)),
    question,
  );
  return corrected === question ? undefined : corrected;
}

/** A correction with what was typed as it stands in the question, the article between two names, too. */
export function asTyped(question: string, { typed, searched }: Correction): Correction {
  const [found = typed] = question.match(patternOf(typed)) ?? [];
  return { typed: found, searched };
}

function patternOf(typed: string): RegExp {
  const words = typed.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', BETWEEN_NAMES);
  return new RegExp(`(?<![\\p{L}\\p{N}])${words}(?![\\p{L}\\p{N}])`, 'giu');
}

function matchCapital(word: string, model: string): string {
  return /^\p{Lu}/u.test(model) ? word[0]!.toUpperCase() + word.slice(1) : word;
}
