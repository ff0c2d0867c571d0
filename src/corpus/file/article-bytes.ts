/** A file of the corpus as it lies on the disk. */
export type ArticleBytes = {
  /** The id its article will have. */
  id: string;
  path: string;
  bytes: Uint8Array;
};
