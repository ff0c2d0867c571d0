import type { PassageOrdinal } from '../corpus/ordinals.ts';
import type { Hit } from '../index/search-engine.ts';
import type { Networks, PassageReading } from '../networks/networks.ts';
import type { ReadableText } from '../networks/pair-text.ts';
import type { MeaningIndex } from './meaning-index.ts';
import weights from './reading-weights.json' with { type: 'json' };

/** What reading a corpus takes. */
export type ReadingSource = {
  networks: Networks;
  meaning: MeaningIndex;
  /** By passage. */
  texts: readonly ReadableText[];
  /** Words that are spelt right: the networks' own. */
  vocabulary?: ReadonlySet<string>;
  /** After how many milliseconds an answer by words is better than a late one. Left out, it waits. */
  patienceMs?: number;
};

/** What reading takes, or why there is none, half a sentence: the bot then goes by words. */
export type OpenedReading = ReadingSource | { unavailable: string };

/**
 * What speaks for a passage. Only differences among the passages of one question mean something.
 * Whether the answer is there, and how sure the reader is of where, were tried beside these and left
 * out: a passage of another event says "here" as well (hit@1 on opennews .834 with, .843 without).
 */
export const READING_FEATURES = [
  /** The score of the word search. */
  'words',
  /** Late interaction of question and passage. */
  'match',
  /** How well the reader says that it answers, among others. */
  'relevance',
] as const;

export type ReadingFeature = (typeof READING_FEATURES)[number];
export type ReadingFeatures = Record<ReadingFeature, number>;
/** None is negative: every feature is evidence for a passage. */
export type ReadingWeights = Readonly<Record<ReadingFeature, number>>;

/** What reading saw of a passage. */
export type Understanding = {
  /** What it is ordered by. */
  score: number;
  match: number;
  /** Missing where the passage was not read closely. */
  reading?: PassageReading;
  /** By word piece of the question: how much it counts, and its best match in the passage. */
  pieces?: readonly { label: string; weight: number; match: number }[];
};

/** A passage that was found by words or by meaning and read; `score` is still that of the words. */
export type ReadHit = Hit & { understanding: Understanding };

/** A passage that the search found. Without the networks nothing is understood. */
export type FoundHit = Hit & { understanding?: Understanding };

/** How many passages are compared token by token, beside those that share words with the question. */
const LIKE_PASSAGES = 100;
/**
 * Four are read closely, one more than an answer shows: two threads take no longer for four than for
 * three. Then two at a time, until the order is settled.
 */
const READ_AT_LEAST = 4;
const READ_AT_ONCE = 2;
/** Beyond them none is read that lies so far behind the best before reading: odds of 20 to 1. */
const FAR_BEHIND = 3;
/** Nor more than so many, or than so much text: 1,000 characters take 20 ms. */
const READ_AT_MOST = 8;
const READ_CHARACTERS = 6_000;
/** Log-odds that the answer is there from which a search for a better passage may end: 3 in 4 are right. */
const SURE = 1;
/** And by how much it must lead what was not read: what comes second is shown, too. */
const LEAD = 1;

/** What is to be ordered, and by which question. */
export type ReadingTask = {
  /** The words of the question, with those of the turns that it leans on before it. */
  question: string;
  /** Best first. */
  byWords: readonly Hit[];
  /** Scores other passages as `byWords` are scored. */
  scoreByWords(passages: readonly PassageOrdinal[]): Promise<Hit[]>;
  /** The passages that may be found at all. */
  isWithin(passage: PassageOrdinal): boolean;
  /** How many to return. */
  limit: number;
};

/**
 * Orders passages by all that is known of them: those found by words and those found by meaning are
 * compared with the question, and the best are read together with it.
 *
 * @returns best first; those that were read stand before those that were not
 */
