import { decodeText } from './decode-text.ts';
import { type ArticleFormat, parseArticle } from './parse-article.ts';
import type { ParsedArticle } from './parsed-article.ts';
import { findDeclaredEncoding } from './text-encoding.ts';

/** A file of the corpus as it lies on the disk. */
export type ArticleBytes = {
  /** The id its article will have. */
  id: string;
  path: string;
  bytes: Uint8Array;
};

/** Makes an article of a file's bytes, by its format. */
export async function readArticleFile(
  { id, path, bytes }: ArticleBytes,
  format: ArticleFormat,
): Promise<ParsedArticle> {
  const declared = format === 'html' ? findDeclaredEncoding(bytes) : undefined;
  const text = decodeText(bytes, declared);
  if (text.content === undefined) {
    return { problems: [{ path, severity: 'error', ...text.error }], dropped: [] };
  }
  const parsed = await parseArticle({ id, path, content: text.content }, format);
  const warnings = text.warnings.map((fault) => ({ path, severity: 'warning' as const, ...fault }));
  return {
    ...parsed,
    problems: [...parsed.problems, ...warnings],
    encoding: text.encoding,
  };
}
