import { setTimeout as sleep } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { MessagePort } from 'node:worker_threads';
import type { Desk } from '../answer/desk.ts';
import { compareScans, type FolderScan, scanFolder } from '../corpus/folder/scan-folder.ts';
import { formatProblem } from '../corpus/problem.ts';
import { compareArticles } from './compare-articles.ts';
import type { Changes, Reload } from './reload.ts';
import { describeServed, noteRead, type ReadTimes, type Serving } from './serving.ts';
import { type DeskThread, startDeskThread, type ThreadListener } from './start-desk-thread.ts';
import type { BuiltDesk, NoDesk } from './thread-messages.ts';
import { waitUntilQuiet, watchFolder } from './watch-folder.ts';

/**
 * The desk of a folder that may change while the bot runs. Each answer, and what is taken without
 * waiting, belongs to one reading of the folder. What `now` gives answers on for half a minute when
 * another reading is served.
 */
export type LiveDesk = Desk & {
  now(): Desk;
  /** When the folder was last read, also if nothing in it had changed. */
  readonly servedAt: Date;
  /** What is wrong in the folder, as it was last read. */
  readonly problems: BuiltDesk['problems'];
  /**
   * Tells of all that is served, at once and as added, then of what each other reading changes.
   * @returns what ends it
   */
  onServed(listener: (changes: Changes & { isFirst: boolean }) => void): () => void;
  /** Reads the folder again, as soon as it is quiet and what is being read has been. */
  reload(): Promise<Reload>;
  /** Ends all threads, also one that is being built; what is asked from then on fails. */
  close(): Promise<void>;
};

/** Of progress it is told for the first reading alone. */
export type LiveDeskOptions = ThreadListener & {
  dir: string;
  /** The folder that vectors are kept in. */
  cacheDir: string;
  /** A new line to the networks. */
  lend(): MessagePort;
  /** Told of every reading but the first. */
  onReload?: (reload: Reload) => void;
  /** Told when the thread that answers has ended by itself, and why; another is being built then. */
  onLost?: (reason: string) => void;
  /** Told why the vectors of a reading could not be kept. */
  onUnkept?: (reason: string) => void;
  /** How long the folder must be quiet before it is read again. @default 1000 */
  quietMs?: number;
  /** @default () => new Date() */
  now?: () => Date;
  /** @default startDeskThread */
  startThread?: typeof startDeskThread;
};

/** How long the start waits for the articles to be read: until then the bot goes by words. */
const MOST_READING_MS = 1_500;
/** When a start or a swap is over: whoever asks first should not wait for it. */
const RECHECK_AFTER_MS = 20_000;
/** Longer than a reply takes that asks twice. */
const LINGER_MS = 30_000;

/**
 * Reads a folder and serves it, and whatever it becomes. Reading and answering are done in a thread:
 * building an index takes seconds, in which this one could not answer Slack. When the folder has
 * changed, a second thread reads it and takes over when it is ready, all at once.
 *
 * @returns none, where the folder holds nothing to serve
 */
