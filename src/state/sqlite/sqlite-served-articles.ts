import type { AddedArticle, ServedArticles } from '../served-articles.ts';
import type { Database } from './database.ts';

export function createSqliteServedArticles(db: Database): ServedArticles {
  const hasAny = db.prepare<{ id: string }>('SELECT id FROM served_articles LIMIT 1');
  const note = db.prepare<{ id: string }>(`
    INSERT INTO served_articles (id, first_seen_ms) SELECT value, :atMs FROM json_each(:ids) WHERE true
    ON CONFLICT (id) DO NOTHING RETURNING id
  `);
  const addedSince = db.prepare<AddedArticle>(`
    SELECT id, first_seen_ms AS firstSeenMs FROM served_articles
    WHERE first_seen_ms >= :sinceMs ORDER BY first_seen_ms, id
  `);

  return {
    async noteServed(ids, atMs) {
      return db.transact(() => {
        const isBase = hasAny.get() === undefined;
        const noted = note.all({ ids: JSON.stringify(ids), atMs: isBase ? null : atMs });
        if (isBase) return [];
        // SQLite promises no order of what an INSERT returns.
        const added = new Set(noted.map(({ id }) => id));
        return ids.filter((id) => added.delete(id));
      });
    },
    async addedSince(sinceMs) {
      return addedSince.all({ sinceMs }).map((row) => ({ ...row }));
    },
  };
}
