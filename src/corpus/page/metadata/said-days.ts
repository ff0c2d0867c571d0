import { DAY_MS } from '../../../text/time/day-range.ts';
import type { PageFacts } from './collect-facts.ts';
import { isArticleNode, type JsonLdNode } from './json-ld.ts';
import { type MachineDay, readMachineDay, readOffset } from './read-machine-day.ts';

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
/** The web is younger, and print archives seldom older. */
const FIRST_YEAR = '1900';

/** What a page says to machines of when its article was published. */
export type SaidDays = {
  /** By the thing in JSON-LD that is this article. */
  jsonLd?: MachineDay;
  /** By a meta that is made for it. */
  meta?: MachineDay;
  /** By one that may date the page, a picture or the copyright. */
  weakMeta?: MachineDay;
};

/** @param offset minutes from UTC, of the clock by which times in UTC are read */
export function readSaidDays(facts: PageFacts, offset?: number): SaidDays {
  const first = (names: readonly string[]) =>
    names
      .map((name) => readPlausible(facts.metas.get(name)?.[0], offset))
      .find((day) => day !== undefined);
  const jsonLd = readPlausible(describingNode(facts, 'published')?.published, offset);
  const meta = first(PUBLISHED_METAS);
  const weakMeta = first(WEAK_METAS);
  return { ...(jsonLd && { jsonLd }), ...(meta && { meta }), ...(weakMeta && { weakMeta }) };
}

/** The day of the last change, as it is told to machines. */
export function readSaidUpdate(facts: PageFacts, offset?: number): MachineDay | undefined {
  const values = [
    describingNode(facts, 'modified')?.modified,
    ...UPDATED_METAS.map((name) => facts.metas.get(name)?.[0]),
  ];
  return values.map((value) => readPlausible(value, offset)).find((day) => day !== undefined);
}

function readPlausible(value: string | undefined, offset?: number): MachineDay | undefined {
  const day = value === undefined ? undefined : readMachineDay(value, offset);
  return day && isPlausible(day.iso) ? day : undefined;
}

/** How far from UTC the clock runs by which a page writes one of its times, in minutes. */
export function findOffset(facts: PageFacts): number | undefined {
  const times = [
    ...facts.jsonLd.flatMap(({ published, modified }) => [published, modified]),
    ...[...PUBLISHED_METAS, ...WEAK_METAS, ...UPDATED_METAS].map(
      (name) => facts.metas.get(name)?.[0],
    ),
  ];
  return times
    .map((time) => (time === undefined ? undefined : readOffset(time)))
    .find((minutes) => minutes !== undefined);
}

/** Whether something may have been published on a day: not before the press, nor in days to come. */
export function isPlausible(iso: string): boolean {
  return iso > FIRST_YEAR && Date.parse(iso) < Date.now() + 2 * DAY_MS;
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
