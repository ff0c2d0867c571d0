import type { TextRange } from '../../src/text/sentences.ts';
import type { EvalQuestion } from './eval-question.ts';

/** A passage with the sentence that is shown as the answering one. */
export type Highlighted = { text: string; highlight: TextRange };

type Expectation = Pick<EvalQuestion, 'evidence' | 'answers'>;

/** An answer that a sentence cannot be expected to hold as a phrase. */
const VERDICT = /^\W*(?:yes|no|true|false)\W*$/i;

/**
 * Whether a highlighted sentence overlaps the evidence or, where no evidence is given, holds an
 * answer.
 *
 * They overlap if they share at least half of the shorter one's characters: sentences that only
 * touch, at a quotation mark say, are two. White space does not count. An answer is held if its
 * words stand in the sentence one after the other, in any case and between any punctuation.
 */
export function judgeHighlight({ text, highlight }: Highlighted, expected: Expectation): boolean {
  if (expected.evidence.length > 0) {
    const ink = removeSpace(text);
    const range = {
      start: removeSpace(text.slice(0, highlight.start)).length,
      end: removeSpace(text.slice(0, highlight.end)).length,
    };
    return expected.evidence.some((phrase) => overlaps(ink, range, removeSpace(phrase)));
  }
  const words = foldWords(text.slice(highlight.start, highlight.end));
  return expected.answers.some((answer) => !VERDICT.test(answer) && holds(words, answer));
}

/**
 * Whether any sentence of these passages could be judged right: an answer in somebody's own words
 * stands in no text, so highlighting cannot be measured with it.
 */
export function canJudgeHighlight(rightTexts: readonly string[], expected: Expectation): boolean {
  return rightTexts.some((text) =>
    judgeHighlight({ text, highlight: { start: 0, end: text.length } }, expected),
  );
}

/** Whether a span of a sentence holds an answer, or lies within one. */
export function judgeSpan(span: string, answers: readonly string[]): boolean {
  const words = foldWords(span);
  return answers.some((answer) => holds(words, answer) || holds(foldWords(answer), span));
}

function overlaps(ink: string, range: TextRange, phrase: string): boolean {
  if (phrase === '') return false;
  const needed = Math.min(range.end - range.start, phrase.length) / 2;
  for (let at = ink.indexOf(phrase); at >= 0; at = ink.indexOf(phrase, at + 1)) {
    const shared = Math.min(range.end, at + phrase.length) - Math.max(range.start, at);
    if (shared > 0 && shared >= needed) return true;
  }
  return false;
}

function holds(words: string, answer: string): boolean {
  const folded = foldWords(answer);
  return folded !== '  ' && words.includes(folded);
}

/** The words in lower case, each between single spaces: " about 3 000 soldiers ". */
function foldWords(text: string): string {
  const words =
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  return ` ${words.join(' ')} `;
}

function removeSpace(text: string): string {
  return text.replaceAll(/\s+/g, '');
}
