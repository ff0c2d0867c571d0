import type { ArticleBytes } from './article-bytes.ts';
import { decodeText } from './decode-text.ts';
import { parseArticle, type TextFormat } from './parse-article.ts';
import { type ParsedArticle, refuseFile } from './parsed-article.ts';
import { findDeclaredEncoding } from './text-encoding.ts';

export type ArticleFormat = TextFormat | 'mail' | 'web-archive' | 'word' | 'pdf';

/** Makes an article of a file's bytes, by its format. Only a corpus that holds a format loads its reader. */
export async function readArticleFile(
  file: ArticleBytes,
  format: ArticleFormat,
): Promise<ParsedArticle> {
  if (file.bytes.length === 0) {
    return refuseFile(file.path, { message: 'is empty: fill it or remove it' });
  }
  switch (format) {
    case 'mail':
      return (await import('./mail/read-mail.ts')).readMail(file);
    case 'web-archive':
      return (await import('./mail/read-mail.ts')).readWebArchive(file);
    case 'word':
      return (await import('./read-word.ts')).readWord(file);
    case 'pdf':
      return (await import('./pdf/read-pdf.ts')).readPdf(file);
    default:
      return readTextFile(file, format);
  }
}

async function readTextFile(
  { id, path, bytes }: ArticleBytes,
  format: TextFormat,
): Promise<ParsedArticle> {
  const declared = format === 'html' ? findDeclaredEncoding(bytes) : undefined;
  const text = decodeText(bytes, declared);
  if (text.content === undefined) return refuseFile(path, text.error);
  const parsed = await parseArticle({ id, path, content: text.content }, format);
  const warnings = text.warnings.map((fault) => ({ path, severity: 'warning' as const, ...fault }));
  return {
    ...parsed,
    problems: [...parsed.problems, ...warnings],
    encoding: text.encoding,
  };
}
