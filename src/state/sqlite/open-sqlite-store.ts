import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { StateError } from '../state-error.ts';
import { RETENTION_MS, type Store } from '../store.ts';
import { type Database, openDatabase } from './database.ts';
import { damagedError, MEND } from './explain-sqlite-error.ts';
import { migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { createSqliteFeedback } from './sqlite-feedback.ts';
import { createSqliteInstallations } from './sqlite-installations.ts';
import { createSqliteQuestionLog } from './sqlite-question-log.ts';
import { createSqliteSeenKeys } from './sqlite-seen-keys.ts';
import { createSqliteServedArticles } from './sqlite-served-articles.ts';
import { createSqliteSubscriptions } from './sqlite-subscriptions.ts';
import { createSqliteWatches } from './sqlite-watches.ts';

export const DATABASE_FILE = 'iraq-desk.db';
const MEMORY = ':memory:';

/**
 * What the bot remembers, in a file of a folder that is made where it is missing, or in memory
 * without one. Several processes may open the same folder, on one machine. Throws a `StateError`.
 */
export function openSqliteStore(dataDir?: string): Store {
  const file = dataDir === undefined ? MEMORY : join(dataDir, DATABASE_FILE);
  if (dataDir !== undefined) makeFolder(dataDir);
  const db = openDatabase(file);
  try {
    prepareDatabase(db, file);
    return createStore(db);
  } catch (error) {
    db.close();
    throw error;
  }
}

function makeFolder(dataDir: string): void {
  try {
    // What people ask is nobody else's business.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new StateError(
      'unwritable',
      `The folder DATA_DIR, ${dataDir}, can't be made (${code ?? message}): ${MEND}`,
      { cause: error },
    );
  }
}

function prepareDatabase(db: Database, file: string): void {
  // About a millisecond a megabyte, and the bot knows at once.
  const { quick_check: found } = db
    .prepare<{ quick_check: string }>('PRAGMA quick_check(1)')
    .get()!;
  if (found !== 'ok') throw damagedError(file, found.split('\n').at(-1)!);
  // Readers and a writer don't wait for each other, and what a killed process wrote is there.
  // Only the first of all that open the file changes it, but several may try at once.
  db.execAlone('PRAGMA journal_mode = WAL');
  // A commit is on the disk when it returns. NORMAL would keep it through a kill, not a power cut.
  db.exec('PRAGMA synchronous = FULL');
  db.exec('PRAGMA foreign_keys = ON');
  migrate(db, file, MIGRATIONS);
}

function createStore(db: Database): Store {
  const pruneSeen = db.prepare('DELETE FROM seen_keys WHERE until_ms <= :nowMs');
  const pruneQuestions = db.prepare('DELETE FROM questions WHERE at_ms < :oldestMs');
  const pruneFeedback = db.prepare('DELETE FROM feedback WHERE at_ms < :oldestMs');
  // Watches and subscriptions have it for their team.
  const forgetHome = [
    'DELETE FROM questions WHERE coalesce(home_id, team_id) = :homeId',
    'DELETE FROM feedback WHERE coalesce(home_id, team_id) = :homeId',
    'DELETE FROM watches WHERE team_id = :homeId',
    'DELETE FROM subscriptions WHERE team_id = :homeId',
  ].map((sql) => db.prepare(sql));

  return {
    seen: createSqliteSeenKeys(db),
    questions: createSqliteQuestionLog(db),
    feedback: createSqliteFeedback(db),
    watches: createSqliteWatches(db),
    subscriptions: createSqliteSubscriptions(db),
    articles: createSqliteServedArticles(db),
    installations: createSqliteInstallations(db),
    async forgetHome(homeId) {
      db.transact(() => {
        for (const statement of forgetHome) statement.run({ homeId });
      });
    },
    async prune(nowMs) {
      const oldestMs = nowMs - RETENTION_MS;
      pruneSeen.run({ nowMs });
      pruneQuestions.run({ oldestMs });
      pruneFeedback.run({ oldestMs });
    },
    async close() {
      db.close();
    },
  };
}
