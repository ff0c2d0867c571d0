import { type LoadedCorpus, loadCorpus } from '../corpus/load-corpus.ts';
import type { Problem } from '../corpus/problem.ts';
import { InputError } from '../eval/input-error.ts';

/**
 * Loads the articles to ask about.
 * @param complain gets one line for each file that is not served.
 * @throws InputError when the folder can't be read, or holds no article.
 */
export async function openCorpus(
  dir: string,
  complain: (line: string) => void,
): Promise<LoadedCorpus> {
  const loaded = await readFolder(dir);
  for (const problem of loaded.problems) {
    if (problem.severity === 'error') complain(formatProblem(problem));
  }
  if (loaded.corpus.passages.length > 0) return loaded;
  throw new InputError(
    dir,
    undefined,
    'holds no article.',
    'Put .md, .txt or .html files in it, or name another folder.',
  );
}

async function readFolder(dir: string): Promise<LoadedCorpus> {
  try {
    return await loadCorpus(dir);
  } catch (error) {
    const { code, syscall } = error as NodeJS.ErrnoException;
    if (syscall === undefined) throw error;
    const problem = code === 'ENOENT' ? 'no such folder.' : `cannot be read (${code}).`;
    throw new InputError(dir, undefined, problem, 'Name the folder of articles.');
  }
}

function formatProblem({ path, line, severity, message }: Problem): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${severity}: ${message}`;
}
