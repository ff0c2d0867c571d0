import { type Installations, nameInstallation, readInstallationName } from '../installations.ts';
import type { Database } from './database.ts';

export function createSqliteInstallations(db: Database): Installations {
  const save = db.prepare(`
    INSERT INTO installations (name, payload) VALUES (:name, :payload)
    ON CONFLICT (name) DO UPDATE SET payload = :payload
  `);
  const fetch = db.prepare<{ payload: string }>(
    'SELECT payload FROM installations WHERE name = :name',
  );
  const replace = db.prepare(
    'UPDATE installations SET payload = :payload WHERE name = :name AND payload = :before',
  );
  const list = db.prepare<{ name: string; payload: string }>(
    'SELECT name, payload FROM installations ORDER BY name',
  );
  const remove = db.prepare('DELETE FROM installations WHERE name = :name');

  return {
    async save(key, payload) {
      save.run({ name: nameInstallation(key), payload });
    },
    async fetch(key) {
      return fetch.get({ name: nameInstallation(key) })?.payload;
    },
    async replace(key, before, payload) {
      return replace.run({ name: nameInstallation(key), before, payload }) === 1;
    },
    async list() {
      return list.all().map(({ name, payload }) => ({ key: readInstallationName(name), payload }));
    },
    async remove(key) {
      return remove.run({ name: nameInstallation(key) }) === 1;
    },
  };
}
