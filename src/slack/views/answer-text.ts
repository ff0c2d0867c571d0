import type { Answer, QuotedPassage } from '../../answer/answer.ts';
import { describeDateWords } from '../../answer/find-date-words.ts';
import { clipText } from '../../text/clip-text.ts';
import { describeNote } from '../../wording/describe-note.ts';
import { openingText } from '../../wording/opening-text.ts';
import { LIMITS } from '../limits.ts';
import { escapeText, escapeWithin } from '../mrkdwn.ts';
import { quotationText } from './quotation.ts';
import { sourceText } from './source-line.ts';

const QUOTE_CHARS = [1_500, 600, 200];
const MAX_QUESTION_CHARS = 150;
const MAX_NOTES_CHARS = 400;

/**
 * An answer in one paragraph of escaped text, for screen readers, notifications and search:
 * the quotation, then its source. Shorter than `LIMITS.messageText`.
 */
export function answerText(answer: Answer): string {
  for (const quoteChars of QUOTE_CHARS) {
    const text = escapeText(plainText(answer, quoteChars));
    if (text.length < LIMITS.messageText) return text;
  }
  // Only a text full of signs to escape is still too long.
  return escapeWithin(plainText(answer, QUOTE_CHARS.at(-1)!), LIMITS.messageText - 1);
}

function plainText(answer: Answer, quoteChars: number): string {
  const outcome = outcomeText(answer, quoteChars);
  if (answer.notes.length === 0) return outcome;
  return `${clipText(answer.notes.map(describeNote).join(' '), MAX_NOTES_CHARS)} ${outcome}`;
}

function outcomeText(answer: Answer, quoteChars: number): string {
  const opening = openingText(answer);
  switch (answer.outcome) {
    case 'found':
      return quotedText(answer.passages, quoteChars);
    case 'unsure':
      return `${opening} The closest I have: ${quotedText(answer.closest, quoteChars)}`;
    case 'not-found':
      return [
        opening,
        answer.didYouMean && `Did you mean: ${clipText(answer.didYouMean, MAX_QUESTION_CHARS)}`,
        answer.suggestions.length > 0 &&
          `You can ask: ${answer.suggestions.map((question) => clipText(question, MAX_QUESTION_CHARS)).join(' ')}`,
      ]
        .filter(Boolean)
        .join(' ');
  }
}

function quotedText(passages: readonly QuotedPassage[], quoteChars: number): string {
  const best = passages[0];
  if (best === undefined) return '';
  const others = passages.length - 1;
  const more = others === 0 ? '' : ` (and ${others} more passage${others === 1 ? '' : 's'})`;
  const dates = describeDateWords(best.dateWords);
  const source = `${sourceText(best.article)}${more}${dates === undefined ? '' : `. ${dates}`}`;
  return `${quotationText(best, quoteChars)} — ${source}`;
}
