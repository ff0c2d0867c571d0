import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from '@slack/bolt';
import { createDesk, type Desk } from './answer/desk.ts';
import { loadCorpusWithBar } from './cli/load-corpus-with-bar.ts';
import { createProgressBar } from './cli/progress-bar.ts';
import { wordsAloneLine } from './cli/words-alone-line.ts';
import { type Config, readConfig } from './config.ts';
import type { Corpus } from './corpus/article.ts';
import type { LoadedCorpus } from './corpus/load-corpus.ts';
import { formatProblem } from './corpus/problem.ts';
import type { Playground } from './playground/start-playground.ts';
import { openReading } from './reading/open-reading.ts';
import type { OpenedReading } from './reading/read-passages.ts';
import { explainStartError } from './slack/explain-start-error.ts';
import { createLogger } from './slack/logger.ts';
import { openStore } from './state/open-store.ts';
import { StateError } from './state/state-error.ts';
import type { Store } from './state/store.ts';
import { describeCorpus } from './wording/describe-corpus.ts';
import { wordingIn } from './wording/wording.ts';

const HOW_TO_CONNECT = `Slack is not connected: SLACK_BOT_TOKEN is not set. Try the bot in the playground instead.
To connect it, create an app from manifest.yml at https://api.slack.com/apps, install it to your
workspace, copy .env.example to .env, and fill in SLACK_BOT_TOKEN and SLACK_APP_TOKEN.
`;

/** How long the start waits for the articles to be read: until then the bot goes by words. */
const MOST_READING_MS = 1_500;
const RECHECK_AFTER_MS = 20_000;
/** Slack wants a word within three seconds. */
const PATIENCE_MS = 2_000;

const MANIFEST_PATH = fileURLToPath(new URL('../manifest.yml', import.meta.url));

// Bolt takes a quarter of a second to load: nothing may import it above.
const importSlackApp = () => import('./slack/app.ts');
const importPlayground = () => import('./playground/start-playground.ts');
const say = (line: string) => process.stdout.write(`${line}\n`);
const complain = (line: string) => process.stderr.write(`${line}\n`);

type Bot = { desk: Desk; store: Store };

/** Config, corpus, desk, bot. Resolves with the exit code when the bot has stopped. */
async function run(stop: AbortSignal): Promise<number> {
  const read = readConfig();
  if (!read.ok) {
    for (const problem of read.problems) complain(problem);
    return 1;
  }
  const { config } = read;
  // Loads while the corpus is read; should it fail, it is told where it is used.
  (config.slack === undefined ? importPlayground() : importSlackApp()).catch(() => {});
  const loaded = await tryLoadCorpus(config.corpusDir);
  if (loaded === undefined) return 1;
  const { corpus, aliases } = loaded;
  // The store is opened while the networks start in their threads.
  const starting = startReading(corpus);
  const store = await tryOpenStore(config.dataDir);
  const { opening, getReading, close } = await starting;
  if (store === undefined) {
    await close();
    return 1;
  }
  const desk = await createDesk(corpus, { aliases, reading: getReading });
  // When the start is over: whoever asks first should not wait for it.
  opening
    .then(() => setTimeout(RECHECK_AFTER_MS, undefined, { ref: false }))
    .then(() => desk.recheckSuggestions())
    .catch(() => {});
  try {
    return config.slack === undefined
      ? await runPlayground({ desk, store }, corpus, config, stop)
      : await runInSlack({ desk, store }, config, config.slack, stop);
  } finally {
    await close();
    await store.close();
  }
}

/**
 * What gives the networks and the articles' meaning once both are there. It waits for them a moment,
 * so that a small corpus is read from the first question on.
 */
