import { findOutlet, isAgency } from '../../outlets.ts';
import type { PageFacts } from './collect-facts.ts';
import { findByline } from './find-byline.ts';
import { isArticleNode, type JsonLdNode } from './json-ld.ts';
import { isHandle, isPerson, splitNames, tidyText } from './read-names.ts';

/** Who wrote an article, and whose report it is where that is an agency's. */
export type ChosenAuthors = {
  /** Names of persons, in the order of the page. */
  authors: readonly string[];
  /** An agency that stands where an author does: "Reuters". */
  agency?: string;
};

const AUTHOR_METAS = [
  'author',
  'article:author',
  'article:author_name',
  'og:article:author',
  'dc.creator',
  'dcterms.creator',
  'dc.creator.name',
  'parsely-author',
  'sailthru.author',
  'byl',
  'citation_author',
  'twitter:data1',
] as const;

const MOST_AUTHORS = 8;
/** One word with a capital, behind which the name is over. */
const SURNAME = /^\p{Lu}[\p{L}’'-]+(?=$|,|\s[|–—-]\s|\s\p{Ll})/u;

/**
 * Chooses the authors: those that the page names to machines, or else those of its byline. What is no
 * person's name is left out, be it a label, a date, the site or an agency.
 *
 * @param site names of the site
 */
export function chooseAuthors(
  facts: PageFacts,
  titleBlock: number | undefined,
  site: readonly string[],
): ChosenAuthors {
  const siteNames = new Set(site.flatMap(spellSite));
  const isSite = (name: string) => siteNames.has(name.toLowerCase());
  const split = (texts: readonly string[]) => texts.map((text) => splitNames(text, facts.language));
  const persons = (texts: readonly string[]) =>
    split(texts)
      .flat()
      .filter((name) => findOutlet(name) === undefined && isPerson(name));
  const handles = (texts: readonly string[]) =>
    split(texts).flatMap(([only, ...others]) =>
      only !== undefined && others.length === 0 && isHandle(only) && !isSite(only) ? [only] : [],
    );
  const articles = facts.jsonLd.filter(isArticleNode).flatMap(({ authors }) => authors);
  const pages = facts.jsonLd.filter(isPageNode).flatMap(({ authors }) => authors);
  const shown = findByline(facts, titleBlock);
  const accounts = listAccounts(facts);
  const printed =
    persons(shown.printed).length > 0 ? shown.printed : facts.blocks.map(({ text }) => text);
  // A page's words are only gone through where it has accounts.
  const shownWords = accounts.size === 0 ? '' : spellWords(printed.join(' '));
  const mayWrite = (name: string) => !accounts.has(name) || shownWords.includes(spellWords(name));
  const metas = AUTHOR_METAS.map((name) => facts.metas.get(name) ?? []);
  const places = [
    articles,
    pages,
    shown.typed,
    shown.classed,
    ...metas,
    shown.printed,
    shown.signed,
  ];
  const named = places.map((texts) => [
    ...new Set(persons(texts).filter((name) => !isSite(name) && mayWrite(name))),
  ]);
  const agency = places
    .flatMap((texts) => split(texts).flat())
    .map(findOutlet)
    .find((outlet) => outlet !== undefined && isAgency(outlet));
  const handle = [articles, pages, shown.typed, shown.classed, shown.signed]
    .map(handles)
    .find((names) => names.length > 0);
  const first =
    named.find((names) => names.length > 0) ??
    handle?.map((name) => completeName(name, facts)) ??
    [];
  // Machines are often told of one of several.
  const whole = named.find(
    (names) =>
      names.length > first.length &&
      names.length <= MOST_AUTHORS &&
      first.every((name) => names.includes(name)),
  );
  return {
    authors: [...new Set(whole ?? first)].slice(0, MOST_AUTHORS),
    ...(agency && { agency }),
  };
}

/** "Ida", where "Ida Winter" stands alone or begins what the author's box says: the whole name. */
function completeName(handle: string, { blocks }: PageFacts): string {
  const surnames = new Set(
    blocks.flatMap(({ text, isCredit, linkShare, level }) => {
      if (!text.startsWith(`${handle} `)) return [];
      const behind = text.slice(handle.length + 1);
      const surname = SURNAME.exec(behind)?.[0];
      const isAlone = surname === behind && linkShare === 0 && level === 0;
      return surname !== undefined && (isCredit || isAlone) ? [surname] : [];
    }),
  );
  const [only, ...others] = surnames;
  const whole = `${handle} ${only}`;
  return only !== undefined && others.length === 0 && isPerson(whole) ? whole : handle;
}

/** A site is often called by its address: "gnaddrig.de", "ElmarchPost.com". */
function spellSite(name: string): string[] {
  const bare = name.replace(/\.\p{L}{2,6}$/u, '');
  const apart = bare.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, ' ');
  return [name, bare, apart].map((one) => one.toLowerCase());
}

/** As WordPress tells machines of the account that put an article into it. */
const ACCOUNT = /#\/schema\/person\//;

function listAccounts({ jsonLd, language }: PageFacts): Set<string> {
  return new Set(
    jsonLd
      .filter(({ types, id = '' }) => types.includes('Person') && ACCOUNT.test(id))
      .flatMap(({ name = '' }) => splitNames(name, language)),
  );
}

/** In small letters, a space around each. */
function spellWords(text: string): string {
  return ` ${tidyText(text)
    .toLowerCase()
    .replace(/\P{L}+/gu, ' ')
    .trim()} `;
}

function isPageNode({ types }: JsonLdNode): boolean {
  return types.some((type) => type.endsWith('WebPage') || type === 'Recipe');
}
