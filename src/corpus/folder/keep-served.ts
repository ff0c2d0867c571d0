import { join, sep } from 'node:path';
import type { Article } from '../article.ts';
import type { Aliases } from '../parse-aliases.ts';
import type { Problem } from '../problem.ts';
import type { FolderScan } from './scan-folder.ts';

/** What is served while a corpus folder is read again. */
export type ServedBefore = {
  articles: readonly Article[];
  aliases: Aliases['groups'];
  /** By the path of an article, and of the aliases: when it was read, as people are told. */
  readAt: ReadonlyMap<string, string>;
  /** The folder when it was last quiet: what has changed since then may be written right now. */
  settled: FolderScan;
};

const KEPT = '; kept as it was read at ';

/**
 * The articles that were served before and whose files can't be read now, or are being written; the
 * problems then say so. What has no file any more is not kept.
 */
export function findKeptArticles(
  readNow: readonly Article[],
  { articles, readAt }: ServedBefore,
  problems: Problem[],
  unsettled: ReadonlySet<string>,
): Article[] {
  const have = new Set(readNow.map(({ path }) => path));
  return articles.filter(({ path }) => {
    if (have.has(path)) return false;
    const at = problems.findIndex((problem) => isInTheWayOf(problem, path));
    if (at >= 0) problems[at] = sayKept(problems[at]!, readAt.get(path));
    return at >= 0 || unsettled.has(path);
  });
}

/** The aliases from before, where those that were read now are of no use; else undefined. */
export function findKeptAliases(
  { groups, problems }: Aliases,
  { aliases, readAt }: ServedBefore,
  unsettled: ReadonlySet<string>,
  path: string,
): Aliases | undefined {
  if (unsettled.has(path)) return { groups: aliases, problems: [] };
  const at = problems.findIndex(({ severity }) => severity === 'error');
  if (at < 0 || groups.length > 0 || aliases.length === 0) return undefined;
  return { groups: aliases, problems: problems.with(at, sayKept(problems[at]!, readAt.get(path))) };
}

/** A problem of the file itself, or of a folder that it lies in. */
function isInTheWayOf({ path, severity }: Problem, file: string): boolean {
  return severity === 'error' && (path === file || file.startsWith(join(path, sep)));
}

/** Once, where a folder holds several files. */
function sayKept(problem: Problem, readAt = 'an earlier time'): Problem {
  return problem.message.includes(KEPT)
    ? problem
    : { ...problem, message: `${problem.message}${KEPT}${readAt}` };
}
