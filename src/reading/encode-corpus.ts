import type { Article, Corpus } from '../corpus/article.ts';
import type { Networks } from '../networks/networks.ts';
import type { ReadableText } from '../networks/pair-text.ts';
import { MONTHS } from '../text/time/calendar.ts';
import { gatherVectors } from './gather-vectors.ts';
import { createMeaningIndex, type MeaningIndex } from './meaning-index.ts';
import { readVectors, type StoredVectors } from './stored-vectors.ts';
import { keyOf, type VectorCache } from './vector-cache.ts';

/** How many are asked for before the progress is told; a question that comes meanwhile goes before them. */
const PASSAGES_AT_ONCE = 16;

/** What the networks read of a passage: its article's headline, month and year go before it. */
export function toReadableTexts({ articles, passages }: Corpus): ReadableText[] {
  const sources = new Map(articles.map((article) => [article.id, describeArticle(article)]));
  return passages.map(({ articleId, text }) => ({ source: sources.get(articleId)!, text }));
}

/** As `describe_source` of `models/train/questions.py` has it. */
function describeArticle({ headline, date }: Article): string {
  const [year, month] = date?.iso.split('-') ?? [];
  const when = month === undefined ? year : `${MONTHS[Number(month) - 1]} ${year}`;
  return [headline.kind === 'title' ? headline.text.trim() : '', when].filter(Boolean).join(', ');
}

/**
 * The meaning of every passage: what was kept, and the rest made now. What was made is kept, also
 * when the networks end before all is.
 *
 * @param onProgress is told how many of the passages that had to be encoded are done.
 * @param onUnkept is told why what was made could not be kept: the next start makes it again.
 */
export async function encodeCorpus(
  texts: readonly ReadableText[],
  networks: Networks,
  cache?: VectorCache,
  onProgress?: (done: number, total: number) => void,
  onUnkept: (error: Error) => void = () => {},
): Promise<MeaningIndex> {
  const keys = texts.map(({ source, text }) => keyOf(source, text));
  const vectors =
    (await cache?.open(keys)) ??
    (await encodeMissing(texts, keys, networks, cache, onProgress, onUnkept));
  return createMeaningIndex(vectors, keys.length, networks);
}

/** Encodes what no file holds; of a similar corpus, what it shares with this one is taken over. */
async function encodeMissing(
  texts: readonly ReadableText[],
  keys: readonly string[],
  networks: Networks,
  cache: VectorCache | undefined,
  onProgress: ((done: number, total: number) => void) | undefined,
  onUnkept: (error: Error) => void,
): Promise<StoredVectors> {
  const similar = await cache?.openSimilar(keys);
  const gathering = await gatherVectors(cache, onUnkept);
  const missing = [...keys.keys()].filter((at) => !similar?.placeOf.has(keys[at]!));
  let next = 0;
  // Those that were kept go in between, in the corpus' order.
  const takeOverUntil = (end: number) => {
    for (; next < end; next += 1) {
      const key = keys[next]!;
      const place = similar?.placeOf.get(key);
      if (place !== undefined) gathering.add(key, readVectors(similar!.vectors, place));
    }
  };
  try {
    for (let from = 0; from < missing.length; from += PASSAGES_AT_ONCE) {
      const chosen = missing.slice(from, from + PASSAGES_AT_ONCE);
      const made = await networks.encodePassages(chosen.map((at) => texts[at]!));
      for (const [n, at] of chosen.entries()) {
        takeOverUntil(at);
        gathering.add(keys[at]!, made[n]!);
        next = at + 1;
      }
      onProgress?.(Math.min(from + PASSAGES_AT_ONCE, missing.length), missing.length);
    }
    takeOverUntil(keys.length);
  } catch (error) {
    // A bot that is stopped meanwhile goes on from here at its next start.
    takeOverUntil(keys.length);
    await gathering.keep();
    throw error;
  }
  return gathering.keep();
}
