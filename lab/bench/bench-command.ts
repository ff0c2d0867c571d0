import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Terminal } from '../../src/cli/terminal.ts';
import { readTarget } from '../eval/read-target.ts';
import { renderTable } from '../eval/render-table.ts';
import { summarizeTimes } from '../eval/summarize-results.ts';
import { type AskedBot, type RunningBot, startRunningBot } from './running-bot.ts';
import { writeArticles } from './write-articles.ts';

export type BotBenchOptions = {
  /** The articles that files of questions ask about. */
  corpusDir: string;
  /** How many questions are asked and timed. */
  questions: number;
};

/** Enough that what answers is compiled. */
const WARM_UP = 50;
const POLL_MS = 250;

/**
 * Starts the bot twice on the articles of a target, first without vectors and then with those that
 * it kept, asks it questions as a person does, and prints what that took: time and memory of the
 * whole process.
 */
export async function benchBot(
  target: string,
  { corpusDir, questions: most }: BotBenchOptions,
  { stdout, complain }: Terminal,
): Promise<void> {
  const { set } = await readTarget(target, corpusDir, complain);
  const alone = set.questions.filter(({ history }) => history.length === 0);
  const every = Math.max(1, Math.floor(alone.length / most));
  const questions = alone.filter((_, n) => n % every === 0).slice(0, most);
  if (questions.length === 0) throw new Error(`${target} has no question that stands alone.`);
  const folder = await mkdtemp(join(tmpdir(), 'bot-bench-'));
  const cacheDir = join(folder, 'cache');
  try {
    const isBeir = (await stat(target)).isDirectory();
    const dir = isBeir ? join(folder, 'articles') : corpusDir;
    if (isBeir) await writeArticles(set.corpus, dir);
    const rows = [];
    for (const vectors of ['none', 'kept']) {
      const row = await measure(
        dir,
        cacheDir,
        questions.map(({ question }) => question),
      );
      rows.push([vectors, ...row]);
    }
    const head = [
      'vectors',
      'ready',
      'read',
      'MB',
      'at most',
      'answer p50 / p99 / slowest',
      'posted p50 / p99 / slowest',
    ];
    stdout.write(
      `${set.name}: ${set.corpus.articles.length} articles, ${set.corpus.passages.length} passages, ${questions.length} questions\n\n${renderTable([head, ...rows])}\n`,
    );
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  dir: string,
  cacheDir: string,
  questions: readonly string[],
): Promise<string[]> {
  const start = performance.now();
  const bot = await startRunningBot(dir, cacheDir);
  try {
    await waitUntilRead(bot, questions[0]!);
    const readS = (performance.now() - start) / 1000;
    for (const question of questions.slice(0, WARM_UP)) await bot.ask(question);
    const asked: AskedBot[] = [];
    for (const question of questions) asked.push(await bot.ask(question));
    const memory = bot.memory();
    const describe = (ms: number[]) => {
      const { p50, p99 } = summarizeTimes(ms);
      return `${p50?.toFixed(0)} / ${p99?.toFixed(0)} / ${Math.max(...ms).toFixed(0)} ms`;
    };
    return [
      `${(bot.readyMs / 1000).toFixed(1)} s`,
      `${readS.toFixed(1)} s`,
      memory?.now.toFixed(0) ?? '–',
      memory?.most.toFixed(0) ?? '–',
      describe(asked.map(({ deskMs }) => deskMs)),
      describe(asked.map(({ ms }) => ms)),
    ];
  } finally {
    await bot.stop();
  }
}

/**
 * Until then it answers by words alone.
 * @throws when it always will.
 */
async function waitUntilRead(bot: RunningBot, question: string): Promise<void> {
  for (;;) {
    const { byWords } = await bot.ask(question);
    if (byWords === undefined) return;
    if (!/being (started|read)/.test(byWords)) throw new Error(`The bot doesn't read: ${byWords}.`);
    await sleep(POLL_MS);
  }
}
