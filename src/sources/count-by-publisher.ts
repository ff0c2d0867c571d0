import type { Article } from '../corpus/article.ts';

/** How many articles are each publisher's, the most first; undefined stands for those whose publisher isn't known. */
export function countByPublisher(articles: readonly Article[]): [string | undefined, number][] {
  const counts = new Map<string | undefined, number>();
  for (const { publisher } of articles) {
    counts.set(publisher?.name, (counts.get(publisher?.name) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a);
}
