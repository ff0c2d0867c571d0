import { StateError } from '../state-error.ts';
import type { Database } from './database.ts';

/**
 * Brings a database to the form that the bot knows: each step in a transaction of its own, together
 * with the number of the form, so that it is done once and as a whole. Two processes may do it at once.
 *
 * @param migrations the first makes the first form; what was ever released is never changed
 */
export function migrate(db: Database, file: string, migrations: readonly string[]): void {
  const version = db.prepare<{ user_version: number }>('PRAGMA user_version');
  const readVersion = () => version.get()!.user_version;

  if (readVersion() > migrations.length) {
    throw new StateError(
      'newer',
      `${file} was written by a newer version of the bot (form ${readVersion()}, this one knows ${migrations.length}). Nothing was changed: start that version again, or set DATA_DIR to another folder.`,
    );
  }
  while (readVersion() < migrations.length) {
    db.transact(() => {
      // Another process may have done it meanwhile.
      const done = readVersion();
      if (done >= migrations.length) return;
      db.exec(migrations[done]!);
      db.exec(`PRAGMA user_version = ${done + 1}`);
    });
  }
}
