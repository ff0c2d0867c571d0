import type { Article } from '../article.ts';
import type { LoadedCorpus } from '../load-corpus.ts';

export type CorpusCounts = {
  articles: number;
  passages: number;
  aliasGroups: number;
  errors: number;
  warnings: number;
  passagesOf(article: Article): number;
};

/** How much was read, and how much of it is wrong. */
export function countCorpus({ corpus, problems, aliases }: LoadedCorpus): CorpusCounts {
  const passageCounts = new Map<string, number>();
  for (const { articleId } of corpus.passages) {
    passageCounts.set(articleId, (passageCounts.get(articleId) ?? 0) + 1);
  }
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return {
    articles: corpus.articles.length,
    passages: corpus.passages.length,
    aliasGroups: aliases.length,
    errors,
    warnings: problems.length - errors,
    passagesOf: ({ id }) => passageCounts.get(id) ?? 0,
  };
}
