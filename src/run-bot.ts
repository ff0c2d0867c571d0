import { fileURLToPath } from 'node:url';
import type { Logger } from '@slack/bolt';
import type { Desk } from './answer/desk.ts';
import { createProgressBar, type ProgressStream } from './cli/progress-bar.ts';
import { unkeptLine } from './cli/unkept-line.ts';
import { wordsAloneLine } from './cli/words-alone-line.ts';
import type { Config, ConfigResult } from './config.ts';
import { formatProblem } from './corpus/problem.ts';
import { type LiveDesk, startLiveDesk } from './live/live-desk.ts';
import { reloadLine } from './live/reload.ts';
import { createNetworkLender, type NetworkLender } from './networks/lend-networks.ts';
import type { Playground } from './playground/start-playground.ts';
import { explainStartError } from './slack/explain-start-error.ts';
import { INSTALL_PATH } from './slack/install/oauth-settings.ts';
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

const inProject = (name: string) => fileURLToPath(new URL(`../${name}`, import.meta.url));

// Bolt takes a quarter of a second to load: nothing may import it above.
const importSlackApp = () => import('./slack/app.ts');
const importPlayground = () => import('./playground/start-playground.ts');

/** What a bot has of the process that it runs in. */
export type Surroundings = {
  /** Stops the bot when it aborts. */
  stop: AbortSignal;
  stdout: { write(text: string): unknown };
  stderr: ProgressStream;
  /** Lends the networks that the bot reads with. */
  createLender?: typeof createNetworkLender;
};

/** What an address or a port may be refused with. */
const LISTENING_FAULTS: ReadonlySet<string | undefined> = new Set([
  'EACCES',
  'EADDRINUSE',
  'EADDRNOTAVAIL',
  'ENOTFOUND',
]);

type Output = { say(line: string): void; complain(line: string): void; stderr: ProgressStream };
type Bot = { desk: LiveDesk; store: Store };

/** Config, desk, bot. Resolves with the exit code when the bot has stopped. */
export async function runBot(
  read: ConfigResult,
  { stop, stdout, stderr, createLender = createNetworkLender }: Surroundings,
): Promise<number> {
  const say = (line: string) => void stdout.write(`${line}\n`);
  const complain = (line: string) => void stderr.write(`${line}\n`);
  const output: Output = { say, complain, stderr };
  if (!read.ok) {
    for (const problem of read.problems) complain(problem);
    return 1;
  }
  const { config } = read;
  // Loads while a thread reads the corpus; should it fail, it is told where it is used.
  (config.slack === undefined ? importPlayground() : importSlackApp()).catch(() => {});
  const lender = createLender((reason) => complain(wordsAloneLine(reason)));
  // The store is opened while a thread reads the corpus.
  const serving = tryServe(config, lender, output);
  const store = await tryOpenStore(config.dataDir, output);
  const desk = await serving;
  try {
    if (desk === undefined || store === undefined) return 1;
    return config.slack === undefined
      ? await runPlayground({ desk, store }, config, stop, output)
      : await runInSlack({ desk, store }, config, config.slack, stop, output);
  } finally {
    await desk?.close();
    await lender.close();
    await store?.close();
  }
}

/** Undefined when there is nothing to serve; what is wrong with the corpus is said either way. */
async function tryServe(
  { corpusDir: dir, cacheDir }: Config,
  { lend }: NetworkLender,
  { say, complain, stderr }: Output,
): Promise<LiveDesk | undefined> {
  const now = () => performance.now();
  const bars = {
    loading: createProgressBar(stderr, 'loading the articles', now),
    reading: createProgressBar(stderr, 'reading the articles', now),
  };
  const started = await startLiveDesk({
    dir,
    cacheDir,
    lend,
    onProgress: (step, done, total) => {
      if (done < total) bars[step].update(done, total);
      else bars[step].clear();
    },
    onReload(reload) {
      say(reloadLine(reload));
      for (const problem of reload.newProblems) complain(formatProblem(problem));
    },
    onUnkept: (reason) => complain(unkeptLine(cacheDir, reason)),
    onUnread: (reason) => complain(`An answer went by words alone: ${reason}`),
    onLost: (reason) =>
      complain(`The thread that answers has ended and is started again: ${reason}`),
  });
  const problems = 'none' in started ? started.none.problems : started.problems;
  for (const problem of problems) complain(formatProblem(problem));
  if (!('none' in started)) return started;
  if (started.none.because === 'empty') {
    complain(`The corpus folder ${dir} holds no article: put .md, .txt or .html files in it.`);
  }
  return undefined;
}

/** Undefined when what the bot remembers can't be reached, which is said. */
async function tryOpenStore(
  dataDir: string | undefined,
  { complain }: Output,
): Promise<Store | undefined> {
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
  { access, commandName, digestHour, logLevel, language, playground }: Config,
  stop: AbortSignal,
  { say, complain, stderr }: Output,
): Promise<number> {
  const { startPlayground } = await importPlayground();
  const { port, host } = playground!;
  let started: Playground;
  try {
    started = await startPlayground({
      desk,
      reload: desk.reload,
      onServed: desk.onServed,
      store,
      commandName,
      digestHour,
      access,
      manifestPath: inProject('manifest.yml'),
      functionsManifestPath: inProject('manifest.search.yml'),
      port,
      host,
      language,
      logger: createLoggerOn(stderr, logLevel),
    });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    complain(
      LISTENING_FAULTS.has(code)
        ? `The playground can't listen on ${host}, port ${port} (${message}): set PORT or PLAYGROUND_HOST to another.`
        : `The playground can't start: ${message}`,
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
  { access, adminUsers, commandName, digestHour, logLevel, language }: Config,
  slack: NonNullable<Config['slack']>,
  stop: AbortSignal,
  { say, complain, stderr }: Output,
): Promise<number> {
  const { createSlackApp } = await importSlackApp();
  const logger = createLoggerOn(stderr, logLevel);
  const bot = createSlackApp({
    ...slack,
    access: () => access,
    desk,
    reload: desk.reload,
    onServed: desk.onServed,
    adminUsers,
    store,
    commandName,
    digestHour,
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
  say(readyLine(desk, whereConnected(slack, port)));
  await untilAborted(stop);
  say('stopping');
  await bot.stop();
  return 0;
}

function whereConnected(
  { transport, oauth }: NonNullable<Config['slack']>,
  port: number | undefined,
): string {
  const pages = oauth === undefined ? '' : `, ${INSTALL_PATH}`;
  if (transport.kind === 'http') return `on port ${port}, /slack/events${pages}`;
  return pages === '' ? 'over Socket Mode' : `over Socket Mode, on port ${port}${pages}`;
}

function createLoggerOn(stderr: ProgressStream, level: Config['logLevel']): Logger {
  return createLogger({ level, write: (entry) => stderr.write(entry), now: () => new Date() });
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
