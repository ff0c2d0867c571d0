import type { Answer } from '../answer/answer.ts';
import type { AnswerType } from '../index/query.ts';
import { clipText } from '../text/clip-text.ts';

const MAX_MISSING_WORDS = 8;
const MAX_WORD_CHARS = 40;

/** What is said before any quotation, in plain words; undefined when the quotation answers. */
export function openingText(answer: Answer): string | undefined {
  switch (answer.outcome) {
    case 'found':
      return undefined;
    case 'unsure':
      return `${unsureText(answer.unanswered)}${missingText(answer.missing)}`;
    case 'not-found':
      if (answer.isExhausted) return 'I found nothing more that fits.';
      return `I found nothing on this in the articles.${missingText(answer.missing)}`;
  }
}

/** What a passage that answers would say, by the kind of thing that is asked for. */
const TELLS: Partial<Record<AnswerType, string>> = {
  person: 'who',
  place: 'where',
  time: 'when',
  number: 'how much or how many',
  reason: 'why',
};

function unsureText(unanswered: AnswerType | undefined): string {
  const what = unanswered && TELLS[unanswered];
  return what === undefined
    ? 'I’m not sure that the articles answer this.'
    : `The articles come close, but I found no passage that says ${what}.`;
}

/** ` They don’t mention “Peru”, “llama” or 3 more words.` */
function missingText(missing: readonly string[]): string {
  if (missing.length === 0) return '';
  const words = missing
    .slice(0, MAX_MISSING_WORDS)
    .map((word) => `“${clipText(word, MAX_WORD_CHARS)}”`);
  const more = missing.length - words.length;
  if (more > 0) words.push(`${more} more word${more === 1 ? '' : 's'}`);
  const last = words.pop()!;
  return ` They don’t mention ${words.length === 0 ? last : `${words.join(', ')} or ${last}`}.`;
}
