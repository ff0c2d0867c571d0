import type { Article } from '../corpus/article.ts';
import { findNewestFirst } from '../question/find-newest-first.ts';
import { findPhrases } from '../question/find-phrases.ts';
import { overlap } from '../text/sentences.ts';
import { findDates } from '../text/time/dates.ts';
import { readDayRange, shiftDay } from '../text/time/day-range.ts';
import { findAskedPublishers, findComparedPublishers } from './find-asked-publishers.ts';
import { findPublicationTime } from './find-publication-time.ts';
import type { PublisherFinder } from './find-publishers.ts';

/** Which articles a question asks about. Days are ISO dates; `from` and `to` are included. */
export type Restriction = {
  /** The publishers' names as articles print them: any of these, first-hand or taken over. */
  publishers?: readonly string[];
  /** None of these, neither first-hand nor taken over. */
  notBy?: readonly string[];
  from?: string;
  to?: string;
};

/** A question without the words that restrict it. */
export type RestrictedQuestion = {
  text: string;
  restriction: Restriction;
  /** Quoted phrases that a passage must hold. They stay in `text`. */
  phrases: readonly string[];
  /** The publishers, when the question is nothing but their names: "and Anadolu?". */
  sourcesAlone?: readonly string[];
  /** Modifiers that say nothing usable, as typed: `from:nobody`, `before:soon`. */
  unread: readonly string[];
  /** Whether it asks for what is newest: "the latest on …". */
  newestFirst: boolean;
};

export type RestrictionReader = (question: string) => RestrictedQuestion;

type Cut = { start: number; end: number };

/** The value is quoted, in any quotation marks, or goes on to the next space. */
const MODIFIER =
  /(?<!\S)\(?(from|before|after|since|until|on):(?:["“”„]([^"“”„]*)["“”]\)?|([^\s"“”„]\S*))/giu;

/**
 * Returns a function that reads which articles a question restricts itself to, in modifiers
 * (`from:anadolu`, `before:2020-02-01`, `after:`, `since:`, `until:`, `on:`) or in words ("what did
 * Anadolu report about …", "articles from 2021"). A date that tells when something happened is no
 * restriction, and neither is a publisher who was told something.
 *
 * A modifier counts more than words: `from:` more than a publisher in the text, any modifier of time
 * more than a time in the text. Several `from:` add up; of two that set the same end of the time the
 * last holds. Words within quotation marks restrict nothing; a modifier does wherever it stands. The
 * text that is left has single spaces. It takes any text and never throws: what it can't read it
 * gives back in `unread`.
 */
export function createRestrictionReader(publishers: PublisherFinder): RestrictionReader {
  return (question) => {
    const typed = readModifiers(question.replace(/\s+/g, ' '), publishers);
    const said = readWords(typed.text, publishers);
    const restriction = { ...typed.restriction };
    const names = restriction.publishers ?? said.publishers;
    if (names.length > 0) restriction.publishers = names;
    if (restriction.from === undefined && restriction.to === undefined) {
      Object.assign(restriction, said.time);
    }
    return {
      text: said.text,
      restriction,
      phrases: said.phrases,
      ...(said.sourcesAlone && { sourcesAlone: said.sourcesAlone }),
      unread: typed.unread,
      newestFirst: said.newestFirst,
    };
  };
}

/** Whether an article may keep to a restriction. One without a date keeps to none in time. */
export function isWithin(article: Article, { publishers, notBy, from, to }: Restriction): boolean {
  if (publishers !== undefined && !isFrom(article, publishers)) return false;
  if (notBy !== undefined && isFrom(article, notBy)) return false;
  if (from === undefined && to === undefined) return true;
  if (article.date === undefined) return false;
  // A month or a year keeps to what any of its days keeps to. ISO dates compare as text.
  const { iso } = article.date;
  const first = iso + '-01-01'.slice(iso.length - 4);
  const last = iso + '-12-31'.slice(iso.length - 4);
  return (to === undefined || first <= to) && (from === undefined || last >= from);
}

function isFrom({ publisher, via }: Article, names: readonly string[]): boolean {
  return [publisher?.name, via].some((name) => name !== undefined && names.includes(name));
}

