export type AddedArticle = { id: string; firstSeenMs: number };

/** Which articles the bot has ever served, so that it can tell new ones. */
export type ServedArticles = {
  /**
   * Notes what is served now and gives those that never were before, in the order given. The first
   * articles ever noted are the base: they are new to nobody, then or later. One that comes back is
   * not new.
   */
  noteServed(ids: readonly string[], atMs: number): Promise<string[]>;
  /** Those that came after the base, at this moment or later, the oldest first. */
  addedSince(sinceMs: number): Promise<AddedArticle[]>;
};
