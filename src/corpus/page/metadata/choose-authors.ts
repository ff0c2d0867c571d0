import { findOutlet, isAgency } from '../../outlets.ts';
import type { MarkedElement, PageFacts } from './collect-facts.ts';
import { findPrintedDays } from './find-printed-days.ts';
import { isArticleNode, type JsonLdNode } from './json-ld.ts';

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

/** Words before a name that say what follows. */
const LEAD_IN =
  /^(?:[^\p{L}]*(?:written|words|story|text|posted|published|reported|reporting|veröffentlicht|geschrieben|verfasst|erstellt|interview|kommentar|ein(?:e)? \p{L}+|gastbeitrag|photos?|author|autor(?:in|en)?|auteur|reporter|redakt(?:ion|eur)|fotos?)?[\s:&]*(?:by|von|par|por|door|di|da|av|af|przez|oleh)?(?![\p{L}])[\s:–-]*)+/iu;
/** Behind a name: what else stands on its line. */
const TRAIL =
  /\s*(?:[|•·–—/@#([]|,?\s(?:am|on|um|at|in|for|für|vom|le|el|den|sagt|says|updated|published|posted|aktualisiert|follow|view|search|kommentar|comments?|about|über|view all|all posts|mehr|more|staff|correspondent|editor|reporter|writer|contributor|senior|freelance|chief|chefredakteur\w*|redakteur(?:in)?|stand|hace|sagt|foto|fotos|photo|autor(?:in)?|redaktion|special to)(?![\p{L}])|\s\d|^\d).*$/isu;
const JOINTS = /\s*(?:,|;|\||&|\s(?:and|und|et|y|e|en|i|og|och|sowie|with|mit)\s)\s*/iu;
const PARTICLE =
  /^(?:al|el|bin|ibn|van|von|de|da|der|den|di|du|la|le|dos|del|zu|zur|ter|ten|bint|abu|mc|st|y|e)$/iu;
/** No person's name holds these. */
const NO_NAME =
  /\b(?:admin\w*|redaktion|editor(?:s|ial)?|staff|team|news|newsroom|press|presse|agency|agentur|desk|online|magazin|magazine|guest|gast|user|unknown|anonymous|anonym|webmaster|verlag|gmbh|media|medien|blog|author|autor|posted|published|by|on|http|www|com|net|org|read|more|share|facebook|twitter|comment|kommentar|archiv|uhr|min|contributors?|reuters|afp|dpa|associated|follow|view|search|stand|agenc(?:y|ies)|updated|all|alle|show|menu|phd|http|zeitung|\w*blatt|anzeiger|kurier|journal|herald|tribune|gazette|radio|tv|\w*anstalt|institut\w*|universit\w+|stiftung|verein|verband|polizei\w*|\w*ministerium|artikel|pressemitteilung|wortlaut|mit|für|noch|dem|das|übersetzt|foto\w*|photo\w*|interview|wordpress\w*)(?![\p{L}])|[<>{}=@/]|^\d+$/iu;
const WEEKDAY =
  /^[\s,]*(?:mon|tue|wed|thu|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mié|jue|vie|sáb|dom)/i;
const MOST_AUTHORS = 8;
const MAX_BYLINE_CHARS = 90;
/** A line that begins as bylines do, and goes on with a name. */
const BY = /^\P{L}*(?:(?:by|von|par|por|door|text|autor(?:in)?|author)\b[:\s]+)+(?=\p{Lu})/iu;

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
  const siteNames = new Set(site.map((name) => name.toLowerCase()));
  const agencies: string[] = [];
  const isSite = (name: string) => siteNames.has(name.toLowerCase());
  const split = (texts: readonly string[]) => texts.map((text) => splitNames(text, facts.language));
  const persons = (texts: readonly string[]) =>
    split(texts)
      .flat()
      .flatMap((name) => {
        const outlet = findOutlet(name);
        if (outlet !== undefined && isAgency(outlet)) agencies.push(outlet);
        return outlet === undefined && isPerson(name) ? [name] : [];
      });
  const handles = (texts: readonly string[]) =>
    split(texts).flatMap(([only, ...others]) =>
      only !== undefined && others.length === 0 && isHandle(only) && !isSite(only) ? [only] : [],
    );
  const articles = facts.jsonLd.filter(isArticleNode).flatMap(({ authors }) => authors);
  const pages = facts.jsonLd.filter(isPageNode).flatMap(({ authors }) => authors);
  const shown = byline(facts, titleBlock);
  const metas = AUTHOR_METAS.map((name) => facts.metas.get(name) ?? []);
  const named = [
    persons(articles),
    persons(pages),
    persons(shown.typed),
    persons(shown.classed),
    ...[...metas, shown.printed].map((texts) => persons(texts).filter((name) => !isSite(name))),
  ].map((names) => [...new Set(names)]);
  const first =
    named.find((names) => names.length > 0) ??
    [articles, pages, shown.typed, shown.classed].map(handles).find((names) => names.length > 0) ??
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
    ...(agencies[0] && { agency: agencies[0] }),
  };
}

