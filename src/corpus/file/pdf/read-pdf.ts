import { extractTextItems, getDocumentProxy } from 'unpdf';
import { parseWebCopy } from '../../page/parse-web-copy.ts';
import type { ArticleBytes } from '../article-bytes.ts';
import { type ParsedArticle, refuseFile } from '../parsed-article.ts';
import { dropRepeated } from './drop-repeated.ts';
import { joinLines } from './join-lines.ts';
import { readLines } from './page-line.ts';

/** An article has a few pages; a file of more is a book, or a year's volume. */
const MAX_PAGES = 100;

/**
 * Reads a PDF: its lines become paragraphs, and these are read as copied text. Nothing is taken from
 * its properties: they tell of the program that wrote it, and of the day on which it was written.
 */
export async function readPdf({ id, path, bytes }: ArticleBytes): Promise<ParsedArticle> {
  const refuse = (message: string) => refuseFile(path, { message });
  let pages: Awaited<ReturnType<typeof extractTextItems>>['items'];
  try {
    // The reader takes the bytes that it is given.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
    try {
      if (document.numPages > MAX_PAGES) {
        return refuse(
          `has ${document.numPages} pages, at most ${MAX_PAGES}: divide it into its articles`,
        );
      }
      pages = (await extractTextItems(document)).items;
    } finally {
      await document.destroy();
    }
  } catch (error) {
    return refuse(
      error instanceof Error && error.name === 'PasswordException'
        ? 'is encrypted: save it without a password'
        : "can't be read as a PDF: open it, copy its text, and save that as .txt",
    );
  }
  const { lines, dropped } = dropRepeated(pages.map(readLines));
  const content = joinLines(lines);
  if (content === '') {
    return refuse('holds pictures of text, or none: save its text, recognised by OCR, as .txt');
  }
  const parsed = parseWebCopy({ id, path, content });
  return { ...parsed, dropped: [...dropped, ...parsed.dropped] };
}
