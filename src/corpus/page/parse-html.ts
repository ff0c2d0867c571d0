import { Readability } from '@mozilla/readability';
import { toArticleDate } from '../article-date.ts';
import { dropBeforePage } from '../file/page-start.ts';
import type { ParsedArticle, SourceFile } from '../file/parsed-article.ts';
import { chooseBody } from './choose-body.ts';
import { parseDocument } from './dom/dom-document.ts';
import { ELEMENT_NODE } from './dom/dom-nodes.ts';
import { listProse } from './left-out.ts';
import { chooseAuthors } from './metadata/choose-authors.ts';
import { chooseDates } from './metadata/choose-date.ts';
import { choosePublisher } from './metadata/choose-publisher.ts';
import { chooseTitle } from './metadata/choose-title.ts';
import { collectFacts, type PageFacts } from './metadata/collect-facts.ts';
import { siteNames } from './metadata/site-names.ts';
import type { PageNode } from './page-node.ts';
import { describePage } from './parse-web-copy.ts';
import { readBlocks, writeBlocks } from './read-blocks.ts';
import { readPage } from './read-page.ts';

/**
 * Reads a saved web page. Its scripts don't run and nothing is fetched. The text is what Readability
 * takes for the article and what belongs to it; what the page says to machines goes before what the
 * text says of itself.
 */
export function parseHtml(file: SourceFile): ParsedArticle {
  const isWhole = /<html[\s>]/i.test(file.content);
  const document = parseDocument(
    isWhole ? dropBeforePage(file.content) : `<html><body>${file.content}</body></html>`,
  );

  const elements = countElements(document.body);
  if (elements === Number.POSITIVE_INFINITY) {
    const message = 'is nested too deep for a web page: save its text as .txt instead';
    return { problems: [{ path: file.path, severity: 'error', message }], dropped: [] };
  }
  // Readability takes the document apart, so everything else is read before it runs.
  const facts = collectFacts(document);
  const url = readUrl(facts, file.content);
  const site = siteNames(facts, url);
  const title = chooseTitle(facts, site);
  const dates = chooseDates(facts, title?.block, url);
  const { authors, agency } = chooseAuthors(facts, title?.block, site);
  const publisher = choosePublisher(facts, site, title?.title);

  const found = elements <= MAX_ELEMENTS ? findArticle(document) : [];
  const isBody = chooseBody(facts.blocks, found, title?.block);
  const body = writeBlocks(facts.blocks, isBody.includes(true) ? isBody : undefined);
  const known = {
    ...(publisher && { publisher }),
    ...(agency && { via: agency }),
    ...(authors.length > 0 && { authors }),
    ...(dates.published && { date: toArticleDate(dates.published, dates.isInferred) }),
    ...(dates.updated && { updated: toArticleDate(dates.updated, false) }),
    ...(url && { url }),
  };
  return describePage(file, readPage(body, title?.title), known, listProse(facts.blocks));
}

/** The texts of the blocks that Readability takes for the article. */
function findArticle(document: unknown): string[] {
  const article = new Readability<PageNode>(document as never, {
    serializer: (node: unknown) => node as PageNode,
  }).parse();
  return article?.content ? readBlocks(article.content).map(({ text }) => text) : [];
}

/** No page of news is nested deeper; reading takes time with the square of the depth, a minute at 2,000. */
const MAX_DEPTH = 150;
/** Readability takes half a second over 5,000 elements, and its time grows faster than they do. */
const MAX_ELEMENTS = 15_000;

/** The number of elements in a page; infinite for one that is nested too deep to be read. */
function countElements(body: PageNode): number {
  let count = 1;
  const visit = (parent: PageNode, depth: number): void => {
    if (depth > MAX_DEPTH) count = Number.POSITIVE_INFINITY;
    if (count === Number.POSITIVE_INFINITY) return;
    for (let node = parent.firstChild; node !== null; node = node.nextSibling) {
      if (node.nodeType !== ELEMENT_NODE) continue;
      count += 1;
      visit(node, depth + 1);
    }
  };
  visit(body, 0);
  return count;
}

function readUrl({ canonical, metas }: PageFacts, content: string): string | undefined {
  const candidates = [
    canonical,
    metas.get('og:url')?.[0],
    // Browsers write where a page was saved from into its first lines.
    /<!--\s*saved from url=\(\d+\)(\S+)/i.exec(content.slice(0, 1000))?.[1],
  ];
  return candidates.find((url) => url && /^https?:\/\//.test(url) && URL.canParse(url));
}