export async function readPassages(
  source: ReadingSource,
  { question, byWords, scoreByWords, isWithin, limit }: ReadingTask,
): Promise<ReadHit[]> {
  const { networks, meaning } = source;
  const asked = await networks.encodeQuestion(question);
  const known = new Set(byWords.map(({ ordinal }) => ordinal));
  const like = meaning.findLike(asked, LIKE_PASSAGES, isWithin);
  const others = await scoreByWords(like.filter((passage) => !known.has(passage)));
  const candidates = [...byWords, ...others];
  const matches = await meaning.match(
    asked,
    candidates.map(({ ordinal }) => ordinal),
  );
  const matchOf = new Map(candidates.map(({ ordinal }, at) => [ordinal, matches[at]!]));
  const compared = candidates.map((hit): ReadHit => {
    return { ...hit, understanding: { score: 0, match: matchOf.get(hit.ordinal)!.total } };
  });
  order(compared, weights.compare);
  const kept = compared.slice(0, limit);
  const read = await readUntilSettled(source, question, chooseToRead(source, kept));
  for (const { ordinal, understanding } of read) {
    const { byToken } = matchOf.get(ordinal)!;
    understanding.pieces = asked.labels.map((label, n) => ({
      label,
      weight: asked.weights[n]!,
      match: byToken[n]!,
    }));
  }
  return [...order(read, weights.read), ...kept.slice(read.length)];
}

/** The first of some hits: those that may come first when they are read. */
function chooseToRead({ texts }: ReadingSource, hits: readonly ReadHit[]): readonly ReadHit[] {
  const chosen: ReadHit[] = [];
  let characters = 0;
  for (const hit of hits) {
    characters += texts[hit.ordinal]!.text.length;
    const isNear = hit.understanding.score >= hits[0]!.understanding.score - FAR_BEHIND;
    const isWithin = chosen.length < READ_AT_MOST && characters <= READ_CHARACTERS;
    if (chosen.length >= READ_AT_LEAST && !(isNear && isWithin)) break;
    chosen.push(hit);
  }
  return chosen;
}

/** Reads the first of some hits, as many as it takes, and gives these their readings. */
async function readUntilSettled(
  { networks, texts }: ReadingSource,
  question: string,
  hits: readonly ReadHit[],
): Promise<ReadHit[]> {
  let count = 0;
  while (count < hits.length && !isSettled(hits, count)) {
    const next = hits.slice(count, count === 0 ? READ_AT_LEAST : count + READ_AT_ONCE);
    const readings = await networks.read(
      question,
      next.map(({ ordinal }) => texts[ordinal]!),
    );
    next.forEach((hit, at) => {
      hit.understanding.reading = readings[at]!;
    });
    count += next.length;
  }
  return hits.slice(0, count);
}

/**
 * Whether an answer is there, and none of those that were not read would come close to the first if
 * it read as well as the best did.
 */
function isSettled(hits: readonly ReadHit[], count: number): boolean {
  if (count < READ_AT_LEAST) return false;
  const surest = Math.max(...hits.slice(0, count).map((hit) => hit.understanding.reading!.there));
  if (surest < SURE) return false;
  const features = hits.map(readFeatures);
  const scores = features.map((own) => scoreReading(own, weights.read));
  const known = features.map(({ words, match }) =>
    scoreReading({ words, match, relevance: 0 }, weights.read),
  );
  const bestReading = Math.max(...scores.slice(0, count).map((score, at) => score - known[at]!));
  const best = Math.max(...scores.slice(0, count));
  return known.slice(count).every((score) => score + bestReading + LEAD < best);
}

/** Puts hits in order, best first, and gives them the score that they are ordered by. */
function order(hits: ReadHit[], weightOf: Partial<ReadingWeights>): ReadHit[] {
  for (const hit of hits) hit.understanding.score = scoreReading(readFeatures(hit), weightOf);
  return hits.sort((a, b) => b.understanding.score - a.understanding.score);
}

/** What speaks for a hit; a passage that was not read closely has a relevance of 0. */
export function readFeatures({
  score,
  understanding: { match, reading },
}: ReadHit): ReadingFeatures {
  return {
    words: score,
    match,
    relevance: reading?.relevance ?? 0,
  };
}

/** A sum whose differences among the passages of one question are log-odds; alone it means nothing. */
export function scoreReading(features: ReadingFeatures, weightOf: Partial<ReadingWeights>): number {
  return READING_FEATURES.reduce((sum, name) => sum + (weightOf[name] ?? 0) * features[name], 0);
}
