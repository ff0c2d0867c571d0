import { type LoadedCorpus, loadCorpus } from '../corpus/load-corpus.ts';
import { createProgressBar, type ProgressStream } from './progress-bar.ts';

/** Loads a corpus; where that takes long, a bar on a terminal shows how far it is. */
export async function loadCorpusWithBar(
  dir: string,
  stderr: ProgressStream,
): Promise<LoadedCorpus> {
  const bar = createProgressBar(stderr, 'loading the articles', () => performance.now());
  const loaded = await loadCorpus(dir, bar.update);
  bar.clear();
  return loaded;
}
