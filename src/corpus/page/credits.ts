import { CALENDAR_PATTERNS } from '../../text/time/calendar.ts';
import { findDates } from '../../text/time/dates.ts';
import { findOutlet } from '../outlets.ts';
import { isEdgeFurniture } from './page-furniture.ts';

/** What a line that stands beside an article, not in it, tells about it. */
export type Credits = {
  author?: string;
  /** Who wrote the copy from another's reporting ("* Writing by …"). */
  writer?: string;
  publisher?: string;
  /** Who holds the page's copyright. */
  owner?: string;
  /** The outlet the page says it has the article from. */
  source?: string;
  /** `YYYY-MM-DD`, printed in full. */
  date?: string;
  url?: string;
  /** Where the date's line says what its date is. */
  dateLabel?: 'published' | 'updated';
};

const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: (?:(?:al|el|bin|ibn|van|von|de|da|der|den|di|du|la|le)[ -])?\p{Lu}[\p{L}\p{M}.'’-]*){0,4}`;
const NAMES = `${NAME}(?:(?:, | and | & |, and )${NAME}){0,4}`;
// Names are told by their capitals, so these patterns can't ignore case.
const BYLINE = new RegExp(
  String.raw`^[^\p{L}]*(?:[Bb]y|BY|(?:[Ww]ritten|[Ww]ords|[Ss]tory|[Rr]eported|[Rr]eporting) by|[Aa]uthors?|AUTHOR|[Rr]eporter)\s*[:–-]?\s+(${NAMES})(?=$|\s*[|/•·–—(,]|\s+-\s|\s+(?:in|for|on)\s|\s+\d)(.*)$`,
  'u',
);
const WRITING = new RegExp(
  String.raw`^[^\p{L}]+[Ww]rit(?:ing|ten) by\s*:?\s+(${NAMES})[^\p{L}]*$`,
  'u',
);
const REPORTING = new RegExp(
  String.raw`^\(?(?:[Aa]dditional )?[Rr]eporting by\s+(${NAMES})(?: in \p{L}+)?(?:\s*[;,.]\s*(?:[Aa]dditional |[Ww]riting |[Ee]diting |[Rr]eporting ).*)?[^\p{L}]*$`,
  'u',
);
const SOURCE =
  /^\W*(?:source|via|courtesy of|originally published (?:by|in|on|at)|first published (?:by|in|on|at)|republished from|originally appeared (?:in|on|at))\b\s*[:–-]?\s*(.+?)[\s).]*$/iu;
const RIGHTS =
  /^\W*(?:copyright(?=\s*(?:©|\(c\)|:|\d{4}))|©|\(c\))[\s©:]*(?:\(c\)\s*)?(?:(?:19|20)\d\d(?:\s*[–-]\s*(?:19|20)?\d\d)?)?[\s,]*(?:by\s+)?(.+?)[\s,.|]*(?:all rights reserved.*)?$/iu;
const URL_LINE =
  /^\W*(?:(?:source|link|url|original(?: article)?)\s*:?\s*)?(https?:\/\/\S+?)[\s>)]*$/iu;

/**
 * Reads a line above or below an article: its byline, its date, its source, its copyright notice.
 * Returns nothing for a line that is none of these.
 */
export function readCredits(line: string): Credits | undefined {
  const url = URL_LINE.exec(line)?.[1];
  if (url) return URL.canParse(url) ? { url } : undefined;

  const writer = WRITING.exec(line)?.[1];
  if (writer) return { writer };
  const reporter = REPORTING.exec(line)?.[1];
  if (reporter) return /^\W*additional/i.test(line) ? {} : { author: reporter };

  const byline = BYLINE.exec(line);
  if (byline) return { ...readMeta(byline[2]!), ...readByName(byline[1]!) };

  const source = SOURCE.exec(line)?.[1];
  if (source && isShortName(source) && isNames(source)) {
    return { source: findOutlet(source) ?? source };
  }

  const owner = RIGHTS.exec(line)?.[1]?.replace(/[\s.|]+$/, '');
  if (owner && isShortName(owner)) return { owner: findOutlet(owner) ?? owner };

  return readMeta(line);
}

