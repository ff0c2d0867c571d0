import type { TextRange } from '../../text/sentences.ts';
import { findTimes } from '../../text/times.ts';
import type { AskedSentence } from './asked-sentence.ts';
import type { AskingWords } from './asking-words.ts';
import type { SpanCandidate } from './choose-span.ts';

/** "the 1988 charter": the year says which charter, and seldom when something was. */
const BEFORE_EPITHET = /\b(?:the|an?|its|his|her|their|this)\s+$/i;
/** "he said on Thursday": in news, the time of the saying stands beside the time of the event. */
const SAYING =
  /\b(?:said|says|told|announced|reported|added|stated|tweeted|wrote)\s+(?:[\p{L}.]+\s+){0,3}$/iu;
const ASKS_FOR_SAYING = /\b(?:say|said|told|tell|announce|report|add|state|tweet|write|wrote)/i;
const DOUBTFUL = 0.5;

/** The times of a sentence that may answer "when". */
export function findTimeSpans({ text }: AskedSentence, { after }: AskingWords): SpanCandidate[] {
  return findTimes(text).map((time) => {
    const before = text.slice(0, time.start);
    const isOfSaying = SAYING.test(before) && !ASKS_FOR_SAYING.test(after);
    return { ...time, weight: isOfSaying || isEpithet(text, time) ? DOUBTFUL : 1 };
  });
}

function isEpithet(text: string, { start, end }: TextRange): boolean {
  return (
    /^\d{4}$/.test(text.slice(start, end)) &&
    BEFORE_EPITHET.test(text.slice(0, start)) &&
    /^\s+\p{L}/u.test(text.slice(end))
  );
}
