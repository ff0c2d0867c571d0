import { parseWebCopy } from '../page/parse-web-copy.ts';
import type { FrontMatterResult } from './front-matter.ts';
import { beginsWithFrontMatter, findFence, NO_FRONT_MATTER } from './front-matter-fence.ts';
import { parseMarkdown } from './parse-markdown.ts';
import type { ParsedArticle, SourceFile } from './parsed-article.ts';

export type TextFormat = 'markdown' | 'text' | 'html';

/** Reads a text of the corpus by its format. */
export async function parseArticle(file: SourceFile, format: TextFormat): Promise<ParsedArticle> {
  if (format === 'html') return parseSavedPage(file);
  if (format === 'text' && !beginsWithFrontMatter(file.content)) return parseWebCopy(file);
  return parseMarkdown(file, await readMatter(file.content));
}

async function readMatter(content: string): Promise<FrontMatterResult> {
  if (findFence(content) === undefined) return NO_FRONT_MATTER;
  // It takes 80 ms to load: only a corpus that holds front matter pays for it.
  const { readFrontMatter } = await import('./front-matter.ts');
  return readFrontMatter(content);
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
