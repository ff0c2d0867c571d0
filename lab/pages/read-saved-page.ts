import { decodeText } from '../../src/corpus/file/decode-text.ts';
import { parseArticle } from '../../src/corpus/file/parse-article.ts';

/** What the loader makes of a page, as far as it is measured. */
export type SavedPage = {
  text: string;
  title?: string;
  /** As an article's date: by its length a year, a month or a day. */
  date?: string;
  author?: string;
};

export type PageOutcome = SavedPage | { unserved: string };

/** Reads a page's bytes as a corpus does. The only place that knows the loader. */
export async function readSavedPage(path: string, bytes: Uint8Array): Promise<PageOutcome> {
  const decoded = decodeText(bytes);
  if (decoded.content === undefined) return { unserved: decoded.error.message };
  const file = { id: path, path, content: decoded.content };
  const { article, problems } = await parseArticle(file, 'html');
  if (article === undefined) {
    const problem = problems.find(({ severity }) => severity === 'error');
    return { unserved: problem?.message ?? 'no article, and no reason given' };
  }
  const { headline, date, author } = article;
  return {
    text: article.text,
    ...(headline.kind === 'title' && { title: headline.text }),
    ...(date && { date: date.iso }),
    ...(author && { author }),
  };
}
