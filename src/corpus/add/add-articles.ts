import { constants } from 'node:fs';
import { copyFile, mkdir, readFile, realpath, stat, writeFile } from 'node:fs/promises';
import { basename, extname, join, sep } from 'node:path';
import type { Article } from '../article.ts';
import { classifyFile, ORIGINALS, stemOf } from '../file/classify-file.ts';
import type { ParsedArticle } from '../file/parsed-article.ts';
import { writeMarkdown } from '../file/write-markdown.ts';
import { listFiles } from '../folder/list-files.ts';
import { type ArticleFile, readArticle } from '../folder/read-article.ts';
import type { Problem } from '../problem.ts';
import { nameArticle } from './name-article.ts';

/** An article that was put into the corpus. */
export type AddedArticle = {
  /** The file that it was read from. */
  source: string;
  /** The Markdown that was written. */
  path: string;
  article: Article;
  read: ParsedArticle;
};

export type Addition = {
  /** In the order of the sources; the files of a folder by their paths. */
  added: readonly AddedArticle[];
  /** Of the sources: what wasn't added and why, and what to look at. */
  problems: readonly Problem[];
};

/**
 * Makes Markdown of files, and puts it into a corpus folder; what it was made from is copied to
 * `originals/` in it, under the same name. Files are read as those of a corpus are.
 *
 * @param sources files, or folders of files
 * @param dir the corpus folder, which must be there
 * @param force whether files that are there already may be written over
 */
export async function addArticles(
  sources: readonly string[],
  dir: string,
  { force }: { force: boolean },
): Promise<Addition> {
  const added: AddedArticle[] = [];
  const problems: Problem[] = [];
  const root = await realpath(dir);
  const files = new Map<string, ArticleFile>();
  for (const source of sources) {
    for (const file of await listSource(source, root, problems)) {
      files.set(await realpath(file.path), file);
    }
  }
  /** By the Markdown's path: what it was made from in this run. */
  const written = new Map<string, string>();
  for (const [realSource, file] of files) {
    const refuse = (message: string, severity: Problem['severity'] = 'error') => {
      problems.push({ path: file.path, severity, message });
    };
    const isInside = realSource.startsWith(root + sep);
    const isOriginal = realSource.startsWith(join(root, ORIGINALS) + sep);
    if (isInside && !isOriginal && file.format === 'markdown') {
      refuse('is Markdown in the corpus already: nothing was done', 'warning');
      continue;
    }
    const read = await readArticle(file);
    problems.push(...read.problems);
    if (!read.article) continue;
    const name = nameArticle(read.article);
    const path = join(dir, `${name}.md`);
    const original = join(dir, ORIGINALS, name + extname(file.path).toLowerCase());
    const other = written.get(path);
    if (other !== undefined) {
      refuse(`would become ${path}, as ${other} did: rename that file, then add this one again`);
      continue;
    }
    const taken = force ? undefined : await findTaken(path, original, file.path);
    if (taken !== undefined) {
      refuse(`would become ${taken}, which is there already: repeat with --force to replace it`);
      continue;
    }
    try {
      await keepOriginal(file.path, original, force);
      await writeFile(path, writeMarkdown(read.article), { flag: force ? 'w' : 'wx' });
    } catch (error) {
      const { code = 'unknown error' } = error as NodeJS.ErrnoException;
      refuse(`can't be written to ${path} (${code}): check the corpus folder`);
      continue;
    }
    written.set(path, file.path);
    added.push({ source: file.path, path, article: read.article, read });
    if (isInside && !isOriginal) {
      refuse(`stands in the corpus beside ${path}, which was made of it: remove it`, 'warning');
    }
  }
  return { added, problems };
}

/** The articles' files that a source names. A file that is named is read or refused, never passed over. */
async function listSource(
  source: string,
  root: string,
  problems: Problem[],
): Promise<ArticleFile[]> {
  const refuse = (message: string): [] => {
    problems.push({ path: source, severity: 'error', message });
    return [];
  };
  const found = await stat(source).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) return refuse(`can't be read (${found.code}): check the name`);
  if (found.isDirectory()) return listFolder(source, root, problems);
  if (!found.isFile()) return refuse('is neither a file nor a folder: name another');
  const name = basename(source);
  const kind = classifyFile(name);
  switch (kind.kind) {
    case 'article':
      return [{ id: stemOf(name), path: source, format: kind.format }];
    case 'refused':
      return refuse(kind.message);
    default:
      return refuse('is not read, as its name is no article’s: rename it');
  }
}

async function listFolder(
  source: string,
  root: string,
  problems: Problem[],
): Promise<ArticleFile[]> {
  const before = problems.length;
  const files = await listFiles(source, '', problems);
  const aliases = join(source, 'aliases.yaml');
  if ((await realpath(source)) !== root && (await isThere(aliases))) {
    const message = 'is not taken over: put its groups into aliases.yaml of the corpus';
    problems.push({ path: aliases, severity: 'warning', message });
  }
  if (files.length === 0 && problems.length === before) {
    const message = 'holds no article: name another folder';
    problems.push({ path: source, severity: 'error', message });
  }
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Which of the files to be written is there already; an original that was kept before is none. */
async function findTaken(
  path: string,
  original: string,
  source: string,
): Promise<string | undefined> {
  if (await isThere(path)) return path;
  return (await isThere(original)) && !(await isSame(original, source)) ? original : undefined;
}

async function keepOriginal(source: string, original: string, force: boolean): Promise<void> {
  await mkdir(join(original, '..'), { recursive: true });
  if ((await isThere(original)) && (await isSame(original, source))) return;
  await copyFile(source, original, force ? 0 : constants.COPYFILE_EXCL);
}

async function isSame(a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([readFile(a), readFile(b)]);
  return first.equals(second);
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}
