import type { AnalyzedCorpus } from './analyze-corpus.ts';
import type { Concept } from './query.ts';

/** Whether a concept is a name, a number or a date, however it is typed. */
export function isName(
  { names }: Pick<AnalyzedCorpus, 'names'>,
  { kind, surface }: Concept,
): boolean {
  return kind !== 'word' || names.has(surface);
}

/** Whether any passage or headline holds any of a concept's terms. */
export function isKnown({ hasTerm }: Pick<AnalyzedCorpus, 'hasTerm'>, { terms }: Concept): boolean {
  return terms.some(({ term }) => hasTerm(term));
}
