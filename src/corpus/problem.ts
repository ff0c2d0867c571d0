/** Something wrong with a file of the corpus, told to the person who keeps it. */
export type Problem = {
  path: string;
  /** Counted from 1. */
  line?: number;
  /**
   * `error`: something that the corpus should serve isn't served. `warning`: nothing is missing from
   * the answers, but somebody should look.
   */
  severity: 'error' | 'warning';
  /** What is wrong, and what to do about it. */
  message: string;
};

/** One line for a terminal or a log: where, then what is wrong and what to do. */
export function formatProblem({ path, line, message }: Problem): string {
  return `${path}${line === undefined ? '' : `:${line}`}: ${message}`;
}
