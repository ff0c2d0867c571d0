/** A file that somebody named cannot be used. The message is one line: where, what is wrong, what to do. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly code = 'INPUT';

  /** @param line from 1; left out when the file as a whole is at fault. */
  constructor(path: string, line: number | undefined, problem: string, remedy: string) {
    const place = line === undefined ? path : `${path}:${line}`;
    super(`${place}: ${problem} ${remedy}`.replaceAll(/\s+/g, ' '));
  }
}
