import type { Explanation } from '../../src/answer/answer-question.ts';
import { createDesk, type Desk, type DeskOptions } from '../../src/answer/desk.ts';
import type { EngineName } from './engine-name.ts';
import type { EvalQuestion, EvalSet } from './eval-question.ts';
import { judgeQuestion } from './judge-question.ts';
import { type FollowUpSummary, hasFollowUps, measureFollowUps } from './measure-follow-ups.ts';
import type { QuestionResult } from './question-result.ts';
import {
  type KindSummaries,
  type ResultSummary,
  roundMs,
  summarizeByKind,
  summarizeResults,
  summarizeTimes,
  type TimeSummary,
} from './summarize-results.ts';

/** What `eval --json` prints. */
export type EvalSummary = { set: string; engine: EngineName; passages: number } & ResultSummary & {
    byKind: KindSummaries;
    /** Null when no question has earlier turns. */
    followUps: FollowUpSummary | null;
    ms: {
      /** Building the index over the passages. */
      index: number;
      /** Reading the corpus and the questions. */
      load: number;
      /** Each stage of an answer, in the order they run. */
      stages: Record<string, TimeSummary>;
    } & TimeSummary;
    /** The process's resident memory after the last question, in 10^6 bytes. */
    rssMb: number;
  };

export type EvalRun = {
  summary: EvalSummary;
  notes: readonly string[];
  questions: readonly QuestionResult[];
};

export type EvalRunOptions = {
  engine: EngineName;
  /** How long the set took to read. */
  loadMs: number;
  deskOptions?: DeskOptions;
  /** Milliseconds of a clock that never goes back. */
  now: () => number;
  readRssBytes: () => number;
  onProgress?: (done: number, total: number) => void;
};

/** Enough that the code that answers is compiled and the caches are as full as they get. */
const WARM_UP_QUESTIONS = 100;

/**
 * Asks a desk every question of a set that is known to be answerable or not, one after the other,
 * each with its own history, and judges the answers. The first questions are asked once more before,
 * so that no time counts the warm-up.
 */
export async function runEval(set: EvalSet, options: EvalRunOptions): Promise<EvalRun> {
  const { engine, loadMs, deskOptions, now, readRssBytes, onProgress } = options;
  const asked = set.questions.filter(hasKnownAnswer);

  const indexStart = now();
  const desk = await createDesk(set.corpus, { ...deskOptions, suggestMs: 0 });
  const indexMs = now() - indexStart;

  await warmUp(desk, asked.slice(0, WARM_UP_QUESTIONS));
  const textById = new Map(set.corpus.passages.map(({ id, text }) => [id, text]));
  const total = asked.length * (hasFollowUps(asked) ? 3 : 1);
  const laps: Explanation['stages'][] = [];
  let done = 0;
  const ask = async (question: EvalQuestion & { answerable: boolean }): Promise<QuestionResult> => {
    const start = now();
    const explanation = await desk.explain(question.question, question.history);
    const ms = now() - start;
    laps.push(explanation.stages);
    onProgress?.(++done, total);
    return judgeQuestion(question, explanation, ms, (id) => textById.get(id));
  };
  const questions: QuestionResult[] = [];
  for (const question of asked) questions.push(await ask(question));
  const ms = {
    index: roundMs(indexMs),
    load: roundMs(loadMs),
    ...summarizeTimes(questions.map(({ ms }) => ms)),
    stages: summarizeStages(laps),
  };

  const summary: EvalSummary = {
    set: set.name,
    engine,
    passages: set.corpus.passages.length,
    ...summarizeResults(questions),
    byKind: summarizeByKind(questions),
    followUps: (await measureFollowUps(asked, questions, ask)) ?? null,
    ms,
    rssMb: Math.round(readRssBytes() / 1e6),
  };
  return { summary, notes: [...set.notes, ...noteUnasked(set, asked.length)], questions };
}

function summarizeStages(laps: readonly Explanation['stages'][]): Record<string, TimeSummary> {
  const names = [...new Set(laps.flatMap(Object.keys))];
  return Object.fromEntries(
    names.map((name) => [name, summarizeTimes(laps.flatMap((stages) => stages[name] ?? []))]),
  );
}

async function warmUp(desk: Desk, questions: readonly EvalQuestion[]): Promise<void> {
  for (const { question, history } of questions) await desk.explain(question, history);
}

function hasKnownAnswer(
  question: EvalQuestion,
): question is EvalQuestion & { answerable: boolean } {
  return question.answerable !== null;
}

function noteUnasked(set: EvalSet, asked: number): string[] {
  const unasked = set.questions.length - asked;
  if (unasked === 0) return [];
  return [`${unasked} questions were not asked: nobody says whether they are answerable.`];
}
