import type { Article, ArticleDate } from '../corpus/article.ts';
import type { Wording } from './wording.ts';

/** How an article is named under a quotation, each part in plain text. */
export type SourceDescription = {
  /** In quotation marks; marked when it is the article's opening words rather than a title. */
  headline: string;
  /** Says where it came from second-hand, and whether the name was inferred. */
  publisher: string;
  /** As precise as it is known; an inferred date never reads like a printed one. Says when it was updated. */
  date: string;
};

export function describeSource(article: Article, wording: Wording): SourceDescription {
  const { text, kind } = article.headline;
  return {
    headline:
      kind === 'title'
        ? wording.say('quoted', { text })
        : wording.say('source.openingWords', { words: text }),
    publisher: describePublisher(article, wording),
    date: describeDates(article, wording),
  };
}

/** The source in one line: `“Headline” · Gulan Media, from Rudaw · 17 January 2020`. */
export function sourceInOneLine(article: Article, wording: Wording): string {
  const { headline, publisher, date } = describeSource(article, wording);
  return [headline, publisher, date].join(' · ');
}

/** How an article is named among those that report the same: `Rudaw, 19 January 2020`. */
export function describeReport(article: Article, wording: Wording): string {
  const { headline, publisher, date } = describeSource(article, wording);
  const name = article.publisher === undefined ? headline : publisher;
  return wording.say('source.report', { name, date });
}

/** `Gulan Media, from Rudaw`, `Rudaw (inferred)` or `publisher unknown`. */
function describePublisher({ publisher, via }: Article, { say, isolate }: Wording): string {
  const name =
    publisher === undefined
      ? say('source.unknownPublisher')
      : publisher.inferred
        ? say('source.inferred', { name: publisher.name })
        : isolate(publisher.name);
  return via === undefined ? name : say('source.via', { publisher: name, via });
}

/** `14 May 2019`, `14 May 2019, updated 16 May 2019` or `date unknown`. */
function describeDates({ date, updated }: Article, wording: Wording): string {
  if (date === undefined) return wording.say('source.unknownDate');
  const published = describeDate(date, wording);
  const isLater = updated?.precision === 'day' && updated.iso > date.iso;
  if (!isLater) return published;
  return wording.say('source.updated', {
    date: published,
    updated: describeDate(updated, wording),
  });
}

/** `19 January 2020`, `January 2020`, `2021`; `about 19 January 2020 (inferred)`. */
export function describeDate(date: ArticleDate, wording: Wording): string {
  const day = wording.date(date);
  return date.inferred ? wording.say('source.inferredDate', { date: day }) : day;
}

/** A moment in UTC: `19 January 2020` and `07:00 UTC`. */
export function describeMoment(ms: number, wording: Wording): { date: string; time: string } {
  const iso = new Date(ms).toISOString();
  return { date: describeDay(iso.slice(0, 10), wording), time: `${iso.slice(11, 16)} UTC` };
}

/** `19 January 2020`, from an ISO date. */
export function describeDay(iso: string, wording: Wording): string {
  return wording.date({ iso, precision: 'day' });
}
