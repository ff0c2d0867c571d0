import type { EvalQuestion } from './eval-question.ts';
import { computeShare } from './metrics.ts';
import type { QuestionResult } from './question-result.ts';
import {
  type ResultSummary,
  roundShare,
  type Share,
  summarizeResults,
} from './summarize-results.ts';

/** What a sense for conversation is worth: the same questions asked without it. */
export type FollowUpSummary = {
  without: {
    /** Every question asked as if nothing had been said before. */
    'last turn alone': ResultSummary;
    /** Every question asked as one text with all that the person had said before, oldest first. */
    'always concatenate': ResultSummary;
  };
  /** By kind of question, in the order of the file, those without earlier turns left out. */
  firstAsAlone: Record<string, FirstAsAlone>;
};

/** How often the earlier turns leave the first passage as it is without them. */
export type FirstAsAlone = { questions: number; share: Share };

type AskedQuestion = EvalQuestion & { answerable: boolean };

/**
 * Asks all questions twice more, without earlier turns; undefined when none has any.
 *
 * @param results of the questions as they stand, in the same order
 */
export async function measureFollowUps(
  questions: readonly AskedQuestion[],
  results: readonly QuestionResult[],
  ask: (question: AskedQuestion) => Promise<QuestionResult>,
): Promise<FollowUpSummary | undefined> {
  if (!hasFollowUps(questions)) return undefined;
  const askEach = async (toText: (question: AskedQuestion) => string) => {
    const answers: QuestionResult[] = [];
    for (const question of questions) {
      answers.push(await ask({ ...question, question: toText(question), history: [] }));
    }
    return answers;
  };
  const alone = await askEach(({ question }) => question);
  const joined = await askEach(({ question, history }) =>
    [...history.filter(({ role }) => role === 'user').map(({ text }) => text), question].join(' '),
  );
  const followUps = questions.flatMap(({ history, kind = 'other' }, q) =>
    history.length === 0 ? [] : [{ kind, isAsAlone: results[q]!.top[0] === alone[q]!.top[0] }],
  );
  const kinds = [...new Set(followUps.map(({ kind }) => kind))];
  return {
    without: {
      'last turn alone': summarizeResults(alone),
      'always concatenate': summarizeResults(joined),
    },
    firstAsAlone: Object.fromEntries(
      kinds.map((kind) => {
        const ofKind = followUps.filter((followUp) => followUp.kind === kind);
        const share = roundShare(computeShare(ofKind, ({ isAsAlone }) => isAsAlone));
        return [kind, { questions: ofKind.length, share }];
      }),
    ),
  };
}

export function hasFollowUps(questions: readonly EvalQuestion[]): boolean {
  return questions.some(({ history }) => history.length > 0);
}
