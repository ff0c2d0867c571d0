import { findAnswerType } from '../find-answer-type.ts';

/** A question around the words that ask: "By | how much | did the price rise?". */
export type AskingWords = { before: string; words: string; after: string };

export function splitAtAskingWords(question: string): AskingWords {
  const { start, end } = findAnswerType(question).asking;
  return {
    before: question.slice(0, start),
    words: question.slice(start, end),
    after: question.slice(end).trim(),
  };
}
