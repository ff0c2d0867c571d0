import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { z } from 'zod';
import { InputError } from '../../src/input/input-error.ts';
import { findUrlDay } from './find-url-day.ts';
import type { PageResult } from './page-result.ts';
import { readVisibleText } from './read-visible-text.ts';

/** What is known of a page. */
export type PageTruth = {
  /** The whole body, or segments that it holds and segments that it doesn't. */
  body: string | { with: readonly string[]; without: readonly string[] };
  title?: string;
  /** As it was noted; may be no day at all. */
  date?: string;
  urlDay?: string;
  author?: string;
};

export type BenchPage = {
  collection: PageResult['collection'];
  id: string;
  path: string;
  readBytes(): Promise<Uint8Array>;
  readTruth(): Promise<PageTruth>;
};

/**
 * Lists the pages of the collections that a folder holds, each laid out as it is published.
 * @param limit how many pages of each collection, spread over it
 * @throws InputError when there is none, or one can't be read.
 */
export async function readCollections(dir: string, limit: number): Promise<BenchPage[]> {
  const lists = await Promise.all([listMixed(dir), listNews(dir), listMozilla(dir)]);
  const pages = lists.flatMap((list) => spread(list, limit));
  if (pages.length > 0) return pages;
  const remedy = `Put one of ${Object.values(FOLDERS).join(', ')} there.`;
  throw new InputError(dir, undefined, 'holds no collection of pages.', remedy);
}

function spread<T>(list: readonly T[], limit: number): T[] {
  if (list.length <= limit) return [...list];
  return Array.from({ length: limit }, (_, at) => list[Math.floor((at * list.length) / limit)]!);
}

const FOLDERS = {
  mixed: 'trafilatura/tests',
  news: 'article-extraction-benchmark',
  mozilla: 'readability/test/test-pages',
};

const REMEDY = 'Take the collection as it is published.';

const mixedSchema = z.record(
  z.string(),
  z.object({
    file: z.string(),
    with: z.array(z.string()),
    without: z.array(z.string()),
    title: z.string().nullish(),
    date: z.string().nullish(),
    author: z.union([z.string(), z.array(z.string())]).nullish(),
  }),
);

async function listMixed(dir: string): Promise<BenchPage[]> {
  const folder = join(dir, FOLDERS.mixed);
  const notes = await readNotes(join(folder, 'evaldata.json'), mixedSchema);
  // Where both folders hold a file, the collection's own measure takes the first.
  const cached = new Set(await readdirIfThere(join(folder, 'cache')));
  return Object.values(notes ?? {}).map((note) => {
    const { file, title, date, author } = note;
    const path = join(folder, cached.has(file) ? 'cache' : 'eval', file);
    const truth: PageTruth = {
      body: { with: note.with, without: note.without },
      ...(title && { title }),
      ...(date && { date }),
      ...(author && { author: [author].flat().join('; ') }),
    };
    return {
      collection: 'mixed',
      id: file,
      path,
      readBytes: () => readPage(path),
      readTruth: async () => truth,
    };
  });
}

const newsSchema = z.record(z.string(), z.object({ articleBody: z.string(), url: z.string() }));

async function listNews(dir: string): Promise<BenchPage[]> {
  const folder = join(dir, FOLDERS.news);
  const notes = await readNotes(join(folder, 'ground-truth.json'), newsSchema);
  return Object.entries(notes ?? {}).map(([id, { articleBody, url }]) => {
    const path = join(folder, 'html', `${id}.html.gz`);
    const urlDay = findUrlDay(url);
    return {
      collection: 'news',
      id,
      path,
      readBytes: async () => promisify(gunzip)(await readPage(path)),
      readTruth: async () => ({ body: articleBody, ...(urlDay && { urlDay }) }),
    };
  });
}

const metadataSchema = z.object({ title: z.string().nullish() });

async function listMozilla(dir: string): Promise<BenchPage[]> {
  const folder = join(dir, FOLDERS.mozilla);
  const names = (await readdirIfThere(folder)).sort();
  return names.map((id) => {
    const path = join(folder, id, 'source.html');
    return {
      collection: 'mozilla',
      id,
      path,
      readBytes: () => readPage(path),
      async readTruth() {
        const expected = (await readPage(join(folder, id, 'expected.html'))).toString();
        const metadata = await readNotes(
          join(folder, id, 'expected-metadata.json'),
          metadataSchema,
        );
        const title = metadata?.title;
        return { body: readVisibleText(expected), ...(title && { title }) };
      },
    };
  });
}

function readPage(path: string): Promise<Buffer> {
  return readFile(path).catch((error: NodeJS.ErrnoException) => {
    throw new InputError(path, undefined, `cannot be read (${error.code}).`, REMEDY);
  });
}

/** @returns undefined when the file isn't there. */
async function readNotes<T>(path: string, schema: z.ZodType<T>): Promise<T | undefined> {
  const isThere = await stat(path).then(
    () => true,
    () => false,
  );
  if (!isThere) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(await readFile(path, 'utf8'));
  } catch {
    throw new InputError(path, undefined, 'is not JSON.', REMEDY);
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const { path: keys, message } = result.error.issues[0]!;
  throw new InputError(path, undefined, `${keys.join('.')}: ${message}.`, REMEDY);
}

async function readdirIfThere(path: string): Promise<string[]> {
  return readdir(path).catch(() => []);
}
