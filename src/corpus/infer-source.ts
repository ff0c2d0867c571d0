import { findOutlet, isAgency } from './outlets.ts';

/** `inferred` is false where the text states it, true where it only follows from the text. */
type Publisher = { name: string; inferred: boolean };

/** "ISTANBUL (AA) - ", "BAGHDAD, Jan 5 (Reuters) - ": the mark in brackets is the publisher's. */
const MARKED_DATELINE = /^\p{Lu}[\p{L}\p{M}\s.,'’/\d-]{1,60}\(([^()\n]{2,30})\)\s*(?:–|—|--?)\s/u;

/** The publisher whose mark stands in the dateline that begins the text. */
export function readDateline(text: string): string | undefined {
  const mark = MARKED_DATELINE.exec(text)?.[1];
  return mark === undefined ? undefined : findOutlet(mark);
}

const NAME = String.raw`(?:The |Al[- ]|al-)?\p{Lu}[\p{L}\d’'-]*(?: (?:\p{Lu}|\d)[\p{L}\d-]*){0,3}`;
/** A document that the outlet itself has read, as it says of itself. */
const SEEN_BY = new RegExp(
  String.raw`\b(?:statement|document|documents|letter|report|copy|memo|email|draft|text|video|footage|release)s?\b[^.!?\n]{0,120}\b(?:seen|obtained|reviewed|received|viewed) by (${NAME})`,
  'gu',
);
/** Somebody unnamed who spoke to a reporter. What officials say, other outlets quote as well. */
const TOLD = new RegExp(
  String.raw`\b(?:[Oo]ne|[Aa]|[Aa]n|[Aa]nother|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]he)(?: [\p{Ll}-]+){1,5} told (${NAME})`,
  'gu',
);
/** Where an article names its own outlet, it does so early. */
const OPENING_CHARS = 1500;

/**
 * The outlet that an article's prose names as its own: the one that has seen the statement, or to
 * whom an unnamed person spoke. Nothing when it names several, or an agency, whose words all quote.
 */
export function inferPublisher(text: string): Publisher | undefined {
  const seen = findNames(text.slice(0, OPENING_CHARS), SEEN_BY);
  if (seen) return { name: seen, inferred: false };
  const told = findNames(text, TOLD);
  return told ? { name: told, inferred: true } : undefined;
}

function findNames(text: string, pattern: RegExp): string | undefined {
  const names = new Set(
    [...text.matchAll(pattern)].map((match) => findOutlet(match[1]!) ?? '').filter(Boolean),
  );
  const [name] = names;
  return names.size === 1 && !isAgency(name!) ? name : undefined;
}

/**
 * The site's code in a tag line such as "LLL-GFATF-ISIS …[+]": the one part that is not the tag's
 * topic (which the article names) and reads as a name. Nothing unless exactly one part does.
 */
export function readSiteCode(tagLine: string, body: string): string | undefined {
  const code = /^[^\p{L}]*(\p{Lu}{2,}(?:-\p{Lu}{2,}){2,})\s.*\[\+\]$/u.exec(tagLine)?.[1];
  if (!code) return undefined;
  const names = code
    .split('-')
    .filter((part) => !body.includes(part) && new Set(part).size > 2 && part.length >= 4);
  return names.length === 1 ? names[0] : undefined;
}
