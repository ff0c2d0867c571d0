import { createDesk, type Desk } from '../../src/answer/desk.ts';
import type { Corpus } from '../../src/corpus/article.ts';
import { loadCorpus } from '../../src/corpus/load-corpus.ts';
import { openTestReading } from '../reading/open-test-reading.ts';

type OpenedCorpus = { corpus: Corpus; desk: Desk };

let reading: Promise<OpenedCorpus> | undefined;
let byWords: Promise<OpenedCorpus> | undefined;

/** The articles that come with the bot and a desk that reads them, the same for all test files of a process. */
export function openFiveArticles(): Promise<OpenedCorpus> {
  reading ??= openWithReading('corpus');
  return reading;
}

/** The same with a desk that goes by words alone, and is there in no time. */
export function openFiveArticlesByWords(): Promise<OpenedCorpus> {
  byWords ??= openByWords('corpus');
  return byWords;
}

/**
 * The articles of a folder and a desk that reads them.
 *
 * @param suggestMs how long it may take to check what to ask next; nothing is checked unless given
 */
export async function openWithReading(dir: string, suggestMs = 0): Promise<OpenedCorpus> {
  const { corpus, aliases } = await loadCorpus(dir);
  const reading = await openTestReading(corpus);
  return { corpus, desk: await createDesk(corpus, { aliases, reading, suggestMs }) };
}

async function openByWords(dir: string): Promise<OpenedCorpus> {
  const { corpus, aliases } = await loadCorpus(dir);
  return { corpus, desk: await createDesk(corpus, { aliases }) };
}
