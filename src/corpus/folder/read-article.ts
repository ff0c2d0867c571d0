import { readFile, stat } from 'node:fs/promises';
import type { ParsedArticle } from '../file/parsed-article.ts';
import { type ArticleFormat, readArticleFile } from '../file/read-article-file.ts';
import { codeOf } from './code-of.ts';

/** A file that holds an article. */
export type ArticleFile = { id: string; path: string; format: ArticleFormat };

/** No article is that long; a larger file is something else. Pictures may come with some formats. */
export const MAX_MB: Readonly<Record<ArticleFormat, number>> = {
  markdown: 5,
  text: 5,
  html: 5,
  mail: 25,
  'web-archive': 25,
  word: 25,
  pdf: 25,
};

/** Reads one file of a corpus. */
export async function readArticle({ id, path, format }: ArticleFile): Promise<ParsedArticle> {
  const file = await readBytes(path, MAX_MB[format]);
  return file.bytes
    ? readArticleFile({ id, path, bytes: file.bytes }, format)
    : { problems: [{ path, severity: 'error', message: file.error }], dropped: [] };
}

type FileBytes = { bytes: Uint8Array; error?: never } | { bytes?: never; error: string };

/** A file's bytes, or why they can't be had. */
export async function readBytes(path: string, maxMb: number): Promise<FileBytes> {
  try {
    const { size } = await stat(path);
    const sizeMb = size / 1024 / 1024;
    if (sizeMb > maxMb) {
      return {
        error: `is too large (${Math.ceil(sizeMb)} MB, at most ${maxMb}): divide it into its articles`,
      };
    }
    return { bytes: await readFile(path) };
  } catch (error) {
    return { error: `can't be read (${codeOf(error)}): check that it may be read` };
  }
}
