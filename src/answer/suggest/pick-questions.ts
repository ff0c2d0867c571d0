import type { QuotedPassage } from '../answer.ts';
import type { ProposedQuestion } from '../propose/propose-questions.ts';
import type { CheckedQuestion, QuestionChecker } from './check-question.ts';

/** A question to offer, with what it would be answered by. */
export type Pick = { question: ProposedQuestion; answeredBy: QuotedPassage };

/** What may still be the same in two questions of one answer, from the strictest on. */
const STRICTNESS = [
  { sameKind: false, sameSubject: false },
  { sameKind: true, sameSubject: false },
  { sameKind: false, sameSubject: true },
] as const;

/**
 * Picks questions, the first of a list first, until there are so many: of different sentences and
 * answers, and if possible of different kinds and about different names.
 *
 * @param isWelcome whether what answers it tells something new
 * @param mayCheck whether there is time to ask one that nobody has asked yet
 */
export async function pickQuestions(
  questions: readonly ProposedQuestion[],
  {
    most,
    picked = [],
    checker,
    isWelcome,
    mayCheck,
  }: {
    most: number;
    picked?: readonly Pick[];
    checker: QuestionChecker;
    isWelcome: (answeredBy: QuotedPassage) => boolean;
    mayCheck: () => boolean;
  },
): Promise<Pick[]> {
  const picks = [...picked];
  for (const strictness of STRICTNESS) {
    for (const question of questions) {
      if (picks.length >= most) return picks;
      if (picks.some((pick) => areAlike(pick.question, question, strictness))) continue;
      let checked: CheckedQuestion | undefined = checker.recall(question);
      if (checked === undefined && mayCheck()) checked = await checker.check(question);
      const answeredBy = checked?.answeredBy;
      if (answeredBy === undefined || !isWelcome(answeredBy)) continue;
      if (picks.some((pick) => quoteTheSame(pick.answeredBy, answeredBy))) continue;
      picks.push({ question, answeredBy });
    }
  }
  return picks;
}

function areAlike(
  a: ProposedQuestion,
  b: ProposedQuestion,
  { sameKind, sameSubject }: (typeof STRICTNESS)[number],
): boolean {
  const isOneSentence = a.ordinal === b.ordinal && a.sentence.start === b.sentence.start;
  if (isOneSentence || a.text === b.text) return true;
  if (!sameKind && a.kind === b.kind) return true;
  return !sameSubject && a.about[0] === b.about[0];
}

/** Whether two quotations mark the same words, be it in two articles. */
export function quoteTheSame(a: QuotedPassage, b: QuotedPassage): boolean {
  const isOnePlace =
    a.passage.id === b.passage.id &&
    a.highlight.start < b.highlight.end &&
    b.highlight.start < a.highlight.end;
  return isOnePlace || markedText(a) === markedText(b);
}

function markedText({ passage, highlight }: QuotedPassage): string {
  return passage.text.slice(highlight.start, highlight.end);
}
