import type { Corpus } from '../../src/corpus/article.ts';
import { runNetworks } from '../../src/networks/run-networks.ts';
import { MODELS_FOLDER, readVocabulary } from '../../src/networks/start-networks.ts';
import { encodeCorpus, toReadableTexts } from '../../src/reading/encode-corpus.ts';
import type { ReadingSource } from '../../src/reading/read-passages.ts';

/** The shipped networks on this thread, with nothing kept between runs. */
export async function openTestReading(corpus: Corpus): Promise<() => ReadingSource> {
  const networks = await runNetworks(MODELS_FOLDER, { threads: 2 });
  const texts = toReadableTexts(corpus);
  const meaning = await encodeCorpus(texts, networks);
  const source = { networks, texts, meaning, vocabulary: await readVocabulary() };
  return () => source;
}
