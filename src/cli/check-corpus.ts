import { toCorpusJson } from '../corpus/report/corpus-json.ts';
import { renderCorpusReport } from '../corpus/report/corpus-report.ts';
import { loadCorpusWithBar } from './load-corpus-with-bar.ts';
import { listFaults } from './open-corpus.ts';
import type { Terminal } from './terminal.ts';

/**
 * Tells what was read from every file of a corpus, what is wrong, and where: as text or as one JSON
 * document.
 *
 * @returns whether everything that should be served is served. A warning is no failure.
 */
export async function checkCorpus(
  dir: string,
  { json }: { json: boolean },
  { stdout, stderr, complain }: Pick<Terminal, 'stdout' | 'stderr' | 'complain'>,
): Promise<boolean> {
  const loaded = await loadCorpusWithBar(dir, stderr);
  stdout.write(
    json ? `${JSON.stringify(toCorpusJson(loaded), null, 2)}\n` : renderCorpusReport(loaded),
  );
  const faults = listFaults(dir, loaded);
  for (const fault of faults) complain(fault);
  return faults.length === 0;
}
