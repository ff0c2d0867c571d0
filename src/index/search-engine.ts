import type { ArticleOrdinal, PassageOrdinal } from '../corpus/ordinals.ts';
/** A term of a question and how much it counts; 1 is a word as typed. */
export type WeightedTerm = { term: string; weight: number };

/** A passage that matched. Field scores are BM25 sums, comparable within one corpus. */
export type Hit = {
  ordinal: PassageOrdinal;
  /** The fields' scores, weighted and added. */
  score: number;
  passageScore: number;
  headlineScore: number;
  articleScore: number;
};

/** What is searched; everything, where nothing is given. */
export type Scope = {
  /** Only passages of these are found. */
  articles?: ReadonlySet<ArticleOrdinal> | undefined;
  /** Only these are found. */
  passages?: ReadonlySet<PassageOrdinal> | undefined;
};

/** Finds passages by their terms. */
export type SearchEngine = {
  /** The best hits, best first; equal scores stand in corpus order. */
  search(query: readonly WeightedTerm[], limit: number, scope?: Scope): Promise<Hit[]>;
};
