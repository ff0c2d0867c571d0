import type { Corpus } from '../../src/corpus/article.ts';
import { readVocabulary } from '../../src/networks/start-networks.ts';
import { encodeCorpus, toReadableTexts } from '../../src/reading/encode-corpus.ts';
import type { ReadingSource } from '../../src/reading/read-passages.ts';
import { shareNetworks } from '../networks/share-networks.ts';

/** A corpus made ready for the shipped networks; nothing is kept on disk. */
export async function openTestReading(corpus: Corpus): Promise<() => ReadingSource> {
  const networks = await shareNetworks();
  const texts = toReadableTexts(corpus);
  const meaning = await encodeCorpus(texts, networks);
  const source = { networks, texts, meaning, vocabulary: await readVocabulary() };
  return () => source;
}
