import type { FollowUpSummary } from '../../eval/measure-follow-ups.ts';
import type { QuestionResult } from '../../eval/question-result.ts';
import type { EvalRun } from '../../eval/run-eval.ts';
import { summarizeByKind, summarizeResults, summarizeTimes } from '../../eval/summarize-results.ts';

/** A run with these results, over a corpus that needs not exist. */
export function makeRun(
  set: string,
  questions: readonly QuestionResult[],
  followUps: FollowUpSummary | null = null,
): EvalRun {
  return {
    summary: {
      set,
      engine: 'lunr',
      passages: 10,
      ...summarizeResults(questions),
      byKind: summarizeByKind(questions),
      followUps,
      ms: {
        index: 20,
        load: 5,
        ...summarizeTimes(questions.map(({ ms }) => ms)),
        stages: { find: { p50: 1.5, p99: 2.5 } },
      },
      rssMb: 99,
    },
    notes: [`a note on ${set}`],
    questions,
  };
}
