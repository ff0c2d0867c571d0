import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, extname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addArticles } from '../../../src/corpus/add/add-articles.ts';
import type { Article } from '../../../src/corpus/article.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { splitPassages } from '../../../src/corpus/split-passages.ts';

let dir: string;
let corpus: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'add-'));
  corpus = join(dir, 'corpus');
  mkdirSync(corpus);
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const write = (path: string, content: string) => {
  const file = join(dir, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
  return file;
};
const add = async (sources: readonly string[], force = false) => {
  const { added, problems } = await addArticles(sources, corpus, { force });
  return {
    paths: added.map(({ path }) => path.slice(corpus.length + 1)),
    problems: problems.map(({ path, severity, message }) => [
      path.slice(dir.length + 1),
      severity,
      message.replaceAll(`${dir}/`, ''),
    ]),
  };
};
const copyOf = (subject: string) =>
  `Council agrees\nBy Sara Ali\n19 January 2020\n\n${subject} met the council in Kirkuk on Sunday and agreed on a plan for the canals.\n`;
const NAME = '2020-01-19-council-agrees';

describe('addArticles', () => {
  it.each(['test/corpus/pages', 'test/fixtures/raw-corpus', 'test/fixtures/files', 'corpus'])(
    'makes Markdown of %s that loads as the originals do',
    async (source) => {
      const { added } = await addArticles([source], corpus, { force: false });
      const [before, after] = await Promise.all([loadCorpus(source), loadCorpus(corpus)]);
      expect(added).toHaveLength(before.corpus.articles.length);
      expect(after.corpus.articles).toHaveLength(before.corpus.articles.length);
      for (const { source: path, path: written } of added) {
        const original = before.corpus.articles.find((article) => article.path === path)!;
        const article = after.corpus.articles.find((one) => one.path === written)!;
        expect(toComparable(article)).toEqual(toComparable(original));
      }
    },
  );

  it('keeps what the Markdown was made from beside it, where the corpus doesn’t read it', async () => {
    const source = write('in/Page.HTML', '<p>The council met in Kirkuk on Sunday and agreed.</p>');
    const { paths } = await add([source]);
    const [path = ''] = paths;
    expect(readdirSync(join(corpus, 'originals'))).toEqual([path.replace('.md', '.html')]);
    expect(readFileSync(join(corpus, 'originals', path.replace('.md', '.html')))).toEqual(
      readFileSync(source),
    );
    const loaded = await loadCorpus(corpus);
    expect(loaded.problems).toEqual([]);
    expect(loaded.corpus.articles.map((article) => article.path)).toEqual([join(corpus, path)]);
  });

  it('never writes over a file, unless told to', async () => {
    const source = write('in/a.txt', copyOf('The governor'));
    expect(await add([source])).toEqual({ paths: [`${NAME}.md`], problems: [] });
    write(`corpus/${NAME}.md`, 'Corrected by hand.');
    const refused = await add([source]);
    expect(refused).toEqual({
      paths: [],
      problems: [
        [
          'in/a.txt',
          'error',
          `would become corpus/${NAME}.md, which is there already: repeat with --force to replace it`,
        ],
      ],
    });
    expect(readFileSync(join(corpus, `${NAME}.md`), 'utf8')).toBe('Corrected by hand.');
    expect(await add([source], true)).toEqual({ paths: [`${NAME}.md`], problems: [] });
    expect(readFileSync(join(corpus, `${NAME}.md`), 'utf8')).toContain('The governor met');
  });

  it('never writes over another original, and makes the Markdown anew from its own', async () => {
    const source = write('in/a.txt', copyOf('The governor'));
    write(`corpus/originals/${NAME}.txt`, copyOf('The ministry'));
    expect((await add([source])).problems).toEqual([
      ['in/a.txt', 'error', expect.stringContaining(`corpus/originals/${NAME}.txt`)],
    ]);
    expect(existsSync(join(corpus, `${NAME}.md`))).toBe(false);
    const own = join(corpus, 'originals', `${NAME}.txt`);
    expect(await add([own])).toEqual({ paths: [`${NAME}.md`], problems: [] });
    expect(readFileSync(join(corpus, `${NAME}.md`), 'utf8')).toContain('The ministry met');
    expect(readFileSync(own, 'utf8')).toBe(copyOf('The ministry'));
  });

  it('keeps the first of two that would have the same name, even if told to write over files', async () => {
    write('in/a.txt', copyOf('The governor'));
    write('in/b.txt', copyOf('The ministry'));
    expect(await add([join(dir, 'in')], true)).toEqual({
      paths: [`${NAME}.md`],
      problems: [
        [
          'in/b.txt',
          'error',
          `would become corpus/${NAME}.md, as in/a.txt did: rename that file, then add this one again`,
        ],
      ],
    });
    expect(readFileSync(join(corpus, `${NAME}.md`), 'utf8')).toContain('The governor met');
  });

  it('takes a file once that is named twice', async () => {
    const source = write('in/a.txt', copyOf('The governor'));
    expect(await add([source, join(dir, 'in'), source])).toEqual({
      paths: [`${NAME}.md`],
      problems: [],
    });
  });

  it('leaves Markdown of the corpus alone, and says so of what stays beside it', async () => {
    const markdown = write('corpus/a.md', '---\ntitle: T\n---\nThe council met in Kirkuk.\n');
    write('corpus/aliases.yaml', '- [ISIS, Daesh]\n');
    write('corpus/b.txt', copyOf('The governor'));
    expect(await add([corpus])).toEqual({
      paths: [`${NAME}.md`],
      problems: [
        ['corpus/a.md', 'warning', 'is Markdown in the corpus already: nothing was done'],
        [
          'corpus/b.txt',
          'warning',
          `stands in the corpus beside corpus/${NAME}.md, which was made of it: remove it`,
        ],
      ],
    });
    expect(readFileSync(markdown, 'utf8')).toContain('title: T');
  });

  it('says of every file that is not added why', async () => {
    const notes = write('in/README.md', 'Notes.');
    const picture = write('pictures/a.jpg', 'x');
    const empty = write('in/empty.txt', '');
    write('aliases/aliases.yaml', '- [ISIS, Daesh]\n');
    mkdirSync(join(dir, 'nothing'));
    const sources = [notes, picture, empty, join(dir, 'aliases')];
    sources.push(join(dir, 'nothing'), join(dir, 'nowhere'));
    const { paths, problems } = await add(sources);
    expect(paths).toEqual([]);
    expect(problems.map(([path, severity, message]) => [path, severity, message])).toEqual([
      ['in/README.md', 'error', 'is not read, as its name is no article’s: rename it'],
      ['pictures/a.jpg', 'error', expect.stringMatching(/^is not read: articles end in/)],
      [
        'aliases/aliases.yaml',
        'warning',
        'is not taken over: put its groups into aliases.yaml of the corpus',
      ],
      ['nothing', 'error', 'holds no article: name another folder'],
      ['nowhere', 'error', "can't be read (ENOENT): check the name"],
      ['in/empty.txt', 'error', 'is empty: fill it or remove it'],
    ]);
    expect(existsSync(join(corpus, 'originals'))).toBe(false);
  });

  it('reads a file as the loader does, whatever its folder is called', async () => {
    mkdirSync(join(dir, 'originals'));
    const source = join(dir, 'originals', 'a.txt');
    copyFileSync('test/corpus/pages/agency-copy.txt', source);
    const { paths, problems } = await add([source]);
    expect(problems).toEqual([]);
    expect(paths.map(extname)).toEqual(['.md']);
  });
});

/** What an article is, without where it lies. */
function toComparable({ id: _, path: __, text, ...rest }: Article) {
  const passages = splitPassages({ id: 'a', text }).map((passage) => passage.text);
  return { ...rest, passages };
}
