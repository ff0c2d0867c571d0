import type { TextRange } from '../text/sentences.ts';

/** Where a question says that it corrects the one before. */
export type Correcting = {
  /** The words that say so, up to the question itself. */
  opening: TextRange;
  /** What it says was not meant, within them; left out where it doesn't say. */
  rejected?: TextRange;
};

/** Not "no-fly zone" and "No. 2". */
const REFUSAL =
  /^\s*(?:(?:no|nope|sorry|wait|actually|oh)\b\s*(?:[,!;:–—]+\s*|-+\s+|\.+(?!\s*\d)\s*|(?=i mean|not\b)))+/i;
const MEANT = /^\s*i (?:mean|meant)\b[\s,:]*/i;
/** "not him, the president"; the comma tells it from "not paying". */
const REJECTED = /^(\s*not )(?!only\b|just\b)([^,.;:?!]+)[,.;:?!]\s*(?:but\s+)?/i;

/** Reads "no, I meant Erbil" and "not Pompeo, Barzani"; undefined for what corrects nothing. */
export function readCorrection(question: string): Correcting | undefined {
  const refused = findRefusalEnd(question);
  const not = REJECTED.exec(question.slice(refused));
  const behind = refused + (not?.[0].length ?? 0);
  const end = behind + lengthOf(MEANT, question.slice(behind));
  if (end === 0 || question.slice(end).trim() === '') return undefined;
  const opening = { start: 0, end };
  if (not === null) return { opening };
  const start = refused + not[1]!.length;
  return { opening, rejected: { start, end: start + not[2]!.length } };
}

/** The text behind "no," and "I meant". */
export function dropRefusal(question: string): string {
  return question.slice(findRefusalEnd(question)).trim();
}

function findRefusalEnd(question: string): number {
  const end = lengthOf(REFUSAL, question);
  return end + lengthOf(MEANT, question.slice(end));
}

function lengthOf(opening: RegExp, text: string): number {
  return opening.exec(text)?.[0].length ?? 0;
}
