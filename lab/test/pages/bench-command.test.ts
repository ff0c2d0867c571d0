import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runInProcess } from '../../../test/cli/run-in-process.ts';
import { addLabCommands } from '../../add-lab-commands.ts';

const run = (...args: string[]) => runInProcess(addLabCommands, ['corpus:bench', ...args]);

const BODY = [
  'Heavy rain flooded three districts of the northern city on Sunday, and the bridges were closed.',
  'The governor said that nobody was hurt, and that the schools would stay closed for two days.',
  'Engineers opened the gates of the dam above the city, as the lake stood a metre below its edge.',
];
const toPage = (title: string, head = '') => `<!doctype html><html><head>
<title>${title}</title><meta property="article:published_time" content="2020-01-19T08:00:00Z">${head}
</head><body><article><h1>${title}</h1>${BODY.map((text) => `<p>${text}</p>`).join('')}</article>
</body></html>`;

let dir: string;
async function write(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(join(dir, path)), { recursive: true });
  await writeFile(join(dir, path), content);
}
beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'pages-'));
  const truth = {
    with: ['flooded three districts', 'of the dam'],
    without: ['Subscribe'],
    title: 'Floods close the bridges',
    date: '2020-01-19',
    author: ['Ann Lee', 'Bo Ray'],
  };
  const mixed = {
    'https://example.org/a': { ...truth, file: 'a.html' },
    'https://example.org/b': { ...truth, file: 'b.html', date: null, author: null },
  };
  await write('trafilatura/tests/evaldata.json', JSON.stringify(mixed));
  await write('trafilatura/tests/cache/a.html', toPage('Floods close the bridges'));
  await write('trafilatura/tests/eval/a.html', 'not the one that counts');
  await write('trafilatura/tests/eval/b.html', new Uint8Array([0, 1, 0, 2]));

  const news = {
    n: { articleBody: BODY.join('\n\n'), url: 'https://example.org/2020/01/20/floods' },
  };
  await write('article-extraction-benchmark/ground-truth.json', JSON.stringify(news));
  await write('article-extraction-benchmark/html/n.html.gz', gzipSync(toPage('Floods')));

  const mozilla = 'readability/test/test-pages/rain';
  await write(`${mozilla}/source.html`, toPage('Rain in the city'));
  await write(`${mozilla}/expected.html`, `<div><p>${BODY.join('</p><p>')}</p></div>`);
  await write(`${mozilla}/expected-metadata.json`, JSON.stringify({ title: 'Rain in the City' }));
});
afterAll(() => rm(dir, { recursive: true }));

const rowOf = (printed: string, name: string) =>
  printed
    .split('\n')
    .find((line) => line.startsWith(name))
    ?.slice(name.length)
    .trim()
    .split(/\s+/);

