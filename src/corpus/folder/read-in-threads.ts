import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { type ParsedArticle, refuseFile } from '../file/parsed-article.ts';
import type { ArticleFile } from './read-article.ts';

/** Only compiled: a thread has no translator of its own. */
export const READER_FILE = import.meta.url.endsWith('.ts')
  ? new URL('../../../dist/corpus/folder/reader-thread.js', import.meta.url)
  : new URL('./reader-thread.js', import.meta.url);

/** The densest page of 5 MB takes 600; a file that needs more must not end the process. */
const MAX_HEAP_MB = 1024;

/**
 * Reads files in threads of their own, which end with it; the results stand in the order of the
 * files. A thread takes the next file when it is done with one, so that none waits for a long one. A
 * file that ends its thread is refused, and another thread goes on with the rest.
 */
export async function readInThreads(
  files: readonly ArticleFile[],
  threads: number,
  onRead: () => void,
): Promise<ParsedArticle[]> {
  const results: ParsedArticle[] = [];
  const queue = files.entries();
  const serve = async () => {
    let worker: Worker | undefined;
    for (const [at, file] of queue) {
      worker ??= startReader();
      try {
        results[at] = await ask(worker, file);
      } catch (error) {
        await worker.terminate();
        worker = undefined;
        const message = `can't be read (${(error as Error).message}): save its text as .txt instead`;
        results[at] = refuseFile(file.path, { message });
      }
      onRead();
    }
    await worker?.terminate();
  };
  await Promise.all(Array.from({ length: Math.min(threads, files.length) }, serve));
  return results;
}

function startReader(): Worker {
  const worker = new Worker(READER_FILE, {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
  });
  // Who waits for an answer is told of it; when nobody does, it must not end the process.
  worker.on('error', () => {});
  return worker;
}

async function ask(worker: Worker, file: ArticleFile): Promise<ParsedArticle> {
  const answered = new AbortController();
  worker.postMessage(file);
  try {
    return await Promise.race([
      once(worker, 'message', answered).then(([article]) => article as ParsedArticle),
      once(worker, 'exit', answered).then(() => {
        throw new Error('its reader ended');
      }),
    ]);
  } finally {
    answered.abort();
  }
}
