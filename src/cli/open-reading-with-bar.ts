import type { Corpus } from '../corpus/article.ts';
import { openReading } from '../search/open-reading.ts';
import type { OpenedReading } from '../search/read-passages.ts';
import { createProgressBar } from '../terminal/progress-bar.ts';
import { wordsAloneLine } from '../terminal/words-alone-line.ts';
import type { Terminal } from './terminal.ts';

/** What reading takes; if nothing, a line that says why, where the networks can't run. */
export async function openReadingWithBar(
  corpus: Corpus,
  { stderr, complain }: Pick<Terminal, 'stderr' | 'complain'>,
  name = 'reading the articles',
): Promise<OpenedReading> {
  const bar = createProgressBar(stderr, name, () => performance.now());
  const opened = await openReading(corpus, { onProgress: bar.update });
  bar.clear();
  if ('unavailable' in opened) complain(wordsAloneLine(opened.unavailable));
  return opened;
}
