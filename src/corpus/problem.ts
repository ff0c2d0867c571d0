/** Something wrong with a file of the corpus, told to the person who keeps it. */
export type Problem = {
  path: string;
  /** Counted from 1. */
  line?: number;
  /** `error`: the file is not served. `warning`: it is served, but something in it was not used. */
  severity: 'error' | 'warning';
  /** What is wrong, and what to do about it. */
  message: string;
};
