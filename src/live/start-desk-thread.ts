import { Worker } from 'node:worker_threads';
import type { Desk } from '../answer/desk.ts';
import { createArticleUnpacker } from './pack-articles.ts';
import type {
  BuiltDesk,
  DeskMethod,
  DeskThreadData,
  FromThread,
  NoDesk,
  ToThread,
} from './thread-messages.ts';

/** Only compiled: a thread has no translator of its own. */
const FILE = import.meta.url.endsWith('.ts')
  ? new URL('../../dist/live/desk-thread.js', import.meta.url)
  : new URL('./desk-thread.js', import.meta.url);

/** How long a thread may take to keep what it has read. */
const STOP_MS = 2_000;

/** A desk in a thread of its own. */
export type DeskThread = {
  /** A desk that answers, by words at first; or why there is none. Rejects when the thread ends. */
  built: Promise<{ built: BuiltDesk; desk: Desk } | { none: NoDesk }>;
  /**
   * Resolves when the articles have been read, or can't be; `unkept` says why their vectors could
   * not be kept. Rejects when the thread ends before.
   */
  read: Promise<{ unkept?: string }>;
  /** Resolves with the reason when the thread has ended, however that came. */
  ended: Promise<string>;
  /** Lets the answers under way finish, then ends the thread. */
  retire(): Promise<void>;
  /** Ends the thread as soon as it has kept what it has read; who waits for an answer gets none. */
  stop(): Promise<void>;
  /** Ends the thread at once. */
  terminate(): Promise<void>;
};

/** Who is told what comes up in a thread. */
export type ThreadListener = {
  onProgress?: (step: 'loading' | 'reading', done: number, total: number) => void;
  /** Why an answer went by words though there is something to read with, half a sentence. */
  onUnread?: (reason: string) => void;
};

type Pending = { method: DeskMethod; resolve(result: never): void; reject(error: Error): void };

/** Starts a thread that reads a folder and answers from it. */
export function startDeskThread(
  data: DeskThreadData,
  { onProgress, onUnread }: ThreadListener = {},
): DeskThread {
  const worker = new Worker(FILE, {
    workerData: data,
    transferList: [data.networks],
    execArgv: [],
  });
  const pending = new Map<number, Pending>();
  const built = withResolvers<Awaited<DeskThread['built']>>();
  const read = withResolvers<{ unkept?: string }>();
  const ended = withResolvers<string>();
  let answering: {
    setExamples(questions: readonly string[]): void;
    unpack(value: unknown): unknown;
  };
  let lastId = 0;
  let whenIdle: (() => void) | undefined;
  let isBuilt = false;
  let fault: string | undefined;
  let lost: Error | undefined;

  worker.on('message', (message: FromThread) => {
    switch (message.kind) {
      case 'progress':
        return onProgress?.(message.step, message.done, message.total);
      case 'none':
        return built.resolve({ none: message });
      case 'built': {
        isBuilt = true;
        const { desk, setExamples } = createRemoteDesk(message, ask);
        answering = { setExamples, unpack: createArticleUnpacker(message.articles) };
        return built.resolve({ built: message, desk });
      }
      case 'read':
        return read.resolve(message);
      case 'unread':
        return onUnread?.(message.reason);
      case 'result':
        if (message.exampleQuestions) answering.setExamples(message.exampleQuestions);
        return settle(message.id)?.resolve(answering.unpack(message.result) as never);
      case 'error':
        return settle(message.id)?.reject(message.error);
    }
  });
  worker.on('error', (error) => {
    fault = error.message;
  });
  worker.on('exit', (code) => {
    const reason = fault ?? `it ended with code ${code}`;
    lost = new Error(`The thread that answers has ended: ${reason}`);
    ended.resolve(reason);
    built.reject(lost);
    read.reject(lost);
    for (const id of [...pending.keys()]) settle(id)?.reject(lost);
  });
  // Nobody may wait for these.
  for (const promise of [built.promise, read.promise]) promise.catch(() => {});

  function ask(method: DeskMethod, inputs: readonly unknown[]): Promise<never> {
    return new Promise((resolve, reject) => {
      if (lost !== undefined) return reject(lost);
      const id = ++lastId;
      pending.set(id, { method, resolve, reject });
      say({ kind: 'ask', id, method, inputs });
    });
  }

  function settle(id: number): Pending | undefined {
    const asked = pending.get(id);
    pending.delete(id);
    if (!isAnswering()) whenIdle?.();
    return asked;
  }

  /** Questions that are checked ahead may take minutes: nobody waits for them. */
  function isAnswering(): boolean {
    return [...pending.values()].some(({ method }) => method !== 'recheckSuggestions');
  }

  function say(message: ToThread): void {
    worker.postMessage(message);
  }

  async function stop(): Promise<void> {
    // Before, there is nothing to keep, and it may be too busy to listen.
    if (isBuilt) say({ kind: 'stop' });
    const timer = setTimeout(() => void worker.terminate(), isBuilt ? STOP_MS : 0);
    await ended.promise;
    clearTimeout(timer);
  }

  return {
    built: built.promise,
    read: read.promise,
    ended: ended.promise,
    stop,
    async retire() {
      if (isAnswering()) {
        await new Promise<void>((resolve) => {
          whenIdle = resolve;
        });
      }
      await stop();
    },
    async terminate() {
      await worker.terminate();
    },
  };
}

/** What the thread has built, asked over the line to it. */
function createRemoteDesk(
  { articles, passageCount, exampleQuestions }: BuiltDesk,
  ask: (method: DeskMethod, inputs: readonly unknown[]) => Promise<never>,
) {
  let examples = exampleQuestions;
  const desk: Desk = {
    articles,
    passageCount,
    get exampleQuestions() {
      return examples;
    },
    recheckSuggestions: () => ask('recheckSuggestions', []),
    answer: (...inputs) => ask('answer', inputs),
    explain: (...inputs) => ask('explain', inputs),
  };
  return {
    desk,
    setExamples(questions: readonly string[]) {
      examples = questions;
    },
  };
}

/** As `Promise.withResolvers`, which Node 20 lacks. */
function withResolvers<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<Value>((fulfil, refuse) => {
    resolve = fulfil;
    reject = refuse;
  });
  return { promise, resolve, reject };
}
