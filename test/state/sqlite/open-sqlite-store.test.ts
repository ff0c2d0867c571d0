import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openDatabase } from '../../../src/state/sqlite/database.ts';
import { DATABASE_FILE, openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { describeStore } from '../store-contract.ts';

describeStore('SQLite', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'state-'));
  return {
    open: async () => openSqliteStore(join(dir, 'data')),
    remove: () => rm(dir, { recursive: true }),
  };
});

it('logs what it writes ahead: readers and a writer don’t wait for each other', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'state-'));
  await openSqliteStore(dir).close();
  const db = openDatabase(join(dir, DATABASE_FILE));
  expect(db.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  db.close();
  await rm(dir, { recursive: true });
});
