import type { Answer, QuotedPassage } from './answer.ts';

/** What an answer quotes, best first: the passages that it found, or the closest ones; none if nothing was found. */
export function shownPassages(answer: Answer): readonly QuotedPassage[] {
  if (answer.outcome === 'found') return answer.passages;
  return answer.outcome === 'unsure' ? answer.closest : [];
}
