import { writeFile } from 'node:fs/promises';
import { createAnswerer } from '../../src/answer/answer-question.ts';
import type { Desk } from '../../src/answer/desk.ts';
import { createSearchableCorpus } from '../../src/answer/search-corpus.ts';
import { openReadingWithBar } from '../../src/cli/open-reading-with-bar.ts';
import { createProgressBar } from '../../src/cli/progress-bar.ts';
import { ReportedFailure } from '../../src/cli/reported-failure.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { compareRuns, type MetricComparison } from '../eval/compare-runs.ts';
import type { EvalSet } from '../eval/eval-question.ts';
import { judgeQuestion } from '../eval/judge-question.ts';
import type { QuestionResult } from '../eval/question-result.ts';
import { readTarget } from '../eval/read-target.ts';
import { createSeededRandom, SEED } from '../eval/seeded-random.ts';
import { CHANGES, type Change } from './changes.ts';

export type TrialOptions = {
  corpusDir: string;
  /** Only questions with earlier turns. */
  conversations: boolean;
};

/**
 * Asks the questions of sets as the bot does and as a change would, compares question by question,
 * and writes the figures beside the trials. Only questions of articles that nothing was learned from
 * are asked.
 */
export async function runTrial(
  name: string,
  targets: readonly string[],
  { corpusDir, conversations }: TrialOptions,
  terminal: Terminal,
  folder: URL = new URL('.', import.meta.url),
): Promise<void> {
  const change = CHANGES[name];
  if (change === undefined) {
    terminal.complain(`no trial ${name}: name one of ${Object.keys(CHANGES).join(', ')}`);
    throw new ReportedFailure();
  }
  const sets: Record<string, unknown> = {};
  for (const target of targets) {
    const { set, deskOptions } = await readTarget(target, corpusDir, terminal.complain);
    const isAsked = ({ answerable, part = 'judge', history }: EvalSet['questions'][number]) =>
      answerable !== null && part === 'judge' && (!conversations || history.length > 0);
    const asked = { ...set, questions: set.questions.filter(isAsked) };
    if (asked.questions.length === 0) continue;
    sets[set.name] = await compareSet(asked, deskOptions.aliases ?? [], change, terminal);
    terminal.stdout.write(`${set.name}: ${JSON.stringify(sets[set.name])}\n`);
  }
  const command = `npm run trial -- ${name} ${targets.join(' ')}${conversations ? ' --conversations' : ''}`;
  const trial = { what: change.what, by: command, sets };
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(trial, null, 2)}\n`);
}

async function compareSet(
  set: EvalSet,
  aliases: Parameters<typeof createSearchableCorpus>[1],
  { change }: Change,
  terminal: Terminal,
) {
  const reading = await openReadingWithBar(set.corpus, terminal);
  if ('unavailable' in reading) throw new ReportedFailure();
  const plain = createSearchableCorpus(set.corpus, aliases, () => reading);
  const bar = createProgressBar(terminal.stderr, set.name, () => performance.now());
  let done = 0;
  const ask = async (searchable: typeof plain): Promise<QuestionResult[]> => {
    const answer = createAnswerer(searchable, () => undefined);
    const explain: Desk['explain'] = (text, history = []) => answer(text, history);
    const textById = new Map(set.corpus.passages.map(({ id, text }) => [id, text]));
    const results: QuestionResult[] = [];
    for (const question of set.questions) {
      const explanation = await explain(question.question, question.history);
      const asked = { ...question, answerable: question.answerable! };
      results.push(judgeQuestion(asked, explanation, 0, (id) => textById.get(id)));
      bar.update(++done, 2 * set.questions.length);
    }
    return results;
  };
  try {
    const [before, after] = [await ask(plain), await ask(change(plain))];
    const { shared, metrics, auroc } = compareRuns(
      set.name,
      before,
      after,
      createSeededRandom(SEED),
    );
    return { questions: shared, ...Object.fromEntries(metrics.map(describeMetric)), auroc };
  } finally {
    bar.clear();
    await reading.networks.close();
  }
}

function describeMetric({ metric, before, after, p, helped, hurt }: MetricComparison) {
  const round = (value: number) => Math.round(value * 10_000) / 10_000;
  return [
    metric,
    {
      before: round(before),
      after: round(after),
      p: round(p),
      helped: helped.length,
      hurt: hurt.length,
    },
  ] as const;
}
