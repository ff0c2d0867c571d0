import type { Networks, PassageReading } from '../reading/networks.ts';
import type { ReadableText } from '../reading/pair-text.ts';
import type { MeaningIndex } from './meaning-index.ts';
import type { RankedHit } from './rank-passages.ts';
import weights from './reading-weights.json' with { type: 'json' };

/** What reading a corpus takes. */
export type ReadingSource = {
  networks: Networks;
  meaning: MeaningIndex;
  /** By passage. */
  texts: readonly ReadableText[];
  /** After how many milliseconds an answer by words is better than a late one. Left out, it waits. */
  patienceMs?: number;
};

/** What reading takes, or why there is none, half a sentence: the bot then goes by words. */
export type OpenedReading = ReadingSource | { unavailable: string };

/** What stands for the logarithm of a chance where a text has no words to point at. */
const NO_SPAN = -20;

/** What speaks for a passage. Only differences among the passages of one question mean something. */
export const READING_FEATURES = [
  /** The score of the word search. */
  'words',
  /** Late interaction of question and passage. */
  'match',
  /** What the reader says of it. */
  'relevance',
  'there',
  /** How sure the reader is of where the answer stands: the logarithm of its chance. */
  'span',
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

/** A passage that was ranked by words, by meaning and by reading; `score` is still that of the words. */
export type ReadHit = RankedHit & { understanding: Understanding };

/** How many passages are compared token by token, beside those that share words with the question. */
const LIKE_PASSAGES = 100;
/** How many are read closely, at most, and at least: then a few at a time, until the order is settled. */
const READ_PASSAGES = 10;
const READ_AT_LEAST = 4;
const READ_AT_ONCE = 2;
/** Log-odds that the answer is there from which a search for a better passage may end: 9 in 10. */
const SURE = 2.2;

/** What is to be ordered, and by which question. */
export type ReadingTask = {
  /** The words of the question, with those of the turns that it leans on before it. */
  question: string;
  /** Best first. */
  byWords: readonly RankedHit[];
  /** Scores other passages as `byWords` are scored. */
  rankByWords(passages: readonly number[]): Promise<RankedHit[]>;
  /** The passages that may be found at all. */
  isWithin(passage: number): boolean;
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
  { question, byWords, rankByWords, isWithin, limit }: ReadingTask,
): Promise<ReadHit[]> {
  const { networks, meaning } = source;
  const asked = await networks.encodeQuestion(question);
  const known = new Set(byWords.map(({ ordinal }) => ordinal));
  const like = meaning.findLike(asked, LIKE_PASSAGES, isWithin);
  const others = await rankByWords(like.filter((passage) => !known.has(passage)));
  const compared = [...byWords, ...others].map((hit): ReadHit => {
    const match = meaning.match(asked, hit.ordinal);
    return { ...hit, understanding: { score: 0, match } };
  });
  order(compared, weights.compare);
  const kept = compared.slice(0, limit);
  const chosen = kept.slice(0, READ_PASSAGES);
  const read = await readUntilSettled(source, question, chosen);
  for (const { ordinal, understanding } of read) {
    const matches = meaning.matchTokens(asked, ordinal);
    understanding.pieces = asked.labels.map((label, n) => ({
      label,
      weight: asked.weights[n]!,
      match: matches[n]!,
    }));
  }
  return [...order(read, weights.read), ...kept.slice(read.length)];
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
 * Whether an answer is there, and none of those that were not read would come first if it read as
 * well as the best did.
 */
function isSettled(hits: readonly ReadHit[], count: number): boolean {
  if (count < READ_AT_LEAST) return false;
  const surest = Math.max(...hits.slice(0, count).map((hit) => hit.understanding.reading!.there));
  if (surest < SURE) return false;
  const features = hits.map(readFeatures);
  const scores = features.map((own) => scoreReading(own, weights.read));
  const known = features.map(({ words, match }) =>
    scoreReading({ words, match, relevance: 0, there: 0, span: 0 }, weights.read),
  );
  const bestReading = Math.max(...scores.slice(0, count).map((score, at) => score - known[at]!));
  const best = Math.max(...scores.slice(0, count));
  return known.slice(count).every((score) => score + bestReading < best);
}

/** Puts hits in order, best first, and gives them the score that they are ordered by. */
function order(hits: ReadHit[], weightOf: Partial<ReadingWeights>): ReadHit[] {
  for (const hit of hits) hit.understanding.score = scoreReading(readFeatures(hit), weightOf);
  return hits.sort((a, b) => b.understanding.score - a.understanding.score);
}

export function readFeatures({
  score,
  understanding: { match, reading },
}: ReadHit): ReadingFeatures {
  return {
    words: score,
    match,
    relevance: reading?.relevance ?? 0,
    there: reading?.there ?? 0,
    span: reading?.spans[0]?.logProbability ?? NO_SPAN,
  };
}

export function scoreReading(features: ReadingFeatures, weightOf: Partial<ReadingWeights>): number {
  return READING_FEATURES.reduce((sum, name) => sum + (weightOf[name] ?? 0) * features[name], 0);
}
