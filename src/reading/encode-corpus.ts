import type { Article, Corpus } from '../corpus/article.ts';
import type { Networks, PassageVectors } from '../networks/networks.ts';
import type { ReadableText } from '../networks/pair-text.ts';
import { MONTHS } from '../text/time/calendar.ts';
import { createMeaningIndex, type MeaningIndex } from './meaning-index.ts';
import { createVectorBlocks, type VectorBlocks } from './vector-blocks.ts';
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
  const blocks = createVectorBlocks();
  const kept = await readKept(keys, blocks, cache);
  const missing = keys.flatMap((key, at) => (kept.has(key) ? [] : [at]));
  try {
    for (let from = 0; from < missing.length; from += PASSAGES_AT_ONCE) {
      const chosen = missing.slice(from, from + PASSAGES_AT_ONCE);
      const made = await networks.encodePassages(chosen.map((at) => texts[at]!));
      chosen.forEach((at, n) => {
        kept.set(keys[at]!, blocks.hold(made[n]!));
      });
      onProgress?.(Math.min(from + PASSAGES_AT_ONCE, missing.length), missing.length);
    }
  } catch (error) {
    // A bot that is stopped meanwhile goes on from here at its next start.
    const done = keys.filter((key) => kept.has(key));
    const vectors = done.map((key) => kept.get(key)!);
    if (done.length > 0) await cache?.write(done, vectors).catch(() => {});
    throw error;
  }
  const vectors = keys.map((key) => kept.get(key)!);
  // That costs the next start its time, and no answer.
  if (missing.length > 0) await cache?.write(keys, vectors).catch(onUnkept);
  return createMeaningIndex(vectors, networks);
}

/** A file of just these passages is held as it was read; of another, what they share with it is copied. */
async function readKept(
  keys: readonly string[],
  { hold }: VectorBlocks,
  cache?: VectorCache,
): Promise<Map<string, PassageVectors>> {
  const read = (await cache?.read(keys)) ?? new Map<string, PassageVectors>();
  if (keys.every((key) => read.has(key))) return read;
  const shared = keys.filter((key) => read.has(key));
  return new Map(shared.map((key) => [key, hold(read.get(key)!)]));
}
