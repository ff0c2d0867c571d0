import { analyze, type Token } from '../text/analyze.ts';
import type { TextRange } from '../text/sentences.ts';
import type { DateMention } from '../text/time/calendar.ts';
import { findDates } from '../text/time/dates.ts';
import { findPhrases, type Phrase } from './find-phrases.ts';

/**
 * The text of a question, read once: whatever looks for something in it looks at this. All places
 * are those in `text`, in text order.
 */
export type QuestionText = {
  text: string;
  tokens: readonly Token[];
  phrases: readonly Phrase[];
  /** The dates that it certainly names. */
  dates: readonly DateMention[];
  /** Those without a year, as days of 2020: that year has every day that a question may name. */
  daysOfAnyYear: readonly DateMention[];
};

const LEAP_YEAR = new Date('2020-01-01T00:00:00Z');
const LOST_SPACE_BEFORE = /[.,;:?!]/;
const LOST_AT_START = /[,;:]/;

/** Reads a question's text. One that is shouted, capitals only, is read as if it weren't. */
export function readText(question: string): QuestionText {
  const text = isShouted(question) ? question.toLowerCase() : question;
  const dates = findDates(text);
  return {
    text,
    tokens: analyze(text),
    phrases: findPhrases(text),
    dates,
    daysOfAnyYear: findDates(text, LEAP_YEAR, 'year').filter(
      ({ start }) => !dates.some((date) => date.start === start),
    ),
  };
}

/**
 * A text without its cuts, which may touch or overlap, and without the gaps that they leave: its
 * spaces are single, and none stands before a full stop. What was found in it moves with it; what a
 * cut takes away, though only in part, is gone.
 */
export function cutOut(read: QuestionText, cuts: readonly TextRange[]): QuestionText {
  const isCut = markCuts(read.text.length, cuts);
  const { text, newPlaces } = leaveOut(read.text, isCut);
  const move = <Found extends TextRange>(found: readonly Found[]): Found[] =>
    found.flatMap((one) => {
      const start = newPlaces[one.start]!;
      const last = newPlaces[one.end - 1]!;
      const isWhole = !isCut.subarray(one.start, one.end).includes(1);
      return isWhole && start >= 0 && last >= 0 ? [{ ...one, start, end: last + 1 }] : [];
    });
  return {
    text,
    tokens: move(read.tokens),
    phrases: move(read.phrases),
    dates: move(read.dates),
    daysOfAnyYear: move(read.daysOfAnyYear),
  };
}

/** 1 at each UTF-16 unit that a cut takes away. */
function markCuts(length: number, cuts: readonly TextRange[]): Uint8Array {
  const isCut = new Uint8Array(length);
  for (const { start, end } of cuts) isCut.fill(1, start, end);
  return isCut;
}

/** What is left of a text, and where in it each UTF-16 unit went; -1 is nowhere. */
function leaveOut(text: string, isCut: Uint8Array) {
  const newPlaces = new Int32Array(text.length).fill(-1);
  let kept = '';
  let isGap = false;
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!;
    if (isCut[at] === 1 || /\s/.test(char)) {
      isGap = true;
      continue;
    }
    if (kept === '' && LOST_AT_START.test(char)) continue;
    if (isGap && kept !== '' && !LOST_SPACE_BEFORE.test(char)) kept += ' ';
    isGap = false;
    newPlaces[at] = kept.length;
    kept += char;
  }
  return { text: kept, newPlaces };
}

function isShouted(text: string): boolean {
  return text === text.toUpperCase() && /\p{Lu}{2,}\s+\p{Lu}{2,}/u.test(text);
}
