import type { Turn } from '../../conversation/turn.ts';
import { findAnswerType } from '../../question/find-answer-type.ts';
import { splitQuestions } from '../../question/split-questions.ts';
import { tidyQuestion } from '../../question/tidy-question.ts';
import { analyze } from '../../text/analyze.ts';

/** Returns whether a question asks what one of a conversation asked, in whatever order and form. */
export function createAskedBefore(
  asked: readonly string[],
  history: readonly Turn[],
): (question: string) => boolean {
  const earlier = history.filter(({ role }) => role === 'user').map(({ text }) => text);
  const before = [...asked, ...earlier].flatMap(splitQuestions).map(readQuestion);
  return (question) => {
    const { terms, answerType } = readQuestion(question);
    return before.some(
      (other) =>
        other.answerType === answerType && [...terms].every((term) => other.terms.has(term)),
    );
  };
}

function readQuestion(question: string) {
  const { text } = tidyQuestion(question);
  return { terms: topicOf(text), answerType: findAnswerType(text).answerType };
}

/** The terms of a text that carry its topic. */
export function topicOf(text: string): Set<string> {
  return new Set(analyze(text).flatMap(({ term, stop }) => (stop ? [] : [term])));
}
