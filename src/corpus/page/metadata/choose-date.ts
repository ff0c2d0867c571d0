import type { Block } from '../read-blocks.ts';
import type { MarkedElement, PageFacts } from './collect-facts.ts';
import { findPrintedDays, type PrintedDay } from './find-printed-days.ts';
import { isArticleNode, type JsonLdNode } from './json-ld.ts';
import { type MachineDay, readMachineDay } from './read-machine-day.ts';

/** When an article was published, and when it was last changed; ISO days in the page's own time zone. */
export type ChosenDates = {
  published?: string;
  /** Whether only the page's furniture or its address gives the day, and it may be another's. */
  isInferred: boolean;
  updated?: string;
};

const PUBLISHED_METAS = [
  'article:published_time',
  'og:article:published_time',
  'article:published',
  'datepublished',
  'og:pubdate',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_date',
  'published_time',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'bt:pubdate',
  'citation_publication_date',
  'citation_date',
] as const;
/** These may date the page, a picture or the copyright. */
const WEAK_METAS = [
  'dc.date.issued',
  'dcterms.issued',
  'dc.date',
  'dcterms.date',
  'dc.date.created',
  'dcterms.created',
  'datecreated',
  'date.created',
  'article_date_original',
  'originalpublicationdate',
  'date',
  'created',
] as const;
const UPDATED_METAS = [
  'article:modified_time',
  'og:article:modified_time',
  'datemodified',
  'og:updated_time',
  'dcterms.modified',
  'dc.date.modified',
  'last-modified',
  'lastmod',
  'revised',
] as const;

const UPDATED_LABEL =
  /updated?|modified|edited|corrected|aktuali[sz]iert|ge[aä]ndert|bearbeitet|\bstand\b|mis(?:e)? [aà] jour|modifi[eé]|actuali[sz]ad[oa]|atualizad[oa]|bijgewerkt|aggiornat[oa]|zaktualizowan|opdateret|uppdaterad|päivitetty/i;
const PUBLISHED_LABEL =
  /publi|posted|created|first|ver[oö]ffentlicht|erstellt|geschrieben|erschienen|eingestellt|gepostet|pubblicat|geplaatst|opublikowan|dodan|julkaistu|skapad|oprettet/i;
