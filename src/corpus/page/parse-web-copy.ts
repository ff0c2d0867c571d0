import { CALENDAR_PATTERNS } from '../../text/time/calendar.ts';
import { findDates } from '../../text/time/dates.ts';
import type { Article, ArticleDate } from '../article.ts';
import { toArticleDate } from '../article-date.ts';
import type { ParsedArticle, SourceFile } from '../file/parsed-article.ts';
import { inferPublisher, readDateline, readSiteCode } from '../infer-source.ts';
import { DATELINE, takeLead } from '../lead.ts';
import { isAgency } from '../outlets.ts';
import { PROSE_WORDS } from './choose-body.ts';
import type { Credits } from './credits.ts';
import { measureLeftOut, warnOfLeftOut } from './left-out.ts';
import { isEdgeFurniture } from './page-furniture.ts';
import type { PageLine } from './page-lines.ts';
import { type Page, readPage } from './read-page.ts';
import { splitByline } from './split-byline.ts';

/**
 * Reads the text of a web page as it was copied: finds the article in it, and what the page says of
 * it. The article's words stay as they are. What the page doesn't say is left out, never guessed.
 *
 * @param knownTitle the title, where something beside the text tells it
 */
export function parseWebCopy(file: SourceFile, knownTitle?: string): ParsedArticle {
  const page = readPage(file.content, knownTitle);
  const prose = page.dropped.filter(
    ({ isProse, text }) =>
      isProse && text.split(/\s+/).length >= PROSE_WORDS && !isEdgeFurniture(text),
  );
  return describePage(
    file,
    page,
    {},
    prose.map(({ text }) => text),
  );
}

/** What is known of a page from elsewhere than its text, and goes before what the text says. */
export type KnownCredits = {
  publisher?: string;
  via?: string;
  authors?: readonly string[];
  date?: ArticleDate;
  updated?: ArticleDate;
  url?: string;
};

/**
 * Makes an article of a page that was taken apart.
 * @param prose paragraphs of the page, with or without those in its text
 */
export function describePage(
  { id, path }: Pick<SourceFile, 'id' | 'path'>,
  page: Page,
  known: KnownCredits,
  prose: readonly string[],
): ParsedArticle {
  const dropped = page.dropped.map((line) => line.text);
  if (!/[\p{L}\p{N}]/u.test(page.text)) {
    const message = 'holds no text: paste the article into it, or remove the file';
    return { problems: [{ path, severity: 'error', message }], dropped };
  }
  const { publisher, via = known.via } = nameSource(page, known.publisher);
  const printed = pickDate(page);
  const date = known.date ?? (printed ? toArticleDate(printed, false) : undefined);
  const url = known.url ?? pickUrl(page);
  const article: Article = {
    id,
    path,
    headline: page.title
      ? { text: page.title.title.replace(/\s+/g, ' '), kind: 'title' }
      : { text: takeLead(page.text), kind: 'lead' },
    ...(publisher && { publisher }),
    ...(via && { via }),
    authors: known.authors ?? nameAuthors(page),
    ...(date && { date }),
    ...(known.updated && { updated: known.updated }),
    ...(url && { url }),
    text: page.text,
  };
  const leftOut = measureLeftOut(prose, page.text);
  return {
    article,
    problems: leftOut ? warnOfLeftOut(path, leftOut) : [],
    dropped,
    ...(leftOut && { leftOut }),
  };
}

/** The credits of the lines beside the article, those nearest below the title first. */
function listCredits({ credits }: Page): Credits[] {
  return [...credits.belowTitle, ...credits.aboveTitle, ...credits.below].map(
    (line) => line.credits!,
  );
}

type Source = Pick<Article, 'publisher' | 'via'>;

/** The page's own outlet, and whose copy it prints; an agency named alone is the publisher itself. */
function nameSource(page: Page, known: string | undefined): Source {
  const all = listCredits(page);
  const bare = page.credits.below.flatMap(({ credits }) => credits!.publisher ?? []);
  // A name alone on a line is the outlet's beside a title; without one it may be what the article is about.
  const named = [...page.credits.belowTitle, ...page.credits.aboveTitle]
    .map((line) => line.credits!)
    .filter((credits) => page.title !== undefined || Object.keys(credits).length > 1)
    .flatMap(({ publisher }) => publisher ?? []);
  const own = [
    known,
    ...named.filter((name) => !isAgency(name)),
    page.title?.publisher,
    ...all.map(({ owner }) => owner),
    ...page.dropped.map((line) => readSiteCode(line.text, page.text)),
  ].find((name) => name !== undefined);
  const origins = [
    ...all.map(({ source }) => source),
    ...named.filter(isAgency),
    ...bare,
    readDateline(page.text),
  ].filter((name) => name !== undefined);

  const stated = own ?? origins[0];
  if (stated === undefined) {
    const publisher = inferPublisher(page.text);
    return publisher ? { publisher } : {};
  }
  const via = origins.find((name) => name !== stated);
  return { publisher: { name: stated, inferred: false }, ...(via && { via }) };
}

function nameAuthors(page: Page): readonly string[] {
  const all = listCredits(page);
  const author = all.find((credits) => credits.author)?.author;
  const writer = all.find((credits) => credits.writer)?.writer;
  if (author && writer) return [`${author} (written by ${writer})`];
  return splitByline(author ?? writer ?? '');
}

/**
 * The day the page gives as the article's. A weekday's date above the title is the day on which the
 * page was looked at, and an update's date stands in only for a missing one.
 */
function pickDate({ credits, text }: Page): string | undefined {
  const dated = (lines: readonly PageLine[]) => lines.filter((line) => line.credits!.date);
  const labelled = (lines: readonly PageLine[], label: Credits['dateLabel']) =>
    dated(lines).filter((line) => line.credits!.dateLabel === label);
  const ofArticle = (lines: readonly PageLine[]) =>
    labelled(lines, undefined).filter((line) => !STARTS_WITH_WEEKDAY.test(line.text));
  const { aboveTitle, belowTitle, below } = credits;
  const all = [...belowTitle, ...aboveTitle, ...below];
  const [best] = [
    ...labelled(all, 'published'),
    ...labelled(belowTitle, undefined),
    ...ofArticle(aboveTitle),
    ...ofArticle(below),
    ...labelled(all, 'updated'),
  ];
  return best ? best.credits!.date : readDatelineDate(text);
}

const STARTS_WITH_WEEKDAY = new RegExp(
  String.raw`^[^\p{L}\p{N}]*${CALENDAR_PATTERNS.shortWeekday}`,
  'iu',
);

/** "BAGHDAD, Jan. 5, 2020 (AP) - " */
function readDatelineDate(text: string): string | undefined {
  const dateline = DATELINE.exec(text)?.[0] ?? '';
  return findDates(dateline).find(({ precision }) => precision === 'day')?.from;
}

function pickUrl({ credits }: Page): string | undefined {
  const above = [...credits.belowTitle, ...credits.aboveTitle];
  return [...above, ...credits.below].map((line) => line.credits!.url).find(Boolean);
}
