import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { describeStore } from '../store-contract.ts';

describeStore('SQLite', async () => {
  const dir = await mkdtemp(join(tmpdir(), 'state-'));
  return {
    open: async () => openSqliteStore(join(dir, 'data')),
    remove: () => rm(dir, { recursive: true }),
  };
});
