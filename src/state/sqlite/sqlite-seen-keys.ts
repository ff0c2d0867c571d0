import { randomUUID } from 'node:crypto';
import type { SeenKeys } from '../seen-keys.ts';
import type { Database } from './database.ts';

export function createSqliteSeenKeys(db: Database): SeenKeys {
  const claim = db.prepare(`
    INSERT INTO seen_keys (key, claim_id, until_ms) VALUES (:key, :id, :untilMs)
    ON CONFLICT (key) DO UPDATE SET claim_id = :id, until_ms = :untilMs WHERE until_ms <= :nowMs
  `);
  const prolong = db.prepare(`
    UPDATE seen_keys SET until_ms = max(until_ms, :untilMs) WHERE key = :key AND claim_id = :id
  `);
  const release = db.prepare('DELETE FROM seen_keys WHERE key = :key AND claim_id = :id');

  return {
    async claim(key, { nowMs, untilMs }) {
      const id = randomUUID();
      return claim.run({ key, id, nowMs, untilMs }) === 1 ? { key, id } : undefined;
    },
    async prolong({ key, id }, untilMs) {
      return prolong.run({ key, id, untilMs }) === 1;
    },
    async release({ key, id }) {
      release.run({ key, id });
    },
  };
}
