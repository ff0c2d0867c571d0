import { isDeepStrictEqual } from 'node:util';
import type { Article } from '../corpus/article.ts';
import type { Changes } from './reload.ts';

/** What has come, gone and changed between two readings of a corpus. */
export function compareArticles(before: readonly Article[], after: readonly Article[]): Changes {
  const old = new Map(before.map((article) => [article.id, article]));
  const current = new Set(after.map(({ id }) => id));
  return {
    added: after.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !current.has(id)),
    changed: after.filter((article) => {
      const known = old.get(article.id);
      return known !== undefined && !isDeepStrictEqual(known, article);
    }),
  };
}
