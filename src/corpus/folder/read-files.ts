import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import type { ParsedArticle } from '../file/parsed-article.ts';
import { type ArticleFile, readArticle } from './read-article.ts';
import { READER_FILE, readInThreads } from './read-in-threads.ts';

/** Enough to keep the disk busy, few enough for any limit on open files. */
const READ_AT_ONCE = 32;
/** A thread takes 0.4 s until it has read its first page; fewer files take hardly longer in this one. */
const MANY_FILES = 40;
/** Each takes 100 MB, and more while it reads a large file. */
const MOST_THREADS = 4;

/**
 * Reads files of a corpus, in their order. Where there are many that take time, which are all but
 * plain texts, threads of their own read them; without the compiled reader this one does.
 *
 * @param onRead called after every file, with how many are read
 * @param threads how many, at least 1, where it isn't to go by the number of files
 */
export async function readFiles(
  files: readonly ArticleFile[],
  onRead: (done: number) => void = () => {},
  threads?: number,
): Promise<ParsedArticle[]> {
  let done = 0;
  const count = () => onRead(++done);
  const slow = files.filter((file) => !isPlain(file));
  const isThreaded = threads !== undefined || slow.length > MANY_FILES;
  if (!isThreaded || !existsSync(fileURLToPath(READER_FILE))) return readHere(files, count);

  const quick = files.filter(isPlain);
  const most = threads ?? Math.min(MOST_THREADS, availableParallelism());
  const results = (
    await Promise.all([readInThreads(slow, most, count), readHere(quick, count)])
  ).flat();
  const byFile = new Map([...slow, ...quick].map((file, at) => [file, results[at]!]));
  return files.map((file) => byFile.get(file)!);
}

function isPlain({ format }: ArticleFile): boolean {
  return format === 'markdown' || format === 'text';
}

async function readHere(
  files: readonly ArticleFile[],
  onRead: () => void,
): Promise<ParsedArticle[]> {
  const readNext = async (file: ArticleFile) => {
    const article = await readArticle(file);
    onRead();
    return article;
  };
  const parsed: ParsedArticle[] = [];
  for (let i = 0; i < files.length; i += READ_AT_ONCE) {
    parsed.push(...(await Promise.all(files.slice(i, i + READ_AT_ONCE).map(readNext))));
  }
  return parsed;
}