describe('corpus:bench', () => {
  it('measures each collection by its own rule', async () => {
    const { code, stdout } = await run(dir);
    expect(code).toBe(0);
    expect(rowOf(stdout, 'mixed  ')).toEqual(['2', '1.000', '.500', '.667']);
    expect(rowOf(stdout, 'mixed, served')).toEqual(['1', '1.000', '1.000', '1.000']);
    expect(rowOf(stdout, 'news  ')).toEqual(['1', '1.000', '1.000', '1.000']);
    expect(rowOf(stdout, 'mozilla  ')).toEqual(['1', '1.000', '1.000', '1.000']);
    expect(rowOf(stdout, 'title, mixed')).toEqual(['2', '1', '0', '0', '0', '1', '.500']);
    expect(rowOf(stdout, 'date, mixed')).toEqual(['1', '1', '0', '0', '0', '0', '1.000']);
    expect(rowOf(stdout, 'author, mixed')).toEqual(['1', '0', '0', '0', '0', '1', '.000']);
    expect(rowOf(stdout, 'day of the address, news')).toEqual([
      '1',
      '0',
      '0',
      '1',
      '1',
      '0',
      '.000',
    ]);
    expect(rowOf(stdout, 'title, mozilla')).toEqual(['1', '0', '1', '0', '0', '0', '.000']);
    expect(stdout).toContain('not served: 1\n  1 mixed: is not text');
    expect(stdout).toMatch(/time a page: median \d+ ms, p95 \d+ ms; [\d.]+ s in all\n$/);
  });

  it.each([
    [
      'body',
      ['body: 1', '.333 mixed/b.html (not served)  ours: –  truth: flooded three districts'],
    ],
    [
      'title',
      [
        'title: 2',
        'mixed/b.html (not served)  ours: –  truth: Floods close the bridges',
        'mozilla/rain  ours: Rain in the city  truth: Rain in the City',
      ],
    ],
    ['date', ['date: 1', 'news/n  ours: 2020-01-19  truth: 2020-01-20 (not on the page)']],
    ['author', ['author: 1', 'mixed/a.html  ours: –  truth: Ann Lee; Bo Ray']],
  ])('lists the pages that are wrong for %s', async (what, lines) => {
    const { stdout } = await run(dir, '--show', what);
    expect(stdout.trimEnd().split('\n\n').at(-1)?.split('\n')).toEqual(lines);
  });

  it('keeps results, and says which pages moved since', async () => {
    const kept = join(dir, 'kept.json');
    expect((await run(dir, '--json', kept)).code).toBe(0);
    const text = await readFile(kept, 'utf8');
    await writeFile(kept, text.replace('"ours":"2020-01-19"', '"ours":"2020-01-18"'));
    const same = await run(dir, '--compare', kept);
    expect(rowOf(same.stdout, 'date, mixed')).toBeDefined();
    expect(same.stdout).not.toMatch(/^[+-] /m);

    await writeFile(
      kept,
      text.replace('"verdict":"right","ours":"2020-01-19"', '"verdict":"none"'),
    );
    const { stdout } = await run(dir, '--compare', kept);
    expect(stdout).toContain('+ date mixed/a.html  – → 2020-01-19');
  });

  it('reads as many pages of each collection as it is told', async () => {
    const { stdout } = await run(dir, '--limit', '1');
    expect(rowOf(stdout, 'mixed  ')?.[0]).toBe('1');
    expect((await run(dir, '--limit', 'none')).code).toBe(2);
  });

  it("measures another way to read in the loader's place", async () => {
    const reader = join(dir, 'reader.mjs');
    const found = {
      text: 'flooded three districts. Subscribe',
      title: 'Rain in the city',
      date: null,
    };
    const body = `if (path.endsWith('b.html')) throw new Error('too dry');
      return ${JSON.stringify(found)};`;
    await writeFile(reader, `export async function readPage(path) { ${body} }`);
    const { stdout } = await run(dir, '--reader', reader);
    expect(rowOf(stdout, 'mixed, served')).toEqual(['1', '.500', '.500', '.500']);
    expect(rowOf(stdout, 'date, mixed')).toEqual(['1', '0', '0', '0', '0', '1', '.000']);
    expect(rowOf(stdout, 'title, mozilla')).toEqual(['1', '0', '1', '0', '0', '0', '.000']);
    expect(stdout).toContain('not served: 1\n  1 mixed: throws: too dry\n');
  });

  it.each([
    ['export const readPage = 1;', 'exports no function readPage'],
    ['export const readPage = () => undefined;', 'returned no page for first.html'],
    ['export const = 1;', String.raw`cannot be loaded \(.+\)`],
  ])('refuses a module that is no reader: %s', async (source, problem) => {
    const reader = join(dir, `${source.length}.mjs`);
    await writeFile(reader, source);
    const { code, stderr } = await run(dir, '--reader', reader);
    expect(code).toBe(1);
    expect(stderr).toMatch(new RegExp(`${source.length}\\.mjs: ${problem}\\. .+\n$`));
  });

  it.each([
    [['none'], /^none: holds no collection of pages\. .+\n$/],
    [['none', '--compare', 'none.json'], /^none\.json: no such file\. .+\n$/],
    [['none', '--compare', 'package.json'], /^package\.json: holds no results of pages\. .+\n$/],
  ])('exits 1 and names what is wrong: %s', async (args, message) => {
    const { code, stdout, stderr } = await run(...args);
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(message);
  });

  it('names the page that a collection lacks', async () => {
    const notes = join(dir, 'lacking/trafilatura/tests/evaldata.json');
    const note = { file: 'gone.html', with: ['a'], without: ['b'] };
    await write('lacking/trafilatura/tests/evaldata.json', JSON.stringify({ a: note }));
    const { code, stderr } = await run(join(dir, 'lacking'));
    expect(code).toBe(1);
    expect(stderr).toMatch(/gone\.html: cannot be read \(ENOENT\)\. .+\n$/);
    await writeFile(notes, JSON.stringify({ a: { ...note, with: 'a' } }));
    expect((await run(join(dir, 'lacking'))).stderr).toMatch(/evaldata\.json: a\.with: .+\n$/);
  });
});
