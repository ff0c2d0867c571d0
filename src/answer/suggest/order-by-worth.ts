import type { QuestionKind } from '../propose/draft.ts';
import type { ProposedQuestion } from '../propose/propose-questions.ts';

/** What an editor would rather read. */
const WORTH: Readonly<Record<QuestionKind, number>> = {
  number: 6,
  agent: 5,
  reason: 6,
  manner: 5,
  deed: 5,
  place: 4,
  time: 4,
  office: 4,
  who: 3,
  speech: 3,
  meaning: 2,
};
/** What it takes from a question that one before it was of its kind, from the same place, or about the same. */
const SAME_KIND = 4;
const SAME_SOURCE = 3;
const SAME_SUBJECT = 2;
const COMMON = 5;

/**
 * The questions in the order in which an editor would offer them: of different kinds and about
 * different names, at any length of the list.
 *
 * @param sourceOf what else should change from one to the next, as their articles
 */
export function orderByWorth(
  questions: readonly ProposedQuestion[],
  sourceOf: (question: ProposedQuestion) => string = () => '',
): ProposedQuestion[] {
  const left = [...questions];
  const ordered: ProposedQuestion[] = [];
  const timesTaken = new Map<string, number>();
  const times = (key: string) => timesTaken.get(key) ?? 0;
  const keysOf = (question: ProposedQuestion) => ({
    kind: `kind ${question.kind}`,
    subject: `subject ${question.about[0]}`,
    source: `source ${sourceOf(question)}`,
  });
  const costOf = (question: ProposedQuestion) => {
    const { kind, subject, source } = keysOf(question);
    const repeats =
      SAME_KIND * times(kind) + SAME_SOURCE * times(source) + SAME_SUBJECT * times(subject);
    return repeats + (question.isCommon ? COMMON : 0) - WORTH[question.kind];
  };
  while (left.length > 0) {
    let best = 0;
    for (let at = 1; at < left.length; at += 1) {
      if (costOf(left[at]!) < costOf(left[best]!)) best = at;
    }
    const [question] = left.splice(best, 1) as [ProposedQuestion];
    ordered.push(question);
    for (const key of Object.values(keysOf(question))) timesTaken.set(key, times(key) + 1);
  }
  return ordered;
}
