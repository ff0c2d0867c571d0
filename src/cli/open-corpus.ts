import { join } from 'node:path';
import { type LoadedCorpus, loadCorpus } from '../corpus/load-corpus.ts';
import { formatProblem } from '../corpus/problem.ts';
import { ReportedFailure } from './reported-failure.ts';

/**
 * Loads the articles to ask about.
 * @param complain gets a line for each thing that should be served and isn't.
 * @throws ReportedFailure when there is nothing to ask about.
 */
export async function openCorpus(
  dir: string,
  complain: (line: string) => void,
): Promise<LoadedCorpus> {
  const loaded = await loadCorpus(dir);
  for (const line of listFaults(dir, loaded)) complain(line);
  if (loaded.corpus.passages.length === 0) throw new ReportedFailure();
  return loaded;
}

/** One line for each thing that should be served and isn't; one more if that leaves nothing. */
export function listFaults(dir: string, { corpus, problems }: LoadedCorpus): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const root = join(dir, '');
  const isUnreadable = errors.some(({ path }) => path === root);
  const emptiness = `${root}: holds no article: put .md, .txt or .html files in it, or name another folder`;
  return [
    ...errors.map(formatProblem),
    ...(corpus.passages.length > 0 || isUnreadable ? [] : [emptiness]),
  ];
}