async function startReading(corpus: Corpus) {
  let hasEnded = false;
  let opened: OpenedReading = { unavailable: 'the networks are being started' };
  const bar = createProgressBar(process.stderr, 'reading the articles', () => performance.now());
  const ending = new AbortController();
  const opening = openReading(corpus, {
    signal: ending.signal,
    onEnd: (reason) => {
      complain(wordsAloneLine(reason));
      opened = { unavailable: reason };
      hasEnded = true;
    },
    onProgress: (done, total) => {
      opened = { unavailable: `the articles are being read, ${done} of ${total} passages so far` };
      bar.update(done, total);
    },
  }).then((result) => {
    bar.clear();
    if (ending.signal.aborted) return;
    if ('unavailable' in result) {
      complain(wordsAloneLine(result.unavailable));
      opened = result;
    }
    // A thread that ended meanwhile has said why.
    else if (!hasEnded) opened = { ...result, patienceMs: PATIENCE_MS };
  });
  await Promise.race([opening, setTimeout(MOST_READING_MS, undefined, { ref: false })]);
  return {
    opening,
    getReading: (): OpenedReading => opened,
    async close() {
      ending.abort();
      await opening;
      if (!('unavailable' in opened)) await opened.networks.close();
    },
  };
}

/** Undefined when there is nothing to serve; what is wrong with the corpus is said either way. */
async function tryLoadCorpus(dir: string): Promise<LoadedCorpus | undefined> {
  const loaded = await loadCorpusWithBar(dir, process.stderr);
  for (const problem of loaded.problems) complain(formatProblem(problem));
  if (loaded.corpus.passages.length > 0) return loaded;
  const isUnreadable = loaded.problems.some(({ path }) => path === join(dir, ''));
  if (!isUnreadable) {
    complain(`The corpus folder ${dir} holds no article: put .md, .txt or .html files in it.`);
  }
  return undefined;
}

/** Undefined when what the bot remembers can't be reached, which is said. */
async function tryOpenStore(dataDir: string | undefined): Promise<Store | undefined> {
  try {
    return await openStore(dataDir, { onError: (error) => complain(String(error)) });
  } catch (error) {
    if (!(error instanceof StateError)) throw error;
    complain(error.message);
    return undefined;
  }
}

async function runPlayground(
  { desk, store }: Bot,
  corpus: Corpus,
  { commandName, logLevel, language, playground }: Config,
  stop: AbortSignal,
): Promise<number> {
  const { startPlayground } = await importPlayground();
  const { port, host } = playground!;
  let started: Playground;
  try {
    started = await startPlayground({
      desk,
      store,
      corpus,
      commandName,
      manifestPath: MANIFEST_PATH,
      port,
      host,
      language,
      logger: createStderrLogger(logLevel),
    });
  } catch (error) {
    complain(
      `The playground can't listen on ${host}, port ${port} (${(error as Error).message}): set PORT or PLAYGROUND_HOST to another.`,
    );
    return 1;
  }
  say(HOW_TO_CONNECT);
  if (port !== 0 && started.port !== port) {
    say(`Port ${port} is in use, so the playground is on port ${started.port}.`);
  }
  say(readyLine(desk, `playground: ${started.url}`));
  await untilAborted(stop);
  await started.stop();
  return 0;
}

async function runInSlack(
  { desk, store }: Bot,
  { commandName, logLevel, language }: Config,
  { botToken, apiUrl, transport }: NonNullable<Config['slack']>,
  stop: AbortSignal,
): Promise<number> {
  const { createSlackApp } = await importSlackApp();
  const logger = createStderrLogger(logLevel);
  const bot = createSlackApp({
    desk,
    store,
    botToken,
    apiUrl,
    commandName,
    transport,
    language,
    logger,
  });
  let port: number | undefined;
  try {
    ({ port } = await bot.start());
  } catch (error) {
    complain(explainStartError(error));
    return 1;
  }
  say(readyLine(desk, port === undefined ? 'over Socket Mode' : `on port ${port}, /slack/events`));
  await untilAborted(stop);
  say('stopping');
  await bot.stop();
  return 0;
}

function createStderrLogger(level: Config['logLevel']): Logger {
  return createLogger({
    level,
    write: (entry) => process.stderr.write(entry),
    now: () => new Date(),
  });
}

function untilAborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** `ready: 5 articles, 83 passages, 412 ms (over Socket Mode)`; the time counts from the process's start. */
function readyLine(desk: Desk, where: string): string {
  return `ready: ${describeCorpus(desk, wordingIn('en'))}, ${Math.round(performance.now())} ms (${where})`;
}

const stopping = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => stopping.abort());
}
// A connection that fails for good while it reconnects ends up here. A dead bot is restarted; a deaf one isn't.
process.on('unhandledRejection', (reason) => {
  complain(explainStartError(reason));
  process.exit(1);
});
process.exit(await run(stopping.signal));