function isPageNode({ types }: JsonLdNode): boolean {
  return types.some((type) => type.endsWith('WebPage') || type === 'Recipe');
}

/** How far from the title a byline may stand, in blocks; what stands beside the article, only so near. */
const NEAR = { above: 4, below: 25, beside: 8 } as const;

/** What stands near the title and is made to name the author, called so, or printed with a "by". */
function byline({ marked, blocks, language }: PageFacts, titleBlock: number | undefined) {
  const names = (text: string) =>
    splitNames(text, language).some((name) => isPerson(name) || isHandle(name));
  const none: { typed: string[]; classed: string[]; printed: string[] } = {
    typed: [],
    classed: [],
    printed: [],
  };
  const authors = marked.filter(
    ({ mark, text, inComments }) => mark === 'author' && text !== '' && !inComments,
  );
  if (titleBlock === undefined) {
    const only = new Set(
      authors.filter(({ isTyped, beside }) => isTyped && !beside).map(({ text }) => text),
    );
    return only.size === 1 ? { ...none, typed: [...only] } : none;
  }
  const around = authors.filter(({ block, beside }) => {
    const distance = block - titleBlock;
    return -NEAR.above <= distance && distance <= (beside ? NEAR.beside : NEAR.below);
  });
  const near = around.filter(
    (element) => !around.some((other) => isWithin(other, element) && names(other.text)),
  );
  const printed = blocks
    .slice(Math.max(0, titleBlock - NEAR.above), titleBlock + NEAR.beside)
    .filter(({ text }) => text.length <= MAX_BYLINE_CHARS && BY.test(text))
    .map(({ text }) => text);
  const pick = (elements: readonly MarkedElement[]): string[] => {
    const [nearest] = elements.toSorted(
      (a, b) => Math.abs(a.block - titleBlock) - Math.abs(b.block - titleBlock),
    );
    // Several links to authors stand side by side.
    return nearest === undefined
      ? []
      : elements
          .filter(({ block }) => Math.abs(block - nearest.block) <= 2)
          .map(({ text }) => text);
  };
  return {
    typed: pick(near.filter(({ isTyped }) => isTyped)),
    classed: pick(near.filter(({ isTyped }) => !isTyped)),
    printed,
  };
}

/** Whether the text of an element is part of another's, as its own element within it. */
function isWithin(inner: MarkedElement, outer: MarkedElement): boolean {
  return (
    inner.text.length < outer.text.length &&
    inner.text.length > 2 &&
    Math.abs(inner.block - outer.block) <= 3 &&
    outer.text.includes(inner.text)
  );
}

/** The names in a byline, in its order. */
function splitNames(text: string, language: string): string[] {
  const [day] = findPrintedDays(text, language);
  // A weekday may stand before the day.
  const undated = day
    ? text
        .slice(0, day.start)
        .replace(/[\s,]+\p{Lu}\p{Ll}{1,9}[.,]?\s*$/u, (word) => (WEEKDAY.test(word) ? '' : word))
    : text;
  return undated
    .split(JOINTS)
    .map((part) =>
      part
        .replace(LEAD_IN, '')
        .replace(TRAIL, '')
        .replace(/^[\s.,:;–-]+|[\s,:;–-]+$/gu, ''),
    )
    .filter((part) => part !== '')
    .map(calmDown);
}

/** "MORITZ GATHMANN" is written so by the page's design. */
function calmDown(name: string): string {
  const isShouted = name.includes(' ') && name === name.toUpperCase() && name.length > 6;
  return isShouted
    ? name.replace(
        /(\p{L})(\p{L}+)/gu,
        (_, first: string, rest: string) => first + rest.toLowerCase(),
      )
    : name;
}

/** Two to five words with capitals, particles between them. */
function isPerson(name: string): boolean {
  const words = name.split(/\s+/);
  if (NO_NAME.test(name) || name.length > 50 || words.length < 2 || words.length > 5) return false;
  return words.every(
    (word) =>
      /^["'“„(]?\p{Lu}/u.test(word) || PARTICLE.test(word) || /^(?:al|el|d|o|l)[-'’]/iu.test(word),
  );
}

/** One word by which a person goes: "gnaddrig". */
function isHandle(name: string): boolean {
  return (
    !NO_NAME.test(name) && !WEEKDAY.test(name) && /^[\p{L}][\p{L}\p{M}\p{N}._-]{2,24}$/u.test(name)
  );
}
