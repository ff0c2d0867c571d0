import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { ArticleFile } from '../../../src/corpus/folder/read-article.ts';
import { readFiles } from '../../../src/corpus/folder/read-files.ts';

let dir: string;
const files: ArticleFile[] = [];
beforeAll(async () => {
  // A thread needs compiled files.
  await promisify(execFile)(process.execPath, ['bin/run.mjs']);
  dir = await mkdtemp(join(tmpdir(), 'read-files-'));
  for (let n = 0; n < 50; n++) {
    const isText = n % 10 === 0;
    const text = `The council met in Kirkuk, and agreed on plan number ${n} for the canals.`;
    const path = join(dir, isText ? `${n}.txt` : `${n}.html`);
    // The first pages take longest, so that those behind them are read before they are.
    await writeFile(path, isText ? text : `<p>${text}</p>`.repeat(n < 5 ? 100 : 1));
    files.push({ id: `${n}`, path, format: isText ? 'text' : 'html' });
  }
}, 60_000);
afterAll(() => rm(dir, { recursive: true }));
afterEach(() => {
  vi.restoreAllMocks();
});

describe('readFiles', () => {
  it('gives in threads what it gives without, in the order of the files', async () => {
    const post = vi.spyOn(Worker.prototype, 'postMessage');
    const few = await Promise.all(files.map((file) => readFiles([file])));
    // Threads of other tests in this process may still be told to end.
    const handedOut = () => post.mock.calls.filter(([file]) => files.includes(file));
    expect(handedOut()).toEqual([]);
    const done: number[] = [];
    expect(await readFiles(files, (count) => done.push(count))).toEqual(few.flat());
    expect(handedOut()).toHaveLength(45);
    expect(done).toEqual(files.map((_, at) => at + 1));
  });

  it('refuses a file that ends its thread, and reads the others', async () => {
    const { postMessage } = Worker.prototype;
    vi.spyOn(Worker.prototype, 'postMessage').mockImplementation(function (
      this: Worker,
      file: ArticleFile,
    ) {
      if (file.id === '7') void this.terminate();
      // Nobody can read this: the thread throws.
      else postMessage.call(this, file.id === '11' ? null : file);
    });
    // Enough for both threads to go on with.
    const some = files.slice(0, 25);
    const read = await readFiles(some, undefined, 2);
    const refused = read.flatMap(({ article, problems }, at) =>
      article === undefined ? [{ at, problems }] : [],
    );
    expect(refused).toEqual(
      [7, 11].map((at) => ({
        at,
        problems: [
          {
            path: files[at]!.path,
            severity: 'error',
            message: expect.stringMatching(
              /^can't be read \(.+\): save its text as \.txt instead$/,
            ),
          },
        ],
      })),
    );
  });
});
