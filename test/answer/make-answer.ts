import type { Answer, QuotedPassage } from '../../src/answer/answer.ts';

/** An answer of a given outcome; what is shown stands where that outcome shows it. */
export function makeAnswer(
  question: string,
  outcome: Answer['outcome'],
  shown: readonly QuotedPassage[],
): Answer {
  const base = { question, resolved: question, confidence: 0.5, notes: [], suggestions: [], ms: 1 };
  switch (outcome) {
    case 'found':
      return { ...base, outcome, passages: shown };
    case 'unsure':
      return { ...base, outcome, closest: shown, missing: [] };
    case 'not-found':
      return { ...base, outcome, missing: [] };
  }
}
