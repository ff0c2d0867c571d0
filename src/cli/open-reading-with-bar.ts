import type { Corpus } from '../corpus/article.ts';
import { openReading } from '../reading/open-reading.ts';
import type { OpenedReading } from '../reading/read-passages.ts';
import { createProgressBar } from './progress-bar.ts';
import type { Terminal } from './terminal.ts';
import { unkeptLine } from './unkept-line.ts';
import { wordsAloneLine } from './words-alone-line.ts';

/** What reading takes; if nothing, a line that says why, where the networks can't run. */
export async function openReadingWithBar(
  corpus: Corpus,
  { stderr, complain, startNetworks }: Pick<Terminal, 'stderr' | 'complain' | 'startNetworks'>,
  name = 'reading the articles',
): Promise<OpenedReading> {
  const bar = createProgressBar(stderr, name, () => performance.now());
  const { readCacheDir } = await import('../config.ts');
  const cacheDir = readCacheDir();
  let unkept: string | undefined;
  const onUnkept = ({ message }: Error) => {
    unkept = message;
  };
  const options = { cacheDir, onProgress: bar.update, onUnkept };
  const opened = await openReading(corpus, options, startNetworks);
  bar.clear();
  if (unkept !== undefined) complain(unkeptLine(cacheDir, unkept));
  if ('unavailable' in opened) complain(wordsAloneLine(opened.unavailable));
  return opened;
}
