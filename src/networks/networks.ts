import type { ReadableText } from './pair-text.ts';

/** Dimensions of a token's vector, and of a whole text's. */
export const TOKEN_DIMENSIONS = 64;
export const WHOLE_DIMENSIONS = 384;

/** What a number of a kept vector is multiplied by, so that a signed byte holds it. */
export const VECTOR_SCALE = 127;

/** What the finder makes of a passage. Vectors have length 1, times `VECTOR_SCALE`. */
export type PassageVectors = {
  /** A vector for each kept word piece, `TOKEN_DIMENSIONS` bytes each, in reading order. */
  tokens: Int8Array;
  whole: Int8Array;
};

/** What the finder makes of a question. Vectors have length 1. */
export type QuestionVectors = {
  tokens: Float32Array;
  whole: Float32Array;
  /** By token: how much its match counts. They add up to 1. */
  weights: Float32Array;
  /** By token: the word piece as characters of the question, for who wants to see the matches. */
  labels: readonly string[];
};

/** What the reader makes of a question and a passage. */
export type PassageReading = {
  /** How well the passage answers, to be compared among passages of one question. */
  relevance: number;
  /** Whether the answer is there: log-odds. */
  there: number;
  /** Where it stands, best first, as ranges of the passage's text; `logProbability` is of the whole range. */
  spans: readonly { start: number; end: number; logProbability: number }[];
};

/** Word pieces of several texts one behind the other, `TOKEN_DIMENSIONS` signed bytes each. */
export type TokenBlock = {
  tokens: Int8Array;
  /** By text: how many of the pieces are its own. */
  counts: readonly number[];
};

/** The two networks. They choose and mark; they write nothing. */
export type Networks = {
  /** Says which files made the vectors: those of other networks can't be compared. */
  fingerprint: string;
  encodeQuestion(question: string): Promise<QuestionVectors>;
  encodePassages(passages: readonly ReadableText[]): Promise<PassageVectors[]>;
  /**
   * Late interaction: by text, and by token of the question, how good its best match in the text
   * is. At most 1; -1 in a text without a piece. The texts are given away: they may move to the
   * thread that does it.
   */
  matchTokens(question: Float32Array, texts: TokenBlock): Promise<Float32Array[]>;
  /** In the passages' order. */
  read(question: string, passages: readonly ReadableText[]): Promise<PassageReading[]>;
  /** Ends them; what is asked from then on fails. */
  close(): Promise<void>;
};
