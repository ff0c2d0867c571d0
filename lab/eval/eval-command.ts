import { openReadingWithBar } from '../../src/cli/open-reading-with-bar.ts';
import { createProgressBar } from '../../src/cli/progress-bar.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { type Comparison, compareRuns } from './compare-runs.ts';
import type { EngineName } from './engine-name.ts';
import type { EvalSet } from './eval-question.ts';
import { readTarget } from './read-target.ts';
import { renderComparison } from './render-comparison.ts';
import { renderSummary } from './render-summary.ts';
import { type EvalRun, runEval } from './run-eval.ts';
import { readSavedRuns, type SavedRun, saveRuns } from './saved-runs.ts';
import { createSeededRandom, SEED } from './seeded-random.ts';

export type EvalCommandOptions = {
  json: boolean;
  engine: EngineName;
  /** The articles that files of questions ask about. */
  corpusDir: string;
  /** Where to keep each question's result. */
  save?: string;
  /** A file of kept results to compare with. */
  compare?: string;
  /** Where to write the page of results, with its picture beside it. */
  report?: string;
  /** Whether the answers go by words alone. */
  words: boolean;
  /** Only the questions of articles from which nothing was learned. */
  unseen: boolean;
  /** The command as it was typed, for the page. */
  command: string;
};

const now = () => performance.now();

/** Evaluates each target, a folder in BEIR form or a file of questions, and prints what it finds. */
export async function evaluate(
  targets: readonly string[],
  options: EvalCommandOptions,
  terminal: Terminal,
): Promise<void> {
  const { json, save, compare, report } = options;
  // Read first: a wrong name must not cost a long run.
  const earlier = compare === undefined ? undefined : await readSavedRuns(compare);
  const runs: EvalRun[] = [];
  const comparisons: Comparison[] = [];
  for (const target of targets) {
    const run = await evaluateTarget(target, options, terminal);
    runs.push(run);
    const comparison = earlier && compareWith(earlier, run, terminal);
    if (comparison) comparisons.push(comparison);
    terminal.stdout.write(
      json ? toJson(run, comparison) : toText(run, comparison, runs.length > 1),
    );
    if (json) for (const note of run.notes) terminal.complain(`${target}: ${note}`);
  }
  if (save !== undefined) await saveRuns(save, runs);
  if (report !== undefined) {
    const { writeReport } = await import('./write-report.ts');
    await writeReport(report, runs, comparisons, options.command);
  }
}

async function evaluateTarget(
  target: string,
  { engine, corpusDir, words, unseen }: EvalCommandOptions,
  terminal: Terminal,
): Promise<EvalRun> {
  const { stderr, complain } = terminal;
  const start = now();
  const { set: whole, deskOptions } = await readTarget(target, corpusDir, complain);
  const loadMs = now() - start;
  const set = unseen ? keepUnseen(whole) : whole;
  const reading = words
    ? { unavailable: 'words alone were asked for' }
    : await openReadingWithBar(set.corpus, terminal, `reading ${set.name}`);
  const bar = createProgressBar(stderr, set.name, now);
  try {
    return await runEval(set, {
      engine,
      loadMs,
      deskOptions: { ...deskOptions, reading: () => reading },
      now,
      readRssBytes: () => process.memoryUsage.rss(),
      onProgress: bar.update,
    });
  } finally {
    bar.clear();
    if (!('unavailable' in reading)) await reading.networks.close();
  }
}

function keepUnseen(set: EvalSet): EvalSet {
  const questions = set.questions.filter(({ part = 'judge' }) => part === 'judge');
  return { ...set, questions };
}

function compareWith(
  earlier: readonly SavedRun[],
  { summary, questions }: EvalRun,
  { complain }: Terminal,
): Comparison | undefined {
  const match = earlier.find((run) => run.summary.set === summary.set);
  if (match === undefined) {
    complain(`${summary.set}: not compared, because the other file has no run of that set.`);
    return undefined;
  }
  return compareRuns(summary.set, match.questions, questions, createSeededRandom(SEED));
}

function toJson({ summary }: EvalRun, comparison: Comparison | undefined): string {
  return `${JSON.stringify({ ...summary, ...(comparison && { comparison }) })}\n`;
}

function toText(run: EvalRun, comparison: Comparison | undefined, isFurther: boolean): string {
  const parts = [renderSummary(run), ...(comparison ? [renderComparison(comparison)] : [])];
  return `${isFurther ? '\n\n' : ''}${parts.join('\n\n')}\n`;
}
