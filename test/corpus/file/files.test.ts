import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';

const DIR = 'test/fixtures/files';

type Expected = {
  file: string;
  title: string;
  /** Null where none may be claimed. */
  publisher?: string | null;
  author?: string | string[] | null;
  date?: string | null;
  begins: string;
  ends: string;
  holds?: string[];
  lacks?: string[];
};

const expected = parse(readFileSync(`${DIR}.yaml`, 'utf8')) as Expected[];
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim();

describe('the files that people drop', async () => {
  const { corpus, problems } = await loadCorpus(DIR);

  it.each(expected.map((page) => [page.file, page] as const))('%s is read', (file, page) => {
    const article = corpus.articles.find(({ path }) => basename(path) === file)!;
    const text = collapse(article.text);
    expect({
      title: article.headline.text,
      publisher: page.publisher === undefined ? undefined : (article.publisher?.name ?? null),
      author: page.author === undefined ? undefined : article.authors,
      date: page.date === undefined ? undefined : (article.date?.iso ?? null),
    }).toEqual({
      title: page.title,
      publisher: page.publisher,
      author: page.author === undefined ? undefined : [page.author ?? []].flat(),
      date: page.date,
    });
    expect(text.startsWith(page.begins), `begins: ${text.slice(0, 80)}`).toBe(true);
    expect(text.endsWith(page.ends), `ends: ${text.slice(-80)}`).toBe(true);
    for (const part of page.holds ?? []) expect(text).toContain(part);
    for (const part of page.lacks ?? []) expect(text).not.toContain(part);
  });

  it('raise no problem but for comments that are cut off and characters that are lost', () => {
    expect(
      problems.map(({ path, line, severity, message }) => [
        basename(path),
        line,
        severity,
        message.split(':')[0],
      ]),
    ).toEqual([
      [
        'comments-real.txt',
        undefined,
        'warning',
        "leaves out 37 % of the page's prose, from “Oskar",
      ],
      [
        'encoding-bad-bytes.html',
        9,
        'warning',
        'holds 3 characters that are lost (�), the first on this line',
      ],
    ]);
  });
});
