import { StateError } from '../state-error.ts';

/** @see https://sqlite.org/rescode.html */
const BUSY = 5;
const READONLY = 8;
const IOERR = 10;
const CORRUPT = 11;
const FULL = 13;
const CANTOPEN = 14;
const NOTADB = 26;

/** Puts what SQLite says into words: where, and what to do. */
export function explainSqliteError(error: unknown, file: string): StateError {
  const { errcode = 0, message } = error as Error & { errcode?: number };
  const options = { cause: error };
  // The lower byte is the kind, what is above it tells more.
  switch (errcode & 0xff) {
    case NOTADB:
    case CORRUPT:
      return damagedError(file, message, options);
    case READONLY:
    case CANTOPEN:
      return new StateError(
        'unwritable',
        `${file} can't be written (${message}): ${MEND}`,
        options,
      );
    case BUSY:
      return new StateError(
        'busy',
        `${file} is held by another program (${message}): stop that program.`,
        options,
      );
    case FULL:
    case IOERR:
      return new StateError(
        'failed',
        `${file} could not be read or written (${message}): look whether its disk is full or broken.`,
        options,
      );
    default:
      return new StateError('failed', `${file}: ${message}`, options);
  }
}

export function damagedError(file: string, reason: string, options?: ErrorOptions): StateError {
  return new StateError(
    'damaged',
    `${file} is damaged (${reason}). Nothing was deleted: stop the bot, move the file away together with its -wal and -shm, or put a backup in its place, and start again.`,
    options,
  );
}

/** What to do where a folder or a file can't be written. */
export const MEND = 'give the bot the right to write there, or set DATA_DIR to another folder.';
