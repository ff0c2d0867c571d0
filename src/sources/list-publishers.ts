import type { Article } from '../corpus/article.ts';

/** The publishers as articles print them, each once, by name. */
export function listPublishers(articles: readonly Article[]): string[] {
  const names = new Set(articles.flatMap(({ publisher }) => publisher?.name ?? []));
  return [...names].sort((a, b) => a.localeCompare(b));
}
