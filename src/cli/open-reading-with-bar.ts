import type { Corpus } from '../corpus/article.ts';
import { createProgressBar } from '../eval/progress-bar.ts';
import { openReading } from '../search/open-reading.ts';
import type { OpenedReading } from '../search/read-passages.ts';
import type { Terminal } from './terminal.ts';

export function wordsAloneLine(reason: string): string {
  return `The bot goes by words alone, because its networks can’t run: ${reason}`;
}

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
