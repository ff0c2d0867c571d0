import { readArticleFile } from '../../src/corpus/file/read-article-file.ts';

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
  const { article, problems } = await readArticleFile({ id: path, path, bytes }, 'html');
  if (article === undefined) {
    const problem = problems.find(({ severity }) => severity === 'error');
    return { unserved: problem?.message ?? 'no article, and no reason given' };
  }
  const { headline, date, authors } = article;
  return {
    text: article.text,
    ...(headline.kind === 'title' && { title: headline.text }),
    ...(date && { date: date.iso }),
    ...(authors.length > 0 && { author: authors.join('; ') }),
  };
}
