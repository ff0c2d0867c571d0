import { parseWebCopy } from '../page/parse-web-copy.ts';
import type { ParsedArticle, SourceFile } from './parsed-article.ts';

export type TextFormat = 'markdown' | 'text' | 'html';

/** Reads a text of the corpus by its format. */
export async function parseArticle(file: SourceFile, format: TextFormat): Promise<ParsedArticle> {
  if (format === 'html') return parseSavedPage(file);
  // What reads front matter takes 100 ms to load: threads that read saved pages alone do without.
  const [{ beginsWithFrontMatter }, { parseMarkdown }] = await Promise.all([
    import('./front-matter.ts'),
    import('./parse-markdown.ts'),
  ]);
  return format === 'markdown' || beginsWithFrontMatter(file.content)
    ? parseMarkdown(file)
    : parseWebCopy(file);
}

async function parseSavedPage(file: SourceFile): Promise<ParsedArticle> {
  // Readability and its DOM take 80 ms to load: only a corpus that holds saved pages pays for it.
  const { parseHtml } = await import('../page/parse-html.ts');
  try {
    return parseHtml(file);
  } catch {
    // What a page may hold has no end, and the DOM's errors say nothing to the reader of the message.
    const message = "can't be read as a web page: save its text as .txt instead";
    return { problems: [{ path: file.path, severity: 'error', message }], dropped: [] };
  }
}
