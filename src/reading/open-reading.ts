import { fileURLToPath } from 'node:url';
import type { Corpus } from '../corpus/article.ts';
import type { Networks } from '../networks/networks.ts';
import { readVocabulary, startNetworks } from '../networks/start-networks.ts';
import { encodeCorpus, toReadableTexts } from './encode-corpus.ts';
import type { OpenedReading } from './read-passages.ts';
import { createVectorCache } from './vector-cache.ts';

/** Where vectors are kept between starts, beside `src` and `dist`. */
const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/', import.meta.url));

export type NetworkStarter = () => ReturnType<typeof startNetworks>;
type OnProgress = (done: number, total: number) => void;

/** Starts the networks and makes ready the meaning of a corpus. Never rejects. */
export async function openReading(
  corpus: Corpus,
  onProgress?: OnProgress,
  start: NetworkStarter = startNetworks,
): Promise<OpenedReading> {
  const started = await start().catch((error: Error) => ({ unavailable: error.message }));
  return 'unavailable' in started ? started : readWith(started.networks, corpus, onProgress);
}

/** Makes ready the meaning of a corpus, for networks that run; if it fails, they are closed. */
export async function readWith(
  networks: Networks,
  corpus: Corpus,
  onProgress?: OnProgress,
): Promise<OpenedReading> {
  try {
    const texts = toReadableTexts(corpus);
    const cache = createVectorCache(CACHE_FOLDER, networks.fingerprint);
    const meaning = await encodeCorpus(texts, networks, cache, onProgress);
    return { networks, meaning, texts, vocabulary: await readVocabulary() };
  } catch (error) {
    await networks.close();
    return { unavailable: (error as Error).message };
  }
}
