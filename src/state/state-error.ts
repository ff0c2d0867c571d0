/**
 * - `unwritable`: the folder or the file can't be made, opened or written
 * - `damaged`: the file is no database, or a broken one
 * - `newer`: a newer version of the bot wrote it
 * - `busy`: another process held it for too long
 * - `closed`: the store was closed before
 * - `failed`: anything else
 */
export type StateErrorCode = 'unwritable' | 'damaged' | 'newer' | 'busy' | 'closed' | 'failed';

/** What the bot remembers can't be reached. The message says where it is kept and what to do. */
export class StateError extends Error {
  readonly code: StateErrorCode;

  constructor(code: StateErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StateError';
    this.code = code;
  }
}
