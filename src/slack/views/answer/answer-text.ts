import type { Answer, QuotedPassage } from '../../../answer/answer.ts';
import { clipText } from '../../../text/clip-text.ts';
import { describeDateWords } from '../../../wording/describe-date-words.ts';
import { describeNote } from '../../../wording/describe-note.ts';
import { openingText } from '../../../wording/opening-text.ts';
import type { Wording } from '../../../wording/wording.ts';
import { LIMITS } from '../../limits.ts';
import { escapeText, escapeWithin } from '../../mrkdwn.ts';
import { quotationText } from './quotation.ts';
import { sourceText } from './source-line.ts';

const QUOTE_CHARS = [1_500, 600, 200];
const MAX_QUESTION_CHARS = 150;
const MAX_NOTES_CHARS = 400;

/**
 * An answer in one paragraph of escaped text, for screen readers, notifications and search:
 * the quotation, then its source. Shorter than `LIMITS.messageText`.
 */
export function answerText(answer: Answer, wording: Wording): string {
  for (const quoteChars of QUOTE_CHARS) {
    const text = escapeText(plainText(answer, quoteChars, wording));
    if (text.length < LIMITS.messageText) return text;
  }
  // Only a text full of signs to escape is still too long.
  return escapeWithin(plainText(answer, QUOTE_CHARS.at(-1)!, wording), LIMITS.messageText - 1);
}

/** The same for where nothing is escaped. */
export function answerInPlainWords(answer: Answer, wording: Wording): string {
  return clipText(plainText(answer, QUOTE_CHARS[0]!, wording), LIMITS.messageText);
}

function plainText(answer: Answer, quoteChars: number, wording: Wording): string {
  const outcome = outcomeText(answer, quoteChars, wording);
  if (answer.notes.length === 0) return outcome;
  const notes = answer.notes.map((note) => describeNote(note, wording)).join(' ');
  return `${clipText(notes, MAX_NOTES_CHARS)} ${outcome}`;
}

function outcomeText(answer: Answer, quoteChars: number, wording: Wording): string {
  const opening = openingText(answer, wording);
  switch (answer.outcome) {
    case 'found':
      return quotedText(answer.passages, quoteChars, wording);
    case 'unsure': {
      const closest = quotedText(answer.closest, quoteChars, wording);
      return [opening, wording.say('opening.closest'), closest].join(' ');
    }
    case 'not-found': {
      const clip = (question: string) => clipText(question, MAX_QUESTION_CHARS);
      return [
        opening,
        answer.didYouMean && wording.say('answer.textMeant', { question: clip(answer.didYouMean) }),
        answer.suggestions.length > 0 &&
          wording.say('answer.textNext', { questions: answer.suggestions.map(clip).join(' ') }),
      ]
        .filter(Boolean)
        .join(' ');
    }
  }
}

function quotedText(
  passages: readonly QuotedPassage[],
  quoteChars: number,
  wording: Wording,
): string {
  const best = passages[0];
  if (best === undefined) return '';
  const dates = describeDateWords(best.dateWords, wording);
  const source = wording.say('answer.textSource', {
    quotation: quotationText(best, quoteChars),
    source: sourceText(best.article, wording),
    others: passages.length - 1,
  });
  return dates === undefined ? source : `${source}. ${dates}`;
}
