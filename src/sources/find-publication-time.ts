import type { QuestionText } from '../question/read-text.ts';
import { type DayRange, shiftDay } from '../text/time/day-range.ts';
import type { AskedPublishers } from './find-asked-publishers.ts';

/** A stretch of a text, in UTF-16 offsets, that says when the wanted articles were published. */
export type PublicationTime = { start: number; end: number; range: Partial<DayRange> };

const CUE_CHARS = 80;
const PREPOSITION =
  /\s*\b(in|on|during|from|dated|since|before|after|until|till|through|prior to|up to|between)\s+(?:the\s+(?:year|month of)\s+)?$/i;
/** What is published at any rate; "reports" may be anybody's: the UN's, or of attacks. */
const ARTICLES =
  /(?:\b(?:articles?|stories|coverage|news|pieces|(?:what(?:['’]s| is)|anything) new)|(?:^|[^\p{L}\s'’]\s*|\b(?:the|any|all|some|your|only|in|from|search|show|find|give|list|me|and|or|news|press|media|recent|latest|newest|older|earlier|what|which|do|did|are|were|by)\s+)reports)(?:\s+(?:that\s+)?(?:were\s+|was\s+)?(published|posted|printed))?$/iu;
const PUBLISHED =
  /(?:^|[,;:(–—]\s*|\b(?:anything|something|everything|what was|what has been)\s+)(published|posted)$/iu;
const MIGHT_TELL_TIME = /\b(?:articles?|stories|coverage|news?|pieces|reports|published|posted)\b/i;

/**
 * Finds when the articles that a question wants were published: "articles from 2021", "reports
 * before July 2021". Nothing else counts: "what happened in January 2020?" asks for an event.
 */
export function findPublicationTime(
  { text, dates }: QuestionText,
  asked: readonly AskedPublishers[],
): PublicationTime | undefined {
  if (asked.length === 0 && !MIGHT_TELL_TIME.test(text)) return undefined;
  for (const [i, date] of dates.entries()) {
    const windowStart = Math.max(0, date.start - CUE_CHARS);
    const before = text.slice(windowStart, date.start);
    const match = PREPOSITION.exec(before);
    if (match === null) continue;
    const preposition = match[1]!.toLowerCase();
    const cue = readCue(before.slice(0, match.index), windowStart, preposition, asked);
    if (cue === undefined) continue;

    if (preposition === 'between' && date.precision !== 'year') {
      const last = dates[i + 1];
      if (last === undefined || !/^\s+and\s+$/i.test(text.slice(date.end, last.start))) continue;
      return { start: cue, end: last.end, range: { from: date.from, to: last.to } };
    }
    const onwards = /^ on(?:wards?\b|(?=\s*(?:$|[?!.,;:])))/i.exec(
      text.slice(date.end, date.end + 12),
    );
    const isOpen = preposition === 'from' && onwards !== null;
    return {
      start: cue,
      end: date.end + (isOpen ? onwards[0].length : 0),
      range: toRange(isOpen ? 'since' : preposition, date),
    };
  }
  return undefined;
}

/** Where the words begin that make the date one of publication, if there are any. */
function readCue(
  before: string,
  offset: number,
  preposition: string,
  asked: readonly AskedPublishers[],
): number | undefined {
  const end = offset + before.length;
  const publisher = asked.find((words) => words.end === end);
  if (publisher) {
    // "What did Rudaw report on January 5, 2020" may well ask for what happened on that day.
    const isEvent =
      publisher.date === 'event' || (publisher.date === 'unclear' && preposition === 'on');
    return isEvent ? undefined : end;
  }

  const match = ARTICLES.exec(before) ?? PUBLISHED.exec(before);
  if (match === null) return undefined;
  const isPublished = match[1] !== undefined;
  if (preposition === 'on' && !isPublished) return undefined; // "coverage on 5 January 2020"
  const opening = /^[^\p{L}]*/u.exec(match[0])![0];
  return offset + match.index + opening.length;
}

function toRange(preposition: string, { from, to }: DayRange): Partial<DayRange> {
  switch (preposition) {
    case 'before':
    case 'prior to':
      return { to: shiftDay(from, -1) };
    case 'until':
    case 'till':
    case 'through':
    case 'up to':
      return { to };
    case 'after':
      return { from: shiftDay(to, 1) };
    case 'since':
      return { from };
    default:
      return { from, to };
  }
}