/** "By Rudaw" names the outlet, "By Idris Okuducu" its author, "By Ahmed Rasheed, Reuters" both. */
function readByName(names: string): Credits {
  const outlet = findOutlet(names);
  if (outlet) return { publisher: outlet };
  const comma = names.lastIndexOf(', ');
  const last = comma > 0 ? findOutlet(names.slice(comma + 2)) : undefined;
  return last ? { author: names.slice(0, comma), publisher: last } : { author: names };
}

function isShortName(name: string): boolean {
  return name.length <= 60 && /^[\p{Lu}\d]/u.test(name) && name.split(/\s+/).length <= 6;
}

/** What a line of names, labels and a date may hold besides these. */
const LABELS =
  /\b(?:first |last )?(?:published|posted|updated|modified|date|edited|created|on|at|by|gmt|utc|est|edt|et|am|pm|a\.m|p\.m|ist|local time|min read|news)\b[.:]?/giu;
const CLOCK = /\b\d{1,2}[:.]\d\d(?::\d\d)?\b|\b\d{1,2}\s*(?=[ap]\.?m)/giu;
/** "Posted on January 5, 2020 by John Doe" */
const BY_AT_END = new RegExp(`\\bby (${NAMES})[^\\p{L}]*$`, 'u');
const DATE_LABEL = /\b(published|posted|date|updated|modified)\b/i;

/** Longer lines are sentences; looking for dates in every one of a large corpus would take minutes. */
const MAX_META_CHARS = 100;

/** A line that is a date with names and labels around it: "Gulan Media January 17, 2020 News". */
function readMeta(line: string): Credits | undefined {
  if (line.length > MAX_META_CHARS) return undefined;
  const dates = findDates(line).filter(
    (mention) => mention.precision === 'day' && mention.from === mention.to,
  );
  const [first] = dates;
  if (!first) {
    const outlet = findOutlet(line.replace(/^[\s|/•·–—(,-]+|[\s|/•·–—),]+$/gu, ''));
    return outlet ? { publisher: outlet } : undefined;
  }
  const rest = line.slice(dates.at(-1)!.end).replace(BY_AT_END, '');
  const pieces = [line.slice(0, first.start), rest].map(clean);
  if (!pieces.every(isNameOrSection)) return undefined;
  const [before = '', after = ''] = pieces;
  const outlet = findOutlet(before) ?? findOutlet(after);
  const author = BY_AT_END.exec(line)?.[1];
  const label = DATE_LABEL.exec(line)?.[1]?.toLowerCase();
  return {
    date: first.from,
    ...(label && {
      dateLabel: /updated|modified/.test(label) ? ('updated' as const) : ('published' as const),
    }),
    ...(outlet && { publisher: outlet }),
    ...(author && readByName(author)),
  };
}

const { weekday, shortWeekday } = CALENDAR_PATTERNS;
const WEEKDAY = new RegExp(String.raw`\b${weekday}\b,?|\b${shortWeekday}\b[,.]`, 'giu');

function clean(piece: string): string {
  return piece
    .replace(CLOCK, ' ')
    .replace(WEEKDAY, ' ')
    .replace(LABELS, ' ')
    .replace(/[|/•·»›>–—(),;:-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A name or a section, not the rest of a headline that begins with a date. */
function isNameOrSection(piece: string): boolean {
  return (
    piece === '' ||
    (isNames(piece) && (piece.split(' ').length <= 2 || findOutlet(piece) !== undefined)) ||
    isEdgeFurniture(piece)
  );
}

/** Up to six words with capitals. */
function isNames(piece: string): boolean {
  const words = piece.split(' ');
  return (
    words.length <= 6 &&
    words.every((word) => /^(?:[\p{Lu}\d]|al-|of$|the$|and$|&$)/u.test(word)) &&
    !/[.!?]$/.test(piece)
  );
}