/** Longer lines are prose. */
const MAX_LINE_CHARS = 160;
/** A line that dates an article holds little else: names, a section, "min read". */
const MOST_OTHER_WORDS = 14;
/** How many blocks above the title, and below it, a line may stand that dates the article. */
const ABOVE = 8;
const BELOW = 20;
/** A place, an agency's mark or a kind of text may stand before the day, and no verb. */
const DATELINE_START =
  /^(?:[^.!?]{0,40}[,(|–-]\s*(?:\p{L}{2,4} )?\(?|\P{L}*|[\p{L} ]{0,30} \p{L}{2,4} )$/u;
const DATELINE_END = /^\s*(?:[).:–—|-]|\(|\s[–—-])/;
const DATELINE_CHARS = 80;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The web is younger, and print archives seldom older. */
const FIRST_YEAR = '1900';

/** A day that something on the page gives for the article, and how much that counts. */
type Vote = { iso: string; weight: number; isLocal: boolean };

// How much each place counts. Two that agree outweigh any one that differs; set by hand on half of
// the pages of `npm run corpus:bench`.
const WEIGHTS = {
  jsonLd: 1,
  meta: 0.95,
  weakMeta: 0.55,
  labelled: 0.9,
  beside: 0.7,
  typed: 0.6,
  stated: 0.6,
  dateline: 0.58,
  address: 0.5,
} as const;

/**
 * Chooses the day from what the page says to machines and what it prints. What is printed wins where
 * both mean the same moment in two time zones. The day of a teaser is never taken: only what stands
 * beside the title counts, or what is made to date the article.
 *
 * @param titleBlock the place of the title in `facts.blocks`, where the page shows it
 */
export function chooseDates(
  facts: PageFacts,
  titleBlock: number | undefined,
  url: string | undefined,
): ChosenDates {
  const printed = titleBlock === undefined ? [] : findBesideTitle(facts, titleBlock);
  const updated = updatedDay(facts, printed);
  const address = url === undefined ? undefined : dayOfAddress(url);
  const shown = [
    ...printed.filter(({ label }) => label === 'published').slice(0, 1),
    ...printed.filter(({ label }) => label === 'none').slice(0, 1),
  ];
  const typed = typedDay(facts, titleBlock);
  const stated = statedDay(facts);
  const dateline = titleBlock === undefined ? undefined : datelineDay(facts, titleBlock);
  const votes: Vote[] = [
    ...saidDays(facts),
    ...shown.map(({ iso, label }) => ({
      iso,
      weight: label === 'published' ? WEIGHTS.labelled : WEIGHTS.beside,
      isLocal: true,
    })),
    // What is typed is mostly what is shown: it may not count twice.
    ...(typed && !shown.some(({ iso }) => iso === typed)
      ? [{ iso: typed, weight: WEIGHTS.typed, isLocal: true }]
      : []),
    ...(stated && shown.length === 0
      ? [{ iso: stated, weight: WEIGHTS.stated, isLocal: true }]
      : []),
    ...(dateline && shown.length === 0
      ? [{ iso: dateline, weight: WEIGHTS.dateline, isLocal: true }]
      : []),
    ...(address ? [{ iso: address, weight: WEIGHTS.address, isLocal: true }] : []),
  ];
  const published = countVotes(votes);
  if (published !== undefined) {
    const isInferred = !votes.some(
      ({ iso, weight }) => iso === published && weight > WEIGHTS.address,
    );
    return { published, isInferred, ...(updated && updated > published && { updated }) };
  }
  return updated ? { published: updated, isInferred: true } : { isInferred: false };
}

/** The day with the most weight. What is not local counts for its neighbour, too, where that is local. */
function countVotes(votes: readonly Vote[]): string | undefined {
  const local = votes.filter(({ isLocal }) => isLocal);
  const totals = new Map<string, number>();
  for (const { iso, weight, isLocal } of votes) {
    const neighbour = isLocal
      ? undefined
      : (local.find((other) => other.iso === iso) ??
        local.find((other) => daysBetween(other.iso, iso) === 1));
    const day = neighbour?.iso ?? iso;
    totals.set(day, (totals.get(day) ?? 0) + weight);
  }
  const [best] = [...totals].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}

/** What the page says to machines. */
function saidDays(facts: PageFacts): Vote[] {
  const read = (value: string | undefined, weight: number): Vote[] => {
    const day: MachineDay | undefined = value === undefined ? undefined : readMachineDay(value);
    return day && isPlausible(day.iso) ? [{ ...day, weight }] : [];
  };
  const first = (names: readonly string[], weight: number) =>
    names.flatMap((name) => read(facts.metas.get(name)?.[0], weight)).slice(0, 1);
  return [
    ...read(describingNode(facts, 'published')?.published, WEIGHTS.jsonLd),
    ...first(PUBLISHED_METAS, WEIGHTS.meta),
    ...first(WEAK_METAS, WEIGHTS.weakMeta),
  ];
}

function updatedDay(facts: PageFacts, printed: readonly PrintedLine[]): string | undefined {
  const shown = printed.find(({ label }) => label === 'updated');
  if (shown) return shown.iso;
  const values = [
    describingNode(facts, 'modified')?.modified,
    ...UPDATED_METAS.flatMap((name) => facts.metas.get(name)?.[0] ?? []),
  ];
  return values
    .flatMap((value) => (value === undefined ? [] : (readMachineDay(value)?.iso ?? [])))
    .find(isPlausible);
}

/** The thing in JSON-LD that is this article: of several articles none, unless they agree. */
function describingNode(
  { jsonLd }: PageFacts,
  key: 'published' | 'modified',
): JsonLdNode | undefined {
  const dated = jsonLd.filter((node) => node[key] !== undefined);
  const articles = dated.filter(isArticleNode);
  const pages = dated.filter(({ types }) => types.some((type) => type.endsWith('WebPage')));
  return articles[0] ?? pages[0];
}

type PrintedLine = { iso: string; label: 'published' | 'updated' | 'none' };

/** The days printed above and below the title, the nearest first. */
function findBesideTitle(facts: PageFacts, titleBlock: number): PrintedLine[] {
  const { blocks, marked, language } = facts;
  const lines: (PrintedLine & { distance: number })[] = [];
  const read = (text: string, at: number) => {
    // Above the title may stand teasers, which are links.
    const isAbove = at < titleBlock;
    if (isAbove && (blocks[at]?.linkShare ?? 0) > 0.25) return;
    for (const day of findPrintedDays(text, language)) {
      if (!isMostlyDate(text, day)) continue;
      const before = text.slice(Math.max(0, day.start - 40), day.start);
      const distance = Math.abs(at - titleBlock) + (isAbove ? 0.5 : 0);
      lines.push({ iso: day.iso, label: labelOf(before, text), distance });
    }
  };
  const end = findBodyStart(blocks, titleBlock);
  for (const { mark, text, block } of marked) {
    if (mark === 'date' && block !== titleBlock && titleBlock - ABOVE <= block && block < end) {
      read(text, block);
    }
  }
  for (let at = Math.max(0, titleBlock - ABOVE); at < Math.min(end, blocks.length); at += 1) {
    const { text } = blocks[at]!;
    if (at !== titleBlock && text.length <= MAX_LINE_CHARS) read(text, at);
  }
  return lines.filter(({ iso }) => isPlausible(iso)).sort((a, b) => a.distance - b.distance);
}

/** The first block below the title that is prose or another title: what dates an article stands above. */
function findBodyStart(blocks: readonly Block[], titleBlock: number): number {
  let prose = 0;
  for (let at = titleBlock + 1; at <= titleBlock + BELOW; at += 1) {
    const block = blocks[at];
    if (block === undefined || (block.level > 0 && block.level <= 2 && prose > 0)) return at;
    // Some pages print the date below the first paragraph.
    if (isProse(block.text)) prose += 1;
    if (prose > 2) return at;
  }
  return titleBlock + BELOW + 1;
}

function isProse(text: string): boolean {
  return text.split(' ').length >= 20;
}

/** "By Ann Lee, 3 May 2020, 10:15", but no sentence of an article that names a day. */
function isMostlyDate(text: string, { start, end }: PrintedDay): boolean {
  const others = `${text.slice(0, start)} ${text.slice(end)}`.match(/\p{L}{2,}/gu) ?? [];
  return others.length <= MOST_OTHER_WORDS;
}

function labelOf(before: string, line: string): PrintedLine['label'] {
  const near = before.slice(before.lastIndexOf('|') + 1);
  if (UPDATED_LABEL.test(near)) return 'updated';
  if (PUBLISHED_LABEL.test(near)) return 'published';
  return UPDATED_LABEL.test(line) && !PUBLISHED_LABEL.test(line) ? 'updated' : 'none';
}

/** The day of an element that is made to hold one, the nearest to the title. */
function typedDay(facts: PageFacts, titleBlock: number | undefined): string | undefined {
  const isBeside = titleBlock !== undefined && facts.blocks[titleBlock]!.beside;
  const dated = facts.marked.flatMap((element) => {
    const { mark, isTyped, hints, beside } = element;
    const isOwn =
      mark === 'date' && isTyped && !hints.includes('datemodified') && beside === isBeside;
    const iso = isOwn ? readMarked(element, facts.language) : undefined;
    return iso ? [{ ...element, iso }] : [];
  });
  const own = dated.filter(({ hints }) => hints.includes('datepublished'));
  const candidates = own.length > 0 ? own : dated;
  if (new Set(candidates.map(({ iso }) => iso)).size === 1) return candidates[0]!.iso;
  if (titleBlock === undefined) return undefined;
  const [nearest] = candidates.toSorted(
    (a, b) => Math.abs(a.block - titleBlock) - Math.abs(b.block - titleBlock),
  );
  return nearest && Math.abs(nearest.block - titleBlock) <= BELOW ? nearest.iso : undefined;
}

/** The day of the one line on the page that says that it tells when it was published, wherever it stands. */
function statedDay({ blocks, language }: PageFacts): string | undefined {
  const days = blocks.flatMap(({ text, linkShare }) => {
    if (linkShare === 1 || text.length > MAX_LINE_CHARS || !PUBLISHED_LABEL.test(text)) return [];
    return findPrintedDays(text, language)
      .filter(
        (day) => isMostlyDate(text, day) && labelOf(text.slice(0, day.start), text) === 'published',
      )
      .map(({ iso }) => iso);
  });
  const [only, ...others] = new Set(days);
  return others.length === 0 && only !== undefined && isPlausible(only) ? only : undefined;
}

/** "Karlsruhe, 12.11.2021. At the …": the day that the first paragraphs begin with. */
function datelineDay({ blocks, language }: PageFacts, titleBlock: number): string | undefined {
  const first = blocks
    .slice(titleBlock + 1, titleBlock + BELOW)
    .filter(({ text }) => isProse(text));
  for (const { text } of first.slice(0, 3)) {
    const [day] = findPrintedDays(text.slice(0, DATELINE_CHARS), language);
    const before = day && text.slice(0, day.start);
    if (day && DATELINE_START.test(before!) && DATELINE_END.test(text.slice(day.end)))
      return day.iso;
  }
  return undefined;
}

function readMarked({ value, text }: MarkedElement, language: string): string | undefined {
  const said = value === undefined ? undefined : readMachineDay(value)?.iso;
  const iso = findPrintedDays(text, language)[0]?.iso ?? said;
  return iso !== undefined && isPlausible(iso) ? iso : undefined;
}

/** `/2020/01/19/`, `/2020-01-19-`, `/20200119/` in an address. */
function dayOfAddress(url: string): string | undefined {
  const match = /\/((?:19|20)\d\d)(?:[/-](\d\d?)[/-](\d\d?)|(\d\d)(\d\d))(?=[/_.-]|$)/.exec(url);
  if (!match) return undefined;
  const iso = readMachineDay(`${match[1]}-${match[2] ?? match[4]}-${match[3] ?? match[5]}`)?.iso;
  return iso !== undefined && isPlausible(iso) ? iso : undefined;
}

function isPlausible(iso: string): boolean {
  return iso > FIRST_YEAR && Date.parse(iso) < Date.now() + 2 * DAY_MS;
}
