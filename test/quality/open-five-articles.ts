import { createDesk, type Desk } from '../../src/answer/desk.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { openTestReading } from '../reading/open-test-reading.ts';

type ReadArticles = { corpus: Corpus; desk: Desk };

let opened: Promise<ReadArticles> | undefined;

/** The articles that come with the bot and the desk that reads them, the same for all test files of a process. */
export function openFiveArticles(): Promise<ReadArticles> {
  opened ??= openReadDesk('corpus');
  return opened;
}

/** The articles of a folder, and the desk that reads them. */
export async function openReadDesk(dir: string): Promise<ReadArticles> {
  const { corpus, aliases } = await loadCorpus(dir);
  const reading = await openTestReading(corpus);
  return { corpus, desk: await createDesk(corpus, { aliases, reading }) };
}
