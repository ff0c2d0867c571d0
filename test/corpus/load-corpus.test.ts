import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'corpus-'));
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (path: string, content: string | Uint8Array) => {
  mkdirSync(dirname(join(dir, path)), { recursive: true });
  writeFileSync(join(dir, path), content);
};
const load = async () => {
  const { corpus, problems, aliases, dropped } = await loadCorpus(dir);
  return {
    ids: corpus.articles.map(({ id }) => id),
    corpus,
    aliases,
    dropped,
    problems: problems.map(({ path, ...problem }) => ({
      path: path.slice(dir.length + 1),
      ...problem,
    })),
  };
};
const article = (subject: string) =>
  `---\ntitle: ${subject} agrees\n---\n\n${subject} met in Kirkuk on Sunday and agreed on a plan.\n`;

describe('loadCorpus', () => {
  it('reads .md, .txt, .html and .htm in every folder, in the order of their paths', async () => {
    write('b.md', article('The council'));
    write(
      'a/z.txt',
      'Governor agrees\n\nThe governor met the council in Kirkuk on Sunday and agreed.',
    );
    write(
      'a/y.html',
      '<p>The ministry met in Baghdad on Monday and agreed on a plan for the canals.</p>',
    );
    write(
      'c.htm',
      '<p>The farmers met in Erbil on Friday, and they agreed on a plan for the canals.</p>',
    );
    const { ids, problems, corpus } = await load();
    expect(problems).toEqual([]);
    expect(ids).toEqual(['a/y', 'a/z', 'b', 'c']);
    expect(corpus.passages.map(({ id }) => id)).toEqual(['a/y#0', 'a/z#0', 'b#0', 'c#0']);
    expect(corpus.articles[2]!.path).toBe(join(dir, 'b.md'));
  });

  it('serves the others and reports every file it can’t read, with path, line and what to do', async () => {
    write('good.md', article('The council'));
    write('bom.md', `\ufeff${article('The ministry')}`);
    write('empty.md', '');
    write('binary.txt', new Uint8Array([80, 75, 0, 4]));
    write('cyrillic.txt', Buffer.from('C8F0E0EA', 'hex'));
    write('broken.md', '---\ntitle: a: b\n---\nText of it.');
    write('unclosed.md', '---\ntitle: T\n\nText of it.');
    write('report.pdf', '%PDF');
    write('huge.txt', 'a '.repeat(3 * 1024 * 1024));
    write('picture.jpg', 'x');
    write('copy.md', article('The council'));
    const { ids, problems } = await load();
    expect(ids).toEqual(['bom', 'copy']);
    expect(problems.map(({ path, line, severity }) => [path, line, severity])).toEqual([
      ['binary.txt', undefined, 'error'],
      ['broken.md', 2, 'error'],
      ['cyrillic.txt', undefined, 'error'],
      ['empty.md', undefined, 'error'],
      ['good.md', undefined, 'warning'],
      ['huge.txt', undefined, 'error'],
      ['picture.jpg', undefined, 'warning'],
      ['report.pdf', undefined, 'error'],
      ['unclosed.md', 1, 'error'],
    ]);
    for (const { message } of problems) expect(message).toMatch(/: /);
  });

  it('ignores notes, hidden files, an editor’s leavings and the pictures of a saved page', async () => {
    write('good.md', article('The council'));
    for (const path of [
      'README.md',
      'sub/SOURCES.md',
      '.git/a.md',
      '.hidden.md',
      'a.md~',
      '~$a.docx',
    ]) {
      write(path, 'Not an article, whatever it says of the canals in Kirkuk.');
    }
    write(
      'page.html',
      '<p>The ministry met in Baghdad on Monday and agreed on a plan for the canals.</p>',
    );
    write('page_files/frame.html', '<p>Buy now</p>');
    expect(await load()).toMatchObject({ ids: ['good', 'page'], problems: [] });
  });

  it('follows a link within the folder, and none that leads out of it', async () => {
    write('sub/good.md', article('The council'));
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    try {
      writeFileSync(join(outside, 'secret.md'), article('Nobody'));
      symlinkSync(join(dir, 'sub/good.md'), join(dir, 'linked.md'));
      symlinkSync(join(outside, 'secret.md'), join(dir, 'out.md'));
      symlinkSync(outside, join(dir, 'folder'));
      symlinkSync(join(dir, 'nowhere'), join(dir, 'dead.md'));
      symlinkSync(dir, join(dir, 'sub/loop'));
      const { ids, problems } = await load();
      expect(ids).toEqual(['linked']);
      expect(
        problems.map(({ path, severity, message }) => [path, severity, message.split(':')[0]]),
      ).toEqual([
        ['dead.md', 'error', 'is a link that leads nowhere (ENOENT)'],
        ['folder', 'error', 'is a link out of the corpus folder'],
        ['out.md', 'error', 'is a link out of the corpus folder'],
        [
          'sub/good.md',
          'warning',
          `has the same text as ${join(dir, 'linked.md')}, which is served`,
        ],
        ['sub/loop', 'error', 'is a link to something that is not a file'],
      ]);
    } finally {
      rmSync(outside, { recursive: true });
    }
  });

  it('does not wait on what is not a file', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(join(dir, 'socket.txt'), resolve));
    const { problems } = await load();
    await new Promise((resolve) => server.close(resolve));
    expect(problems).toEqual([
      {
        path: 'socket.txt',
        severity: 'error',
        message: 'is not a file: remove it from the corpus folder',
      },
    ]);
  });

  it('reports a file and a folder that may not be read', async (context) => {
    // The superuser may read everything.
    if (process.getuid?.() === 0) context.skip();
    write('locked.md', article('The council'));
    write('sub/a.md', article('The ministry'));
    chmodSync(join(dir, 'locked.md'), 0);
    chmodSync(join(dir, 'sub'), 0);
    const { problems } = await load();
    chmodSync(join(dir, 'sub'), 0o755);
    expect(problems.map(({ path, message }) => [path, message])).toEqual([
      ['locked.md', "can't be read (EACCES): check that it may be read"],
      ['sub', "can't be read (EACCES): check that the folder exists and may be read"],
    ]);
  });

  it('reports a folder that isn’t there, as an empty corpus', async () => {
    const loaded = await loadCorpus(join(dir, 'nowhere'));
    expect(loaded.corpus).toEqual({ articles: [], passages: [] });
    expect(loaded.problems).toEqual([
      {
        path: join(dir, 'nowhere'),
        severity: 'error',
        message: "can't be read (ENOENT): check that the folder exists and may be read",
      },
    ]);
  });

  it('reads the aliases, and has none without their file', async () => {
    write('good.md', article('The council'));
    expect((await load()).aliases).toEqual([]);
    write('aliases.yaml', '- [ISIS, Daesh]\n- [KRG]\n');
    expect(await load()).toMatchObject({
      ids: ['good'],
      aliases: [['ISIS', 'Daesh']],
      problems: [{ path: 'aliases.yaml', line: 2, severity: 'error' }],
    });
  });

  it('reads front matter above a raw text', async () => {
    write('a.txt', article('The council'));
    const { corpus } = await load();
    expect(corpus.articles[0]).toMatchObject({
      headline: { text: 'The council agrees', kind: 'title' },
    });
  });

  it('tells how far it is, file by file', async () => {
    write('a.md', article('The council'));
    write('b.md', article('The ministry'));
    write('empty.md', '');
    const told: number[][] = [];
    await loadCorpus(dir, (done, total) => told.push([done, total]));
    expect(told).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('tells what was left out of a raw page', async () => {
    write(
      'a.txt',
      'Skip to content\n\nThe council met in Kirkuk on Sunday and agreed on a plan.\n\nTop',
    );
    expect((await load()).dropped).toEqual(new Map([['a', ['Skip to content', 'Top']]]));
  });
});
