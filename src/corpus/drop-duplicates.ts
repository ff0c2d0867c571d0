import { createHash } from 'node:crypto';
import type { Article } from './article.ts';
import type { Problem } from './problem.ts';

/**
 * Leaves out articles that are there twice: of two with the same text, or with the same id, the one
 * that is written as Markdown stays, since somebody has described it; else the first.
 * The others keep their order.
 */
export function dropDuplicates(articles: readonly Article[]): {
  articles: Article[];
  problems: Problem[];
} {
  const byId = new Map<string, Article>();
  const byText = new Map<string, Article>();
  const dropped = new Set<Article>();
  const problems: Problem[] = [];
  const drop = (article: Article, severity: Problem['severity'], message: string) => {
    dropped.add(article);
    problems.push({ path: article.path, severity, message });
  };
  const isMarkdown = ({ path }: Article) => path.endsWith('.md');
  for (const article of [
    ...articles.filter(isMarkdown),
    ...articles.filter((a) => !isMarkdown(a)),
  ]) {
    const key = hashText(article.text);
    const sameText = byText.get(key);
    const sameId = byId.get(article.id);
    if (sameText)
      drop(
        article,
        'warning',
        `has the same text as ${sameText.path}, which is served: remove one of them`,
      );
    else if (sameId)
      drop(
        article,
        'error',
        `has the same name as ${sameId.path}, which is served: rename one of them`,
      );
    else {
      byText.set(key, article);
      byId.set(article.id, article);
    }
  }
  return { articles: articles.filter((article) => !dropped.has(article)), problems };
}

/** The same for texts that differ in their spaces and line breaks alone. */
function hashText(text: string): string {
  return createHash('sha256')
    .update(text.normalize('NFC').replace(/\s+/g, ' ').trim())
    .digest('base64');
}
