import type { Article, ArticleDate, Corpus, Passage } from '../../src/corpus/article.ts';
import { toArticleDate } from '../../src/corpus/article-date.ts';
import { takeLead } from '../../src/corpus/lead.ts';
import { isRealDate } from '../../src/text/time/calendar.ts';

/** One line of a BEIR corpus. */
export type BeirRecord = {
  id: string;
  text: string;
  title?: string | null | undefined;
  date?: string | null | undefined;
  source?: string | null | undefined;
  author?: string | null | undefined;
  url?: string | null | undefined;
  /** The article that the record is a part of. Without it the record is an article of its own. */
  doc?: string | null | undefined;
};

const BETWEEN_RECORDS = '\n\n';

/**
 * Makes each record that holds text one passage, under the record's id. Records of one `doc` become
 * one article wherever they stand, in their order; the first gives the headline, date and publisher.
 * @param path the file that the records came from.
 */
export function buildBeirCorpus(records: readonly BeirRecord[], path: string): Corpus {
  const byArticle = new Map<string, BeirRecord[]>();
  for (const record of records) {
    if (record.text.trim() === '') continue;
    const articleId = record.doc ?? record.id;
    const parts = byArticle.get(articleId);
    if (parts) parts.push(record);
    else byArticle.set(articleId, [record]);
  }

  const articles: Article[] = [];
  const passages: Passage[] = [];
  for (const [articleId, parts] of byArticle) {
    articles.push(buildArticle(articleId, parts, path));
    let start = 0;
    for (const [n, { id, text }] of parts.entries()) {
      passages.push({ id, articleId, n, text, start, end: start + text.length });
      start += text.length + BETWEEN_RECORDS.length;
    }
  }
  return { articles, passages };
}

function buildArticle(id: string, parts: readonly BeirRecord[], path: string): Article {
  const { title, date, source, author, url, text } = parts[0]!;
  const articleDate = parseDate(date);
  return {
    id,
    headline: title?.trim()
      ? { text: title.trim(), kind: 'title' }
      : { text: takeLead(text), kind: 'lead' },
    ...(source ? { publisher: { name: source, inferred: false } } : {}),
    authors: author ? [author] : [],
    ...(articleDate ? { date: articleDate } : {}),
    ...(url ? { url } : {}),
    path,
    text: parts.map((part) => part.text).join(BETWEEN_RECORDS),
  };
}

/** Reads the date of an ISO date or time, as far as the calendar has it; the time of day is dropped. */
function parseDate(text: string | null | undefined): ArticleDate | undefined {
  const digits = /^\d{4}(?:-\d\d){0,2}/.exec(text?.trim() ?? '')?.[0] ?? '';
  const iso = [digits, digits.slice(0, 7), digits.slice(0, 4)].find(isRealDate);
  return iso === undefined ? undefined : toArticleDate(iso, false);
}
