import { stat } from 'node:fs/promises';
import { type AddedArticle, addArticles } from '../corpus/add/add-articles.ts';
import { formatProblem } from '../corpus/problem.ts';
import { count, describeArticle, listProblems } from '../corpus/report/corpus-report.ts';
import { splitPassages } from '../corpus/split-passages.ts';
import type { Terminal } from './terminal.ts';

/**
 * Makes Markdown of files, puts it into a corpus folder, and tells for each what was read and what
 * was left out.
 * @returns whether every article was added. A warning is no failure.
 */
export async function addToCorpus(
  sources: readonly string[],
  dir: string,
  options: { force: boolean },
  { stdout, complain }: Pick<Terminal, 'stdout' | 'complain'>,
): Promise<boolean> {
  const isFolder = await stat(dir).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    complain(`${dir}: is no folder: make it, or name another with --corpus`);
    return false;
  }
  const { added, problems } = await addArticles(sources, dir, options);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const sections = [
    ...added.map(describeAdded),
    ...listProblems(problems),
    [
      `${count(added.length, 'article')} added`,
      count(errors.length, 'error'),
      count(problems.length - errors.length, 'warning'),
    ].join(', '),
  ];
  stdout.write(`${sections.join('\n\n')}\n`);
  for (const error of errors) complain(formatProblem(error));
  return errors.length === 0;
}

function describeAdded({ source, path, article, read }: AddedArticle): string {
  return describeArticle(`${source} → ${path}`, article, {
    passages: splitPassages(article).length,
    dropped: read.dropped,
    encoding: read.encoding,
    leftOut: read.leftOut,
  });
}
