import type { Article, ArticleDate, Corpus, Passage } from '../corpus/article.ts';

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

/** A headline made of the first words is cut here: about as long as a printed one. */
const LEAD_WORDS = 12;

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
      : { text: text.trim().split(/\s+/, LEAD_WORDS).join(' '), kind: 'lead' },
    ...(source ? { publisher: { name: source, inferred: false } } : {}),
    ...(author ? { author } : {}),
    ...(articleDate ? { date: articleDate } : {}),
    ...(url ? { url } : {}),
    path,
    text: parts.map((part) => part.text).join(BETWEEN_RECORDS),
  };
}

/** Reads the date of an ISO date or time, as far as it goes; the time of day is dropped. */
function parseDate(text: string | null | undefined): ArticleDate | undefined {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?/.exec(text?.trim() ?? '') ?? [];
  if (year === undefined) return undefined;
  if (month === undefined || Number(month) < 1 || Number(month) > 12) {
    return { iso: year, precision: 'year', inferred: false };
  }
  if (day === undefined || Number(day) < 1 || Number(day) > 31) {
    return { iso: `${year}-${month}`, precision: 'month', inferred: false };
  }
  return { iso: `${year}-${month}-${day}`, precision: 'day', inferred: false };
}
