/** A file of an evaluation cannot be used. The message is one line: where, what is wrong, what to do. */
export class EvalInputError extends Error {
  override readonly name = 'EvalInputError';
  readonly code = 'EVAL_INPUT';

  /** @param line from 1; left out when the file as a whole is at fault. */
  constructor(path: string, line: number | undefined, problem: string, remedy: string) {
    const place = line === undefined ? path : `${path}:${line}`;
    super(`${place}: ${problem} ${remedy}`.replaceAll(/\s+/g, ' '));
  }
}
