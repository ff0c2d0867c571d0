import type { Desk } from '../../../answer/desk.ts';
import type { Article } from '../../../corpus/article.ts';
import { newestFirst } from '../../../corpus/newest-first.ts';
import type { Store } from '../../../state/store.ts';

/** The articles that came from one moment until before another and are still there, newest first. */
export async function findNewArticles(
  { desk, store }: { desk: Desk; store: Pick<Store, 'articles'> },
  { sinceMs, untilMs = Number.POSITIVE_INFINITY }: { sinceMs: number; untilMs?: number },
): Promise<Article[]> {
  const added = await store.articles.addedSince(sinceMs);
  const ids = new Set(added.flatMap(({ id, firstSeenMs }) => (firstSeenMs < untilMs ? id : [])));
  return newestFirst(desk.articles.filter(({ id }) => ids.has(id)));
}
