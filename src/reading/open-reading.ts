import { fileURLToPath } from 'node:url';
import type { Corpus } from '../corpus/article.ts';
import type { Networks } from '../networks/networks.ts';
import { readVocabulary, startNetworks } from '../networks/start-networks.ts';
import { encodeCorpus, toReadableTexts } from './encode-corpus.ts';
import type { OpenedReading } from './read-passages.ts';
import { createVectorCache } from './vector-cache.ts';

/** Where vectors are kept between starts, beside `src` and `dist`. */
const CACHE_FOLDER = fileURLToPath(new URL('../../.cache/', import.meta.url));

export type ReadingOptions = {
  /** Is told why, if the networks stop later on. */
  onEnd?: (reason: string) => void;
  onProgress?: (done: number, total: number) => void;
  /** Ends the networks, also while the articles are being read. */
  signal?: AbortSignal;
};

/** Starts the networks and makes ready the meaning of a corpus. Never rejects. */
export async function openReading(
  corpus: Corpus,
  { onEnd, onProgress, signal }: ReadingOptions = {},
): Promise<OpenedReading> {
  let networks: Networks | undefined;
  try {
    const started = await startNetworks(undefined, onEnd);
    if ('unavailable' in started) return started;
    networks = started.networks;
    signal?.addEventListener('abort', networks.close, { once: true });
    signal?.throwIfAborted();
    const texts = toReadableTexts(corpus);
    const cache = createVectorCache(CACHE_FOLDER, networks.fingerprint);
    const meaning = await encodeCorpus(texts, networks, cache, onProgress);
    return { networks, meaning, texts, vocabulary: await readVocabulary() };
  } catch (error) {
    await networks?.close();
    return { unavailable: (error as Error).message };
  }
}
