import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBotCommands } from '../../src/cli/add-bot-commands.ts';
import { runInProcess } from './run-in-process.ts';

const run = (args: readonly string[]) => runInProcess(addBotCommands, args);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterAll(() => rm(dir, { recursive: true }));

describe('corpus:add', () => {
  it('tells of each article what was read, what of it is inferred, and what was left out', async () => {
    const corpus = join(dir, 'corpus');
    await mkdir(corpus);
    const source = 'test/corpus/pages/blog-post.txt';
    const { code, stdout, stderr } = await run(['corpus:add', source, '--corpus', corpus]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    const name = '2021-03-03-why-the-marshes-of-southern-iraq-are-drying-again';
    const lines = stdout.split('\n');
    expect(lines.slice(0, 7)).toEqual([
      `${source} → ${join(corpus, name)}.md`,
      '  title     Why the marshes of southern Iraq are drying again',
      '  publisher unknown',
      '  author    Lina Hassan',
      '  date      2021-03-03',
      '  passages  3',
      '  prose     21 % left out, from “Samir says: Thank you for this piece, I grew up near there and it breaks my…” on',
    ]);
    expect(lines[7]).toContain('Leave a Reply');
    expect(lines.at(-2)).toBe('1 article added, 0 errors, 1 warning');
    expect((await readdir(corpus)).sort()).toEqual([`${name}.md`, 'originals']);
  });

  it('exits 1 and names on standard error what it did not add', async () => {
    const corpus = join(dir, 'full');
    await mkdir(corpus);
    const broken = join(dir, 'broken.pdf');
    await writeFile(broken, 'x');
    const { code, stdout, stderr } = await run(['corpus:add', broken, '--corpus', corpus]);
    expect(code).toBe(1);
    expect(stdout).toContain('0 articles added, 1 error');
    expect(stderr).toMatch(new RegExp(`^${broken}: [^\n]+\n$`));
  });

  it('exits 1 with one line where the corpus is no folder, and 2 without a file', async () => {
    const missing = await run(['corpus:add', 'README.md', '--corpus', join(dir, 'none')]);
    expect(missing).toMatchObject({ code: 1, stdout: '' });
    expect(missing.stderr).toMatch(/^[^\n]+is no folder[^\n]+\n$/);
    expect((await run(['corpus:add'])).code).toBe(2);
  });
});
