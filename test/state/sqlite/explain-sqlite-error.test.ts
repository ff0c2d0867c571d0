import { describe, expect, it } from 'vitest';
import { explainSqliteError } from '../../../src/state/sqlite/explain-sqlite-error.ts';

const FILE = '/data/iraq-desk.db';

function explain(errcode: number, message: string) {
  return explainSqliteError(Object.assign(new Error(message), { errcode }), FILE);
}

describe('explainSqliteError', () => {
  it.each([
    [5, 'database is locked', 'busy', 'is held by another program'],
    [8, 'attempt to write a readonly database', 'unwritable', "can't be written"],
    [10, 'disk I/O error', 'failed', 'look whether its disk is full or broken'],
    [11, 'database disk image is malformed', 'damaged', 'is damaged'],
    [13, 'database or disk is full', 'failed', 'look whether its disk is full or broken'],
    [14, 'unable to open database file', 'unwritable', 'set DATA_DIR to another folder'],
    [19, 'CHECK constraint failed', 'failed', ''],
    [26, 'file is not a database', 'damaged', 'or put a backup in its place'],
  ])('says of %i, “%s”, what it is, where and what to do', (errcode, message, code, told) => {
    for (const extended of [errcode, errcode | (3 << 8)]) {
      const error = explain(extended, message);
      expect(error.code).toBe(code);
      for (const part of [FILE, message, told]) expect(error.message).toContain(part);
      expect(error.cause).toBeInstanceOf(Error);
    }
  });
});