function readModifiers(question: string, publishers: PublisherFinder) {
  const restriction: Restriction = {};
  const unread: string[] = [];
  const cuts: Cut[] = [];
  for (const match of question.matchAll(MODIFIER)) {
    const [modifier, key, quoted, bare] = match;
    const start = match.index;
    // A bare name may go on after a space: from:eastern herald.
    const nameStart = start + modifier.indexOf(':') + (quoted === undefined ? 1 : 2);
    const value = (quoted ?? bare!).trim().replace(/[.,;:!?)]+$/, '');
    let end = start + modifier.length;
    if (key!.toLowerCase() === 'from') {
      const found = publishers.findAtStart(
        quoted === undefined ? question.slice(nameStart) : value,
      );
      if (found === undefined) unread.push(modifier);
      else {
        restriction.publishers = [...(restriction.publishers ?? []), ...found.names];
        if (quoted === undefined) end = Math.max(end, nameStart + found.end);
      }
    } else if (!restrictTime(restriction, key!.toLowerCase(), value)) unread.push(modifier);
    cuts.push({ start, end });
  }
  return { text: cut(question, cuts), restriction, unread };
}

/** Returns false when the value is no date. */
function restrictTime(restriction: Restriction, key: string, value: string): boolean {
  const days = readDayRange(value);
  if (days === undefined) return false;
  if (key === 'before') restriction.to = shiftDay(days.from, -1);
  else if (key === 'until') restriction.to = days.to;
  else if (key === 'after') restriction.from = shiftDay(days.to, 1);
  else if (key === 'since') restriction.from = days.from;
  else Object.assign(restriction, days);
  return true;
}

function readWords(text: string, publishers: PublisherFinder) {
  const phrases = findPhrases(text);
  // What is quoted is looked for, not obeyed.
  const isQuoted = (found: Cut) => phrases.some((phrase) => overlap(found, phrase));
  const unlessQuoted = <Found extends Cut>(found: Found | undefined) =>
    found === undefined || isQuoted(found) ? undefined : found;
  const asked = findAskedPublishers(text, publishers).filter((mention) => !isQuoted(mention));
  const compared = findComparedPublishers(text, publishers, asked);
  const names = [...new Set([...asked.flatMap((mention) => mention.names), ...compared])];
  const hasSeveralSources = asked.length > 1 || names.length > 1;
  // What one of several sources published on a day, another did on another.
  const time =
    hasSeveralSources && findDates(text).length > 1
      ? undefined
      : unlessQuoted(findPublicationTime(text, asked));
  const newest = unlessQuoted(findNewestFirst(text));
  return {
    text: cut(text, [...asked, ...(time ? [time] : []), ...(newest ? [newest] : [])]),
    phrases: phrases.map(({ words }) => words),
    publishers: names,
    sourcesAlone: readSourcesAlone(text, publishers),
    time: time?.range,
    newestFirst: newest !== undefined,
  };
}

/** Words beside a publisher's name that ask nothing. */
const LEAD_IN =
  /\b(?:and|but|or|no|what about|how about|what of|according to|more|anything|something|else|by|from|in|the)\b|[^\p{L}\p{N}]/giu;

function readSourcesAlone(text: string, publishers: PublisherFinder): string[] | undefined {
  const mentions = publishers.findAll(text);
  if (mentions.length === 0 || cut(text, mentions).replace(LEAD_IN, '') !== '') return undefined;
  return mentions.flatMap(({ names }) => names);
}

/** The text without its cuts, which may touch or overlap, and without the gaps that they leave. */
function cut(text: string, cuts: readonly Cut[]): string {
  let kept = '';
  let at = 0;
  for (const { start, end } of cuts.toSorted((a, b) => a.start - b.start)) {
    if (start > at) kept += `${text.slice(at, start)} `;
    at = Math.max(at, end);
  }
  kept += text.slice(at);
  return kept
    .replace(/\s+/g, ' ')
    .replace(/ (?=[,.;:?!])/g, '')
    .replace(/^[\s,;:]+/, '')
    .trim();
}
