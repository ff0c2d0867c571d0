import type { Corpus } from '../corpus/article.ts';
import type { Networks } from '../networks/networks.ts';
import { readVocabulary, startNetworks } from '../networks/start-networks.ts';
import { encodeCorpus, toReadableTexts } from './encode-corpus.ts';
import type { OpenedReading } from './read-passages.ts';
import { createVectorCache } from './vector-cache.ts';

export type NetworkStarter = () => ReturnType<typeof startNetworks>;

export type ReadingOptions = {
  /** The folder that vectors are kept in between starts. It is made when there is something to keep. */
  cacheDir: string;
  onProgress?: (done: number, total: number) => void;
  /** Told why vectors could not be kept. */
  onUnkept?: (error: Error) => void;
};

/** Starts the networks and makes ready the meaning of a corpus. Never rejects. */
export async function openReading(
  corpus: Corpus,
  options: ReadingOptions,
  start: NetworkStarter = startNetworks,
): Promise<OpenedReading> {
  const started = await start().catch((error: Error) => ({ unavailable: error.message }));
  return 'unavailable' in started ? started : readWith(started.networks, corpus, options);
}

/** Makes ready the meaning of a corpus, for networks that run; if it fails, they are closed. */
export async function readWith(
  networks: Networks,
  corpus: Corpus,
  { cacheDir, onProgress, onUnkept }: ReadingOptions,
): Promise<OpenedReading> {
  try {
    const texts = toReadableTexts(corpus);
    const cache = createVectorCache(cacheDir, networks.fingerprint);
    const meaning = await encodeCorpus(texts, networks, cache, onProgress, onUnkept);
    return { networks, meaning, texts, vocabulary: await readVocabulary() };
  } catch (error) {
    await networks.close();
    return { unavailable: (error as Error).message };
  }
}
