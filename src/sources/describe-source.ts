import type { Article, ArticleDate } from '../corpus/article.ts';

/** How an article is named under a quotation, each part in plain text. */
export type SourceDescription = {
  /** In quotation marks; marked when it is the article's opening words rather than a title. */
  headline: string;
  /** Says where it came from second-hand, and whether the name was inferred. */
  publisher: string;
  /** As precise as it is known; an inferred date never reads like a printed one. Says when it was updated. */
  date: string;
};

export function describeSource(article: Article): SourceDescription {
  const { text, kind } = article.headline;
  return {
    headline: kind === 'title' ? `“${text}”` : `“${text}” (opening words)`,
    publisher: describePublisher(article),
    date: describeDates(article),
  };
}

/** `Gulan Media, from Rudaw`, `Rudaw (inferred)` or `publisher unknown`. */
function describePublisher({ publisher, via }: Article): string {
  const name =
    publisher === undefined
      ? 'publisher unknown'
      : `${publisher.name}${publisher.inferred ? ' (inferred)' : ''}`;
  return via === undefined ? name : `${name}, from ${via}`;
}

/** `14 May 2019`, `14 May 2019, updated 16 May 2019` or `date unknown`. */
function describeDates({ date, updated }: Article): string {
  if (date === undefined) return 'date unknown';
  const isLater = updated?.precision === 'day' && updated.iso > date.iso;
  return `${describeDate(date)}${isLater ? `, updated ${describeDate(updated)}` : ''}`;
}

/** `19 January 2020`, `January 2020`, `2021`; `about 19 January 2020 (inferred)`. */
export function describeDate({ iso, precision, inferred }: ArticleDate): string {
  const date = formatDate(iso, precision);
  return inferred ? `about ${date} (inferred)` : date;
}

/** `19 January 2020`, from an ISO date. */
export function describeDay(iso: string): string {
  return formatDate(iso, 'day');
}

const formats = new Map<ArticleDate['precision'], Intl.DateTimeFormat>();

function formatDate(iso: string, precision: ArticleDate['precision']): string {
  let format = formats.get(precision);
  if (format === undefined) {
    // One takes as long to make as thirty dates to write.
    format = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'UTC',
      year: 'numeric',
      ...(precision === 'year' ? {} : { month: 'long' }),
      ...(precision === 'day' ? { day: 'numeric' } : {}),
    });
    formats.set(precision, format);
  }
  return format.format(new Date(iso));
}
