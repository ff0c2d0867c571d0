import { fileURLToPath } from 'node:url';
import type { Corpus } from '../corpus/article.ts';
import { startNetworks } from '../reading/start-networks.ts';
import { encodeCorpus, toReadableTexts } from './encode-corpus.ts';
import type { OpenedReading } from './read-passages.ts';
import { createVectorCache } from './vector-cache.ts';

/** Where vectors are kept between starts, beside `src` and `dist`. */
const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/', import.meta.url));

export type ReadingOptions = {
  onProgress?: (done: number, total: number) => void;
};

/** Starts the networks and makes ready the meaning of a corpus. Never rejects. */
export async function openReading(
  corpus: Corpus,
  { onProgress }: ReadingOptions = {},
): Promise<OpenedReading> {
  try {
    const started = await startNetworks();
    if ('unavailable' in started) return started;
    const { networks } = started;
    const texts = toReadableTexts(corpus);
    const cache = createVectorCache(CACHE_FOLDER, networks.fingerprint);
    const meaning = await encodeCorpus(texts, networks, cache, onProgress);
    return { networks, meaning, texts };
  } catch (error) {
    return { unavailable: (error as Error).message };
  }
}
