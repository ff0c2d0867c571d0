import type { Wording } from './wording.ts';

/** `5 articles, 83 passages` */
export function describeCorpus(
  { articles, passageCount }: { articles: readonly unknown[]; passageCount: number },
  { say }: Wording,
): string {
  return say('count.corpus', {
    articles: say('count.articles', { count: articles.length }),
    passages: say('count.passages', { count: passageCount }),
  });
}
