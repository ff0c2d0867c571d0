import { renderCorpusReport } from '../corpus/corpus-report.ts';
import { loadCorpus } from '../corpus/load-corpus.ts';
import { listFaults } from './open-corpus.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tells what was read from every file of a corpus, what is wrong, and where.
 * @returns whether everything that should be served is served. A warning is no failure.
 */
export async function checkCorpus(
  dir: string,
  { stdout, complain }: Pick<Terminal, 'stdout' | 'complain'>,
): Promise<boolean> {
  const loaded = await loadCorpus(dir);
  stdout.write(renderCorpusReport(loaded));
  const faults = listFaults(dir, loaded);
  for (const fault of faults) complain(fault);
  return faults.length === 0;
}
