import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addBotCommands } from '../../src/cli/add-bot-commands.ts';
import { runInProcess } from './run-in-process.ts';

const run = (args: readonly string[], input?: string) => runInProcess(addBotCommands, args, input);

let dir: string;
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'cli-'));
});
afterAll(() => rm(dir, { recursive: true }));

describe('corpus:check', () => {
  it('reports the articles that are read', async () => {
    const { code, stdout, stderr } = await run(['corpus:check']);
    expect(code).toBe(0);
    expect(stdout).toContain('President Salih calls for increased cooperation');
    expect(stdout).toContain('5 articles');
    expect(stderr).toBe('');
  });

  it('names each faulty file on standard error and exits 1', async () => {
    const corpus = join(dir, 'faulty');
    await mkdir(corpus);
    await writeFile(
      join(corpus, 'good.md'),
      '---\ntitle: Rain\n---\n\nIt rained in Mosul all day.\n',
    );
    await writeFile(join(corpus, 'empty.md'), '');
    const { code, stdout, stderr } = await run(['corpus:check', corpus]);
    expect(code).toBe(1);
    expect(stdout).toContain('1 article');
    expect(stderr.trimEnd().split('\n')).toEqual([
      expect.stringContaining(`${join(corpus, 'empty.md')}:`),
    ]);
  });

  it('prints one JSON document, with the same exit code and the same lines on standard error', async () => {
    const corpus = join(dir, 'json');
    await mkdir(corpus);
    await writeFile(
      join(corpus, 'good.md'),
      '---\ntitle: Rain\ndate: 2020-01-19\n---\n\nIt rained in Mosul all day.\n',
    );
    const good = await run(['corpus:check', '--json', corpus]);
    expect(good).toMatchObject({ code: 0, stderr: '' });
    expect(JSON.parse(good.stdout)).toMatchObject({
      articles: [{ id: 'good', title: 'Rain', date: { iso: '2020-01-19' }, words: 6 }],
      problems: [],
      counts: { articles: 1, errors: 0 },
    });
    await writeFile(join(corpus, 'empty.md'), '');
    const faulty = await run(['corpus:check', '--json', corpus]);
    expect(faulty.code).toBe(1);
    expect(faulty.stderr).toContain(join(corpus, 'empty.md'));
    expect(JSON.parse(faulty.stdout)).toMatchObject({
      problems: [{ path: join(corpus, 'empty.md'), line: null, severity: 'error' }],
      counts: { articles: 1, errors: 1 },
    });
  });

  it('exits 1 with one line for a folder that is not there, and one for an empty one', async () => {
    await mkdir(join(dir, 'empty'));
    const results = await Promise.all(
      ['empty', 'none'].flatMap((name) => [
        run(['corpus:check', join(dir, name)]),
        run(['ask', 'Who?', '--corpus', join(dir, name)]),
      ]),
    );
    for (const { code, stderr } of results) {
      expect(code).toBe(1);
      expect(stderr).toMatch(/^[^\n]+\n$/);
    }
  });
});
