import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { NetworkReply, NetworkTask } from './network-worker.ts';
import type { Networks } from './networks.ts';

/** The shipped networks, beside `src` and `dist`. */
export const MODELS_FOLDER = fileURLToPath(new URL('../../models/', import.meta.url));

/** More than this many threads gain nothing on networks of this size. */
const MOST_THREADS = 4;

/** The networks, or why they can't run here, as one sentence for the log. */
export type StartedNetworks = { networks: Networks } | { unavailable: string };

/**
 * Starts the networks in a thread of their own, so that Slack's three seconds hold while they read.
 * The thread doesn't keep the process alive.
 *
 * @param onEnd is told when the thread ends later on, and why: from then on all that is asked fails.
 */
export async function startNetworks(
  folder: string = MODELS_FOLDER,
  onEnd: (reason: string) => void = () => {},
): Promise<StartedNetworks> {
  // Only compiled: a thread has no translator of its own.
  const file = import.meta.url.endsWith('.ts')
    ? new URL('../../dist/reading/network-worker.js', import.meta.url)
    : new URL('./network-worker.js', import.meta.url);
  const threads = Math.min(MOST_THREADS, availableParallelism());
  const worker = new Worker(file, { workerData: { folder, threads }, execArgv: [] });
  worker.unref();

  const waiting = new Map<number, PromiseWithResolvers>();
  let ended: Error | undefined;
  const end = (error: Error) => {
    if (ended !== undefined) return;
    ended = error;
    onEnd(error.message);
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  };
  let last = 0;
  const ask = (task: NetworkTask, inputs: readonly unknown[]): Promise<never> =>
    new Promise((resolve, reject) => {
      if (ended !== undefined) {
        reject(ended);
        return;
      }
      last += 1;
      waiting.set(last, { resolve, reject });
      // A question that is waited for keeps the process alive.
      worker.ref();
      worker.postMessage({ id: last, task, inputs });
    });

  const fingerprint = await new Promise<string | Error>((resolve) => {
    worker.once('error', resolve);
    worker.once('exit', (code) => resolve(new Error(`the thread ended with code ${code}`)));
    worker.ref();
    worker.on('message', (reply: NetworkReply) => {
      if (reply.id === 'ready') resolve(reply.fingerprint);
      else if (reply.id === 'failed') resolve(new Error(reply.reason));
      else {
        const asked = waiting.get(reply.id);
        waiting.delete(reply.id);
        if ('error' in reply) asked?.reject(reply.error);
        else asked?.resolve(reply.result as never);
      }
      if (waiting.size === 0) worker.unref();
    });
  });
  if (fingerprint instanceof Error) {
    return { unavailable: fingerprint.message.split('\n')[0]! };
  }
  worker.on('error', end);
  worker.on('exit', (code) => end(new Error(`the reading thread ended with code ${code}`)));
  return {
    networks: {
      fingerprint,
      encodeQuestion: (...inputs) => ask('encodeQuestion', inputs),
      encodePassages: (...inputs) => ask('encodePassages', inputs),
      read: (...inputs) => ask('read', inputs),
      async close() {
        await worker.terminate();
      },
    },
  };
}

type PromiseWithResolvers = { resolve(value: never): void; reject(error: Error): void };
