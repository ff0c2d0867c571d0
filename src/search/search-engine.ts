/** A term of a question and how much it counts; 1 is a word as typed. */
export type WeightedTerm = { term: string; weight: number };

/** A passage that matched. Field scores are BM25 sums, comparable within one corpus. */
export type Hit = {
  /** The passage's place in `corpus.passages`. */
  ordinal: number;
  /** The fields' scores, weighted and added. */
  score: number;
  passageScore: number;
  headlineScore: number;
  articleScore: number;
};

/** Finds passages by their terms. */
export type SearchEngine = {
  /**
   * The best hits, best first; equal scores stand in corpus order.
   *
   * @param within places in `corpus.articles`: only passages of these are found
   */
  search(
    query: readonly WeightedTerm[],
    limit: number,
    within?: ReadonlySet<number>,
  ): Promise<Hit[]>;
};
