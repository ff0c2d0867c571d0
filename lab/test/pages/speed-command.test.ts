import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../../../test/cli/run-in-process.ts';
import { addLabCommands } from '../../add-lab-commands.ts';

const run = (...args: string[]) => runInProcess(addLabCommands, ['corpus:speed', ...args]);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'speed-'));
  const page = '<p>The council met in Kirkuk and agreed on a plan for the canals.</p>';
  await Promise.all(['a.html', 'b.htm'].map((name) => writeFile(join(dir, name), page)));
  await writeFile(join(dir, 'c.md'), 'No page.');
});
afterAll(() => rm(dir, { recursive: true }));

describe('corpus:speed', () => {
  it('reads the pages of a folder with one thread and with two', async () => {
    const { code, stdout } = await run(dir, '--runs', '1');
    expect(code).toBe(0);
    expect(stdout).toMatch(/^2 pages, 0 MB; medians of 1 runs\n\nthreads +seconds +from +to /);
    const rows = stdout.match(/^[12](?: +\d+\.\d){4} +\d+$/gm);
    expect(rows?.map((row) => row[0])).toEqual(['1', '2']);
    expect(stdout).toMatch(/\na page: median \d+ ms, p95 \d+ ms\n$/);
  });

  it('says where no page is', async () => {
    const { code, stderr } = await run(join(dir, 'nowhere'));
    expect(code).not.toBe(0);
    expect(stderr).toContain('holds no saved pages');
  });
});
