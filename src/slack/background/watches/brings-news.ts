import type { Answer } from '../../../answer/answer.ts';

export type KnownSoFar = {
  /** Whether an article came since the person was answered last. */
  isNew: (articleId: string) => boolean;
  /** Of the passages that were quoted then: `<article id>#<n>`. */
  passageIds: readonly string[];
  /** Whether they answered the question. */
  wasFound: boolean;
};

/**
 * Whether an answer tells a person more than the last one: it is found, and quotes a new article; where
 * the question was answered before, one that says more than a copy of what was quoted.
 */
export function bringsNews(answer: Answer, { isNew, passageIds, wasFound }: KnownSoFar): boolean {
  if (answer.outcome !== 'found') return false;
  const quoted = new Set(passageIds);
  const articles = new Set(passageIds.map((id) => id.slice(0, id.lastIndexOf('#'))));
  return answer.passages.some(
    ({ passage, article, alsoReportedBy }) =>
      isNew(article.id) &&
      !quoted.has(passage.id) &&
      !(wasFound && alsoReportedBy.some(({ id }) => articles.has(id))),
  );
}