export async function startLiveDesk(
  options: LiveDeskOptions,
): Promise<LiveDesk | { none: NoDesk }> {
  const { dir, cacheDir, lend, onProgress = () => {}, onReload = () => {} } = options;
  const { onLost = () => {}, onUnkept = () => {}, onUnread = () => {} } = options;
  const { quietMs = 1_000, now = () => new Date(), startThread = startDeskThread } = options;
  let taken = await scanFolder(dir);
  const first = startThread({ dir, cacheDir, networks: lend() }, { onProgress, onUnread });
  const start = await first.built;
  if ('none' in start) {
    await first.stop();
    return start;
  }
  const threads = new Set<DeskThread>();
  const listeners = new Set<Parameters<LiveDesk['onServed']>[0]>();
  const closing = new AbortController();
  const { signal } = closing;
  let servedAt = now();
  let problems = start.built.problems;
  let work: Promise<unknown> = Promise.resolve();
  let waiting: Promise<Reload> | undefined;
  let repair: Promise<void> | undefined;
  let serving = serve(first, start, new Map());
  const tellUnkept = ({ unkept }: { unkept?: string }) => {
    if (unkept !== undefined) onUnkept(unkept);
  };
  await Promise.race([
    first.read.then(tellUnkept, () => {}),
    sleep(MOST_READING_MS, undefined, { ref: false }),
  ]);

  const watch = { quietMs, taken: () => taken, signal };
  const watching = watchFolder(dir, {
    ...watch,
    onChange: (scan) =>
      enqueue(async () => {
        // A reading that was waited for may have seen it.
        if (compareScans(taken, scan).size > 0) await readAgain(scan);
      }),
  });

  return {
    get articles() {
      return serving.desk.articles;
    },
    get passageCount() {
      return serving.desk.passageCount;
    },
    get exampleQuestions() {
      return serving.desk.exampleQuestions;
    },
    recheckSuggestions: () => serving.desk.recheckSuggestions(),
    answer: async (...inputs) => (await findLiving()).answer(...inputs),
    explain: async (...inputs) => (await findLiving()).explain(...inputs),
    now: () => serving.desk,
    get servedAt() {
      return servedAt;
    },
    get problems() {
      return problems;
    },
    onServed(listener) {
      listeners.add(listener);
      listener({ added: serving.desk.articles, removed: [], changed: [], isFirst: true });
      return () => void listeners.delete(listener);
    },
    reload() {
      waiting ??= enqueue(async () => {
        const scan = await waitUntilQuiet(dir, watch);
        // Who asks from here on wants another: this one has begun.
        waiting = undefined;
        return readAgain(scan);
      });
      return waiting;
    },
    async close() {
      closing.abort();
      await Promise.all([...threads].map((thread) => thread.stop()));
      await Promise.all([watching, work]);
    },
  };

  /** One reading after the other. */
  function enqueue<Result>(task: () => Promise<Result>): Promise<Result> {
    const done = work.then(task);
    work = done.catch(() => {});
    return done;
  }

  /** @param mustBuild also where nothing has changed */
  async function readAgain(scan: FolderScan, mustBuild = false): Promise<Reload> {
    signal.throwIfAborted();
    taken = scan;
    const startMs = performance.now();
    const before = describeServed(serving, scan, now());
    const data = { dir, cacheDir, networks: lend(), before, mustBuild };
    const thread = startThread(data, { onUnread });
    threads.add(thread);
    const outcome = await findOutcome(thread);
    if (outcome.outcome !== 'served') await thread.stop().then(() => threads.delete(thread));
    const found = outcome.outcome === 'failed' ? problems : outcome.problems;
    const known = new Set(problems.map(formatProblem));
    const newProblems = found.filter((problem) => !known.has(formatProblem(problem)));
    problems = found;
    const ms = performance.now() - startMs;
    const reload: Reload = { ...outcome, problems, newProblems, ms };
    if (reload.outcome === 'served') {
      for (const listener of listeners) listener({ ...reload, isFirst: false });
    }
    onReload(reload);
    return reload;
  }

  /** Waits for the thread, and lets it take over where it has something else to serve. */
  async function findOutcome(thread: DeskThread) {
    try {
      const result = await thread.built;
      if ('none' in result) {
        const { because, problems } = result.none;
        if (because !== 'same') return { outcome: because, problems, servedAt };
        servedAt = now();
        serving = {
          ...serving,
          readAt: noteRead(dir, serving.built, result.none, serving.readAt, servedAt),
        };
        return { outcome: because, problems };
      }
      tellUnkept(await thread.read);
      return swap(thread, result);
    } catch (error) {
      const reason = signal.aborted ? 'the bot is being stopped' : (error as Error).message;
      return { outcome: 'failed' as const, reason, servedAt };
    }
  }

  function swap(thread: DeskThread, result: { built: BuiltDesk; desk: Desk }) {
    const { built: old, thread: retired, readAt } = serving;
    const { articles, aliases, passageCount, problems } = result.built;
    servedAt = now();
    serving = serve(thread, result, readAt);
    setTimeout(() => void retired.retire(), LINGER_MS).unref();
    const changes = compareArticles(old.articles, articles);
    const hasOtherAliases = !isDeepStrictEqual(old.aliases, aliases);
    const served = { outcome: 'served' as const, articles, passageCount, problems };
    return { ...served, ...changes, hasOtherAliases };
  }

  /** Makes of a thread what is served. */
  function serve(
    thread: DeskThread,
    { built, desk }: { built: BuiltDesk; desk: Desk },
    readBefore: ReadTimes,
  ): Serving {
    threads.add(thread);
    void thread.ended.then((reason) => {
      threads.delete(thread);
      if (serving.thread !== thread || signal.aborted) return;
      onLost(reason);
      void replaceLost().catch(() => {});
    });
    void thread.read
      .then(() => sleep(RECHECK_AFTER_MS, undefined, { ref: false, signal }))
      .then(() => (serving.thread === thread ? desk.recheckSuggestions() : undefined))
      .catch(() => {});
    return { thread, desk, built, readAt: noteRead(dir, built, built, readBefore, servedAt) };
  }

  /** The desk that is served; where its thread has ended, the one that takes its place. */
  async function findLiving(): Promise<Desk> {
    if (!threads.has(serving.thread) && !signal.aborted) await replaceLost();
    return serving.desk;
  }

  function replaceLost(): Promise<void> {
    repair ??= enqueue(async () => readAgain(await scanFolder(dir), true))
      .then((reload) => {
        if (reload.outcome !== 'served') throw new Error('There is no thread that answers.');
      })
      .finally(() => {
        repair = undefined;
      });
    return repair;
  }
}
