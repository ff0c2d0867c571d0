import type { Article } from '../article.ts';
import { toArticleDate } from '../article-date.ts';
import { takeLead } from '../lead.ts';
import type { Problem } from '../problem.ts';
import type { FrontMatter, FrontMatterResult } from './front-matter.ts';
import type { ParsedArticle, SourceFile } from './parsed-article.ts';

/** Makes an article of Markdown and the front matter that was read of it. Its body stays as it is written. */
export function parseMarkdown(
  { id, path, content }: SourceFile,
  { matter, bodyStart, errors, warnings }: FrontMatterResult,
): ParsedArticle {
  const problems: Problem[] = [
    ...errors.map((fault) => ({ path, severity: 'error' as const, ...fault })),
    ...warnings.map((fault) => ({ path, severity: 'warning' as const, ...fault })),
  ];
  if (errors.length > 0) return { problems, dropped: [] };

  const body = content.slice(bodyStart).replace(LEADING_BLANK_LINES, '');
  const hasHeadline = matter.title !== undefined || matter.lead !== undefined;
  const heading = hasHeadline ? null : HEADING.exec(body);
  const title = matter.title ?? heading?.[1];
  const text = heading ? body.slice(heading[0].length).replace(LEADING_BLANK_LINES, '') : body;
  if (!/[\p{L}\p{N}]/u.test(text)) {
    const message = 'holds no text: write the article below the front matter, or remove the file';
    return { problems: [...problems, { path, severity: 'error', message }], dropped: [] };
  }
  return { article: { id, path, text, ...describe(matter, title, text) }, problems, dropped: [] };
}

/** Blank lines alone: a first line that begins with a space keeps it. */
const LEADING_BLANK_LINES = /^(?:[^\S\r\n]*(?:\r\n|\n|\r))+/;
/** A Markdown heading on the first line, as pages saved by note-taking programs begin. */
const HEADING = /^#[ \t]+(\S.*?)[ \t]*#*[ \t]*(?:\r\n|\n|\r|$)/;

function describe(
  matter: FrontMatter,
  title: string | undefined,
  text: string,
): Omit<Article, 'id' | 'path' | 'text'> {
  const { lead, publisher, via, author = [], authors = [], date, updated, url } = matter;
  const { inferred = [] } = matter;
  return {
    headline:
      title === undefined
        ? { text: lead ?? takeLead(text), kind: 'lead' }
        : { text: title, kind: 'title' },
    ...(publisher && { publisher: { name: publisher, inferred: inferred.includes('publisher') } }),
    ...(via && { via }),
    authors: [...new Set([...author, ...authors])],
    ...(date && { date: toArticleDate(date, inferred.includes('date')) }),
    ...(updated && { updated: toArticleDate(updated, false) }),
    ...(url && { url }),
  };
}
