import './no-telemetry.ts';
import { readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { NetworkReply, NetworkRequest, NetworkTask } from './network-worker.ts';
import type { Networks, PassageReading } from './networks.ts';

/** The shipped networks, beside `src` and `dist`. */
export const MODELS_FOLDER = fileURLToPath(new URL('../../models/', import.meta.url));

/**
 * Two texts in two threads are read faster than one text by two. The first thread holds both
 * networks; another holds the reader, and the finder once there is much to encode (30 MB).
 */
const MOST_WORKERS = 2;
/** After so many texts the second thread helps: they took the first 3 s, and more are likely. */
const MANY_TEXTS = 200;
/** More than this many processor threads gain nothing on a text of this size. */
const MOST_THREADS = 2;

/** The networks, or why they can't run here, as one sentence for the log. */
export type StartedNetworks = { networks: Networks } | { unavailable: string };

/** Something to do for the first worker that is free. */
type Job = {
  request: NetworkRequest;
  /** What moves there, and isn't copied. */
  moved: ArrayBuffer[];
  resolve(result: never): void;
  reject(error: Error): void;
};

/**
 * Starts the networks in threads of their own, so that Slack's three seconds hold while they read.
 * Texts are shared out among the threads one by one, and those of a question go before those that
 * are encoded for later. The threads don't keep the process alive unless something is waited for.
 *
 * @param onEnd is told when a thread ends later on, and why: from then on all that is asked fails.
 */
export async function startNetworks(
  folder: string = MODELS_FOLDER,
  onEnd: (reason: string) => void = () => {},
): Promise<StartedNetworks> {
  // Only compiled: a thread has no translator of its own.
  const file = import.meta.url.endsWith('.ts')
    ? new URL('../../dist/networks/network-worker.js', import.meta.url)
    : new URL('./network-worker.js', import.meta.url);
  const cores = availableParallelism();
  const count = Math.min(MOST_WORKERS, cores);
  const threads = Math.min(MOST_THREADS, Math.floor(cores / count));
  const workers = Array.from(
    { length: count },
    (_, at) =>
      new Worker(file, {
        workerData: { folder, threads, readsOnly: at > 0 },
        execArgv: [],
      }),
  );
  const running = new Map<Worker, Job>();
  // A thread that is ended while a network runs takes the process with it: the runtime can't be stopped.
  const close = (worker: Worker) =>
    new Promise<void>((resolve) => {
      const stop = () => void worker.terminate().then(() => resolve());
      if (running.has(worker)) worker.once('message', stop);
      else stop();
    });
  const closeAll = async () => {
    await Promise.all(workers.map(close));
  };

  const fingerprints = await Promise.all(workers.map(waitUntilReady));
  const failed = fingerprints.find((fingerprint) => fingerprint instanceof Error);
  if (failed !== undefined) {
    await closeAll();
    return { unavailable: failed.message.split('\n')[0]! };
  }

  const idle = [...workers];
  const waiting: { soon: Job[]; later: Job[] } = { soon: [], later: [] };
  let ended: Error | undefined;
  let closed: Promise<void> | undefined;
  const end = (error: Error): Promise<void> => {
    ended ??= error;
    const jobs = [...running.values(), ...waiting.soon.splice(0), ...waiting.later.splice(0)];
    for (const { reject } of jobs) reject(ended);
    closed ??= closeAll();
    return closed;
  };
  const endWithout = (worker: Worker, error: Error) => {
    running.delete(worker);
    if (ended === undefined) onEnd(error.message);
    void end(error);
  };
  let encoded = 0;
  const mayTake = (worker: Worker, { request: { task } }: Job) =>
    worker === workers[0] ||
    task === 'read' ||
    (task === 'encodePassages' && encoded >= MANY_TEXTS);
  const takeJob = (worker: Worker): Job | undefined => {
    for (const queue of [waiting.soon, waiting.later]) {
      const at = queue.findIndex((job) => mayTake(worker, job));
      if (at >= 0) return queue.splice(at, 1)[0];
    }
    return undefined;
  };
  const shareOut = () => {
    for (const worker of [...idle]) {
      const job = takeJob(worker);
      if (job === undefined) continue;
      idle.splice(idle.indexOf(worker), 1);
      if (job.request.task === 'encodePassages') encoded += 1;
      running.set(worker, job);
      worker.ref();
      worker.postMessage(job.request, job.moved);
    }
  };
  for (const worker of workers) {
    worker.on('message', (reply: NetworkReply) => {
      const job = running.get(worker)!;
      running.delete(worker);
      worker.unref();
      if (ended === undefined) {
        idle.push(worker);
        shareOut();
      }
      if ('error' in reply) job.reject(reply.error);
      else if ('result' in reply) job.resolve(reply.result as never);
    });
    worker.on('error', (error) => endWithout(worker, error));
    worker.on('exit', (code) => {
      endWithout(worker, new Error(`the reading thread ended with code ${code}`));
    });
    // Not before: a thread holds the process again when it begins to be listened to.
    worker.unref();
  }
  const ask = <Task extends NetworkTask>(
    queue: Job[],
    task: Task,
    inputs: Parameters<Networks[Task]>,
    moved: ArrayBuffer[] = [],
  ): ReturnType<Networks[Task]> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      queue.push({ request: { task, inputs } as NetworkRequest, moved, resolve, reject });
      shareOut();
    }) as ReturnType<Networks[Task]>;
  const { soon, later } = waiting;
  const inOrder = async <Result>(results: readonly Promise<Result[]>[]) =>
    (await Promise.all(results)).flat();

  return {
    networks: {
      fingerprint: fingerprints[0] as string,
      encodeQuestion: (question) => ask(soon, 'encodeQuestion', [question]),
      matchTokens: (question, texts) =>
        ask(soon, 'matchTokens', [question, texts], [texts.tokens.buffer as ArrayBuffer]),
      read(question, passages) {
        const asked: Promise<PassageReading[]>[] = [];
        // The longest first: read last, it would leave the other thread with nothing to do.
        const longestFirst = [...passages.entries()].sort(
          ([, a], [, b]) => b.text.length - a.text.length,
        );
        for (const [at, passage] of longestFirst) {
          asked[at] = ask(soon, 'read', [question, [passage]]);
        }
        return inOrder(asked);
      },
      encodePassages: (passages) =>
        inOrder(passages.map((passage) => ask(later, 'encodePassages', [[passage]]))),
      close: () => end(new Error('the networks were closed')),
    },
  };
}

/** The word pieces of the networks, which hold every common word of English whole. */
export async function readVocabulary(folder: string = MODELS_FOLDER): Promise<ReadonlySet<string>> {
  const text = await readFile(join(folder, 'vocabulary.txt'), 'utf8');
  return new Set(text.trimEnd().split('\n'));
}

/** The fingerprint of what a worker loaded, or why it couldn't. */
function waitUntilReady(worker: Worker): Promise<string | Error> {
  return new Promise<string | Error>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', (code) => {
      resolve(new Error(`the reading thread ended with code ${code}`));
    });
    worker.once('message', (reply: NetworkReply) => {
      if ('fingerprint' in reply) resolve(reply.fingerprint);
      else if ('reason' in reply) resolve(new Error(reply.reason));
    });
  });
}
