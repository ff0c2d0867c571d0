import { execFile } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, describe, expect, test } from 'vitest';
import { runNetworks } from '../../src/networks/run-networks.ts';

const run = promisify(execFile);

/** A thread needs compiled files: it is tried in a program of its own. */
async function runProgram(code: string, env: NodeJS.ProcessEnv = process.env): Promise<string> {
  const program = `import { startNetworks } from './dist/networks/start-networks.js';\n${code}`;
  const { stdout } = await run(process.execPath, ['--input-type=module', '-e', program], { env });
  return stdout.trim();
}

describe('the networks in a thread of their own', () => {
  beforeAll(() => run(process.execPath, ['bin/run.mjs']), 60_000);

  test('answer side by side and in the order of the passages, leave the event loop free, and let the process end', async () => {
    const said = await runProgram(`
      const { networks } = await startNetworks();
      let ticks = 0;
      const timer = setInterval(() => { ticks += 1; }, 1);
      const texts = Array.from({ length: 12 }, (_, n) => ({ source: '', text: 'word '.repeat(150) + n }));
      const done = [];
      const note = (name) => (result) => { done.push(name); return result; };
      const [encoded, readings, vectors] = await Promise.all([
        networks.encodePassages(texts).then(note('encoded')),
        networks.read('who?', texts.slice(0, 5)).then(note('read')),
        networks.encodeQuestion('who?').then(note('asked')),
      ]);
      clearInterval(timer);
      console.log(vectors.weights.length, readings.length, encoded.length, ticks > 5, done.at(-1));

      // Whichever they begin with: the longest.
      const ferries = [3, 40, 9, 80, 1].map((n) => ({ source: '', text: 'The ferry crossed again. '.repeat(n) }));
      const together = await networks.read('when did it cross?', ferries);
      const alone = [];
      for (const text of ferries) alone.push(...(await networks.read('when did it cross?', [text])));
      const relevances = (all) => JSON.stringify(all.map(({ relevance }) => relevance));
      console.log(relevances(together) === relevances(alone), new Set(relevances(alone).split(',')).size);
    `);
    expect(said).toBe('4 5 12 true encoded\ntrue 5');
  }, 60_000);

  // The runtime would write down who it is and what it has to report, and send it when it can.
  test('leave nothing at home for the maker of the runtime to be told', async () => {
    const home = await mkdtemp(join(tmpdir(), 'home-'));
    try {
      const said = await runProgram(
        `const { networks } = await startNetworks();
        const readings = await networks.read('who?', [{ source: '', text: 'a word' }]);
        await networks.close();
        console.log(readings.length);`,
        // Nothing else: in what calls itself a test or CI it would keep quiet by itself.
        { HOME: home, LOCALAPPDATA: home },
      );
      expect(said).toBe('1');
      expect(await readdir(home)).toEqual([]);
    } finally {
      await rm(home, { recursive: true, force: true });
    }
  }, 60_000);

  test('fail at once when the thread has ended, and say so', async () => {
    const said = await runProgram(`
      import { Worker } from 'node:worker_threads';
      const workers = [];
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (...inputs) {
        workers.push(this);
        return postMessage.apply(this, inputs);
      };
      let reason;
      const { networks } = await startNetworks(undefined, (why) => { reason = why; });
      const text = { source: '', text: 'word '.repeat(200) };
      await networks.read('who?', [text, text]);
      workers[0].terminate();
      const slow = networks.read('who?', Array(50).fill(text));
      const first = await slow.catch(({ message }) => message);
      const second = await networks.encodeQuestion('who?').catch(({ message }) => message);
      console.log(first === second && first === reason, reason);
    `);
    expect(said).toBe('true the reading thread ended with code 1');
  }, 60_000);

  test('can be closed while they read', async () => {
    const said = await runProgram(`
      const { networks } = await startNetworks();
      const texts = Array.from({ length: 20 }, (_, n) => ({ source: '', text: 'word '.repeat(150) + n }));
      const reading = networks.read('who?', texts).catch(({ message }) => message);
      await new Promise((resolve) => setTimeout(resolve, 20));
      await networks.close();
      console.log(await reading);
    `);
    expect(said).toBe('the networks were closed');
  }, 60_000);

  test('say why they can’t run, and nothing hangs', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'models-'));
    const said = await runProgram(`
      const started = await startNetworks(${JSON.stringify(`${folder}/`)});
      console.log(started.unavailable);
    `);
    expect(said).toMatch(/ENOENT.*models-/);
    await expect(runNetworks(folder, { threads: 1 })).rejects.toThrow(/ENOENT.*models-/);
    await rm(folder, { recursive: true });
  }, 60_000);
});
