import { readdir, readFile } from 'node:fs/promises';
import { join, posix, sep } from 'node:path';
import type { Article, Corpus } from './article.ts';
import { parseAliases } from './parse-aliases.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { Problem } from './problem.ts';
import { splitPassages } from './split-passages.ts';

export type LoadedCorpus = {
  corpus: Corpus;
  /** In the order of their files. */
  problems: readonly Problem[];
  /** Names that mean the same; each group's first is the canonical one. */
  aliases: readonly (readonly string[])[];
};

/**
 * Reads every article under a folder, in the order of their paths. A file that can't be served
 * is a problem, never an exception. Throws only when the folder itself can't be read.
 */
export async function loadCorpus(dir: string): Promise<LoadedCorpus> {
  const names = (await readdir(dir, { recursive: true }))
    .filter((name) => name.endsWith('.md') && !/(^|[/\\])(README|SOURCES)\.md$/i.test(name))
    .sort();
  const articles: Article[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const path = join(dir, name);
    const id = name.replace(/\.md$/, '').split(sep).join(posix.sep);
    const content = await readFile(path, 'utf8');
    const parsed = parseMarkdown({ id, path, content });
    if (parsed.article) articles.push(parsed.article);
    problems.push(...parsed.problems);
  }
  const aliases = await loadAliases(dir);
  return {
    corpus: { articles, passages: articles.flatMap(splitPassages) },
    problems: [...problems, ...aliases.problems],
    aliases: aliases.groups,
  };
}

/** Reads `aliases.yaml` of a corpus folder. Without the file there are no aliases. */
async function loadAliases(dir: string) {
  const path = join(dir, 'aliases.yaml');
  try {
    return parseAliases(path, await readFile(path, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return { groups: [], problems: [] };
    throw error;
  }
}
