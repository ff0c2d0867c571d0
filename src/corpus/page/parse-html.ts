import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { isRealDate } from '../../text/time/calendar.ts';
import { findDates } from '../../text/time/dates.ts';
import { dropBeforePage } from '../file/page-start.ts';
import type { ParsedArticle, SourceFile } from '../file/parsed-article.ts';
import { findOutlet } from '../outlets.ts';
import { readCredits } from './credits.ts';
import { splitOutlet } from './find-title.ts';
import { type HtmlNode, readHtmlText } from './html-blocks.ts';
import { describePage } from './parse-web-copy.ts';
import { readPage } from './read-page.ts';
import { splitByline } from './split-byline.ts';

/**
 * Reads a saved web page. Its scripts don't run and nothing is fetched. The text is what Readability
 * takes for the article; the page's metadata goes before what the text says of itself.
 */
export function parseHtml(file: SourceFile): ParsedArticle {
  const isWhole = /<html[\s>]/i.test(file.content);
  const { document } = parseHTML(
    isWhole ? dropBeforePage(file.content) : `<html><body>${file.content}</body></html>`,
  );

  const elements = countElements(document.body);
  if (elements === Number.POSITIVE_INFINITY) {
    const message = 'is nested too deep for a web page: save its text as .txt instead';
    return { problems: [{ path: file.path, severity: 'error', message }], dropped: [] };
  }
  // Readability takes the document apart, so everything else is read before it runs.
  const url = readUrl(document, file.content);
  const printedDate = readPrintedDate(document);
  const headings = [...document.querySelectorAll('h1')].map((heading) =>
    toLine(heading.textContent),
  );
  const pageTitle = toLine(document.title);
  const wholeText = readHtmlText(document.body);
  const found =
    elements <= MAX_ELEMENTS
      ? new Readability<HtmlNode>(document, {
          serializer: (node: unknown) => node as HtmlNode,
        }).parse()
      : null;

  const text = (found?.content && readHtmlText(found.content)) || wholeText;
  const site = toLine(found?.siteName);
  const { title, publisher } = readTitle(toLine(found?.title) || pageTitle, site, headings);
  const author = readAuthor(toLine(found?.byline));
  const date = readDay(found?.publishedTime ?? undefined) ?? printedDate;
  return describePage(file, readPage(text, title || undefined), {
    ...(publisher && { publisher: findOutlet(publisher) ?? publisher }),
    ...(author && author !== publisher && { authors: splitByline(author, true) }),
    ...(date && { date }),
    ...(url && { url }),
  });
}

function toLine(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** No page of news is nested deeper; reading takes time with the square of the depth, a minute at 2,000. */
const MAX_DEPTH = 150;
/** Readability takes half a second over 5,000 elements, and its time grows faster than they do. */
const MAX_ELEMENTS = 15_000;

/** The number of elements in a page; infinite for one that is nested too deep to be read. */
function countElements(body: HtmlNode): number {
  let count = 0;
  let level = [body];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
    count += level.length;
    level = level
      .flatMap((node) => Array.from(node.childNodes))
      .filter((node) => node.nodeType === 1);
  }
  return count;
}

/** The heading that the page shows, where the metadata repeats it or there is just one. */
function readTitle(title: string, site: string, headings: readonly string[]) {
  const shown = headings.filter((heading) => heading !== '' && heading !== site);
  const [only, second] = shown;
  const heading =
    shown.find((text) => title.includes(text)) ??
    (only && !second && only.split(' ').length >= 3 ? only : undefined);
  const bare =
    site && title.endsWith(site) ? title.slice(0, -site.length).replace(/[\s|–—-]+$/u, '') : title;
  const parts = splitOutlet(bare || title);
  return { ...parts, ...(heading && { title: heading }), ...(site && { publisher: site }) };
}

/** A byline as metadata has it: a name, or "By" and a name. An address or a sentence is neither. */
function readAuthor(byline: string): string | undefined {
  const author = readCredits(byline)?.author;
  if (author) return author;
  const isName = byline.length <= 80 && /^\p{L}[\p{L}\p{M}\s.,'’&-]+$/u.test(byline);
  return isName ? byline.replace(/^by\s+/i, '') : undefined;
}

type Queryable = {
  querySelector(selector: string): { getAttribute(name: string): string | null } | null;
};

const DATE_SELECTORS = [
  'meta[itemprop="datePublished"]',
  'meta[name="date"]',
  'meta[name="pubdate"]',
  'meta[name="publishdate"]',
  'meta[name="dc.date" i]',
  'meta[name="dc.date.issued" i]',
  'time[itemprop="datePublished"]',
  'time[pubdate]',
  'article time[datetime]',
];

function readPrintedDate(document: Queryable): string | undefined {
  for (const selector of DATE_SELECTORS) {
    const element = document.querySelector(selector);
    const day = readDay(
      element?.getAttribute('content') ?? element?.getAttribute('datetime') ?? undefined,
    );
    if (day) return day;
  }
  return undefined;
}

/** The day as the page writes it, in its own time zone. */
function readDay(written: string | undefined): string | undefined {
  if (!written) return undefined;
  const iso = written.trim().slice(0, 10);
  if (/^\d{4}-\d{2}-\d{2}$/.test(iso)) return isRealDate(iso) ? iso : undefined;
  return findDates(written).find(({ precision }) => precision === 'day')?.from;
}

function readUrl(document: Queryable, content: string): string | undefined {
  const candidates = [
    document.querySelector('link[rel="canonical"]')?.getAttribute('href'),
    document.querySelector('meta[property="og:url"]')?.getAttribute('content'),
    // Browsers write where a page was saved from into its first lines.
    /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(content.slice(0, 1000))?.[1],
  ];
  return (
    candidates.find((url) => url && /^https?:\/\//.test(url) && URL.canParse(url)) ?? undefined
  );
}
