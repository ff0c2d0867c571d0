import { mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findKeptArticles, type ServedBefore } from '../../../src/corpus/folder/keep-served.ts';
import { scanFolder } from '../../../src/corpus/folder/scan-folder.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import type { Problem } from '../../../src/corpus/problem.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'corpus-'));
  write('a.md', 'The council met in Kirkuk on Sunday.\n');
  write('b.md', 'The governor met in Mosul on Monday.\n');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));
const write = (name: string, text: string) => writeFileSync(join(dir, name), text);

/** What is served of the folder as it is. */
async function serve(): Promise<ServedBefore> {
  const { corpus, aliases } = await loadCorpus(dir);
  const readAt = new Map(corpus.articles.map(({ path }) => [path, '14:03']));
  return { articles: corpus.articles, aliases, readAt, settled: await scanFolder(dir) };
}
async function load(before: ServedBefore) {
  const { corpus, problems, kept } = await loadCorpus(dir, undefined, before);
  return {
    texts: corpus.articles.map(({ id, text }) => `${id}: ${text.trim()}`),
    problems: problems.map(({ message }) => message),
    kept: [...kept].map((path) => path.slice(dir.length + 1)),
  };
}

describe('a folder that is read again', () => {
  it('gives up what is no longer there', async () => {
    const before = await serve();
    rmSync(join(dir, 'a.md'));
    const after = { ...before, settled: await scanFolder(dir) };
    expect(await load(after)).toEqual({
      texts: ['b: The governor met in Mosul on Monday.'],
      problems: [],
      kept: [],
    });
  });

  it('keeps what can’t be read now', async () => {
    const before = await serve();
    write('a.md', '');
    rmSync(join(dir, 'b.md'));
    symlinkSync(join(dir, 'nowhere'), join(dir, 'b.md'));
    const { texts, problems, kept } = await load({ ...before, settled: await scanFolder(dir) });
    expect(texts).toEqual([
      'a: The council met in Kirkuk on Sunday.',
      'b: The governor met in Mosul on Monday.',
    ]);
    expect(problems).toEqual([
      expect.stringMatching(/^is empty.*; kept as it was read at 14:03$/),
      expect.stringMatching(/leads nowhere.*; kept as it was read at 14:03$/),
    ]);
    expect(kept).toEqual(['a.md', 'b.md']);
  });

  it('reads nothing that may be written right now', async () => {
    const before = await serve();
    write('a.md', 'The council');
    write('c.md', 'The min');
    write('aliases.yaml', '- [council, ma');
    expect(await load(before)).toEqual({
      texts: ['a: The council met in Kirkuk on Sunday.', 'b: The governor met in Mosul on Monday.'],
      problems: [],
      kept: ['a.md', 'aliases.yaml'],
    });
  });

  it('keeps the files of a folder that can’t be read, and says so once', async () => {
    const { articles, ...before } = await serve();
    const problems: Problem[] = [{ path: dir, severity: 'error', message: "can't be read" }];
    const kept = findKeptArticles([], { articles, ...before }, problems, new Set());
    expect(kept).toEqual(articles);
    expect(problems[0]!.message).toBe("can't be read; kept as it was read at 14:03");
  });
});

describe('scanFolder', () => {
  it('changes with the files that are read, and with no others', async () => {
    const before = await scanFolder(dir);
    write('README.md', 'Notes.');
    write('.hidden.md', 'Hidden.');
    expect(await scanFolder(dir)).toEqual(before);
    write('b.md', 'The governor met in Mosul on Tuesday\n');
    const changed = await scanFolder(dir);
    expect([...changed.keys()]).toEqual([...before.keys()]);
    expect(changed).not.toEqual(before);
    write('aliases.yaml', '- [a, b]');
    expect((await scanFolder(dir)).size).toBe(before.size + 1);
  });

  it('takes a folder that is gone for another', async () => {
    expect([...(await scanFolder(join(dir, 'gone'))).values()]).toEqual([
      expect.stringMatching(/^can't be read \(ENOENT\)/),
    ]);
  });
});
