import { asksSomething } from './find-answer-type.ts';
import { findPhrases } from './find-phrases.ts';

/** More than this in one message is a list that nobody reads the answers to. */
const MOST_QUESTIONS = 3;
const NUMBERED = /(?<![\p{L}\p{N}.,])(\d)[.)]\s+(?=\p{L})/gu;
/** "And" that joins two questions: an asking word and its verb stand behind it; of "who", any verb. */
const JOINED =
  /,?\s+and\s+(?:also\s+)?(?=who \p{L}+ \p{L}|(?:who|what|when|where|why|how)(?: (?:many|much|long|old|far|often))?(?:[’']s| (?:\p{L}+ )?(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|might))\b)/iu;
const FEWEST_WORDS = 2;

/**
 * The questions of a message that asks several, in order: numbered, each with its question mark, or
 * joined by "and". Of any other message the whole, also of one with more than three.
 */
export function splitQuestions(message: string): string[] {
  const parts = splitNumbered(message).flatMap(splitAtMarks).flatMap(splitJoined);
  const isWhole = parts.length > MOST_QUESTIONS || !parts.every(standsAsQuestion);
  return isWhole ? [message] : parts;
}

function splitNumbered(message: string): string[] {
  const marks = [...message.matchAll(NUMBERED)];
  const isList =
    marks.length > 1 && marks[0]!.index === 0 && marks.every(([, n], at) => Number(n) === at + 1);
  if (!isList) return [message];
  return marks.map((mark, at) =>
    message.slice(mark.index + mark[0].length, marks[at + 1]?.index).trim(),
  );
}

function splitAtMarks(text: string): string[] {
  const quoted = findPhrases(text);
  const parts: string[] = [];
  let from = 0;
  for (const { index, 0: marks } of text.matchAll(/\?+\s+(?=\S)/g)) {
    if (quoted.some(({ start, end }) => start <= index && index < end)) continue;
    const end = index + marks.trimEnd().length;
    parts.push(text.slice(from, end).trim());
    from = end;
  }
  return [...parts, text.slice(from).trim()];
}

function splitJoined(text: string): string[] {
  const match = JOINED.exec(text);
  if (match === null) return [text];
  const [first, second] = [text.slice(0, match.index), text.slice(match.index + match[0].length)];
  return asksSomething(first) && standsAsQuestion(first) ? [first, second] : [text];
}

function standsAsQuestion(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length >= FEWEST_WORDS && asksSomething(text);
}
