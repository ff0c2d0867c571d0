import type { Corpus } from '../../src/corpus/article.ts';
import type { Networks } from '../../src/networks/networks.ts';
import { runNetworks } from '../../src/networks/run-networks.ts';
import { MODELS_FOLDER, readVocabulary } from '../../src/networks/start-networks.ts';
import { encodeCorpus, toReadableTexts } from '../../src/reading/encode-corpus.ts';
import type { ReadingSource } from '../../src/reading/read-passages.ts';

let started: Promise<Networks> | undefined;

/** The shipped networks on this thread, once for all test files of a process; nothing is kept on disk. */
export async function openTestReading(corpus: Corpus): Promise<() => ReadingSource> {
  // One thread, as the bot takes on two cores: a second would wait for the other test process,
  // and burn a core while it waits.
  started ??= runNetworks(MODELS_FOLDER, { threads: 1 });
  const networks = await started;
  const texts = toReadableTexts(corpus);
  const meaning = await encodeCorpus(texts, networks);
  const source = { networks, texts, meaning, vocabulary: await readVocabulary() };
  return () => source;
}
