import type { Article } from '../corpus/article.ts';
import { findNewestFirst } from '../question/find-newest-first.ts';
import { cutOut, type QuestionText } from '../question/read-text.ts';
import { overlap, type TextRange } from '../text/sentences.ts';
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

/** A question without the words that restrict it. Quoted phrases stay in it. */
export type RestrictedQuestion = {
  read: QuestionText;
  restriction: Restriction;
  /** The publishers, where the question is nothing but their names; else none: "and Anadolu?". */
  sourcesAlone: readonly string[];
  /** Modifiers that say nothing usable, as typed: `from:nobody`, `before:soon`. */
  unread: readonly string[];
  /** Whether it asks for what is newest: "the latest on …". */
  newestFirst: boolean;
};

export type RestrictionReader = (question: QuestionText) => RestrictedQuestion;

const KEY = '(?:from|before|after|since|until|on):';
const NEXT = `(?<=\\s)\\(?${KEY}`;
const QUOTED = '["“”„]([^"“”„]*)["“”]\\)?';
const BARE = `(?!${NEXT})([^\\s"“”„]\\S*)`;
/** The value is quoted, in any quotation marks, or goes on to the next space; or there is none. */
const MODIFIER = new RegExp(`(?<!\\S)\\(?(${KEY})(\\s*)(?:${QUOTED}|${BARE}|$|(?=${NEXT}))`, 'giu');

/**
 * Returns a function that reads which articles a question restricts itself to, in modifiers
 * (`from:anadolu`, `before:2020-02-01`, `after:`, `since:`, `until:`, `on:`; a space behind the colon
 * does no harm where the value can be read) or in words ("what did
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
    const typed = readModifiers(question, publishers);
    const said = readWords(typed.read, publishers);
    const restriction = { ...typed.restriction };
    const names = restriction.publishers ?? said.publishers;
    if (names.length > 0) restriction.publishers = names;
    if (restriction.from === undefined && restriction.to === undefined) {
      Object.assign(restriction, said.time);
    }
    return {
      read: said.read,
      restriction,
      sourcesAlone: said.sourcesAlone,
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

function readModifiers(read: QuestionText, publishers: PublisherFinder) {
  const question = read.text;
  const restriction: Restriction = {};
  const unread: string[] = [];
  const cuts: TextRange[] = [];
  for (const match of question.matchAll(MODIFIER)) {
    const [modifier, typed, gap, quoted, bare] = match;
    const key = typed!.slice(0, -1).toLowerCase();
    const start = match.index;
    const value = (quoted ?? bare ?? '').trim().replace(/[.,;:!?)]+$/, '');
    // A bare name may go on after a space: from:eastern herald.
    const nameStart = start + modifier.indexOf(':') + gap!.length + (quoted === undefined ? 1 : 2);
    let end = start + modifier.length;
    let isRead: boolean;
    if (key === 'from') {
      const found = publishers.findAtStart(
        quoted === undefined ? question.slice(nameStart) : value,
      );
      isRead = found !== undefined;
      if (found !== undefined) {
        restriction.publishers = [...(restriction.publishers ?? []), ...found.names];
        if (quoted === undefined) end = Math.max(end, nameStart + found.end);
      }
    } else isRead = restrictTime(restriction, key, value);
    // "This is what he read from: …" is a sentence.
    if (!isRead && gap !== '' && value !== '') continue;
    if (!isRead) unread.push(modifier.trim());
    cuts.push({ start, end });
  }
  return { read: cutOut(read, cuts), restriction, unread };
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

function readWords(read: QuestionText, publishers: PublisherFinder) {
  const { phrases, dates } = read;
  // What is quoted is looked for, not obeyed.
  const isQuoted = (found: TextRange) => phrases.some((phrase) => overlap(found, phrase));
  const unlessQuoted = <Found extends TextRange>(found: Found | undefined) =>
    found === undefined || isQuoted(found) ? undefined : found;
  const asked = findAskedPublishers(read, publishers).filter((mention) => !isQuoted(mention));
  const compared = findComparedPublishers(read, publishers, asked);
  const names = [...new Set([...asked.flatMap((mention) => mention.names), ...compared])];
  const hasSeveralSources = asked.length > 1 || names.length > 1;
  // What one of several sources published on a day, another did on another.
  const time =
    hasSeveralSources && dates.length > 1
      ? undefined
      : unlessQuoted(findPublicationTime(read, asked));
  const newest = unlessQuoted(findNewestFirst(read.text));
  return {
    read: cutOut(read, [...asked, ...(time ? [time] : []), ...(newest ? [newest] : [])]),
    publishers: names,
    sourcesAlone: readSourcesAlone(read, publishers),
    time: time?.range,
    newestFirst: newest !== undefined,
  };
}

/** Words beside a publisher's name that ask nothing. */
const LEAD_IN =
  /\b(?:and|but|or|no|what about|how about|what of|according to|more|anything|something|else|by|from|in|the)\b|[^\p{L}\p{N}]/giu;

function readSourcesAlone(read: QuestionText, publishers: PublisherFinder): string[] {
  const mentions = publishers.findAll(read);
  if (mentions.length === 0 || cutOut(read, mentions).text.replace(LEAD_IN, '') !== '') return [];
  return mentions.flatMap(({ names }) => names);
}
