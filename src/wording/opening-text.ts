import type { Answer } from '../answer/answer.ts';
import type { AnswerType } from '../index/query.ts';
import { clipText } from '../text/clip-text.ts';
import type { PlainKey } from './catalog/messages.ts';
import type { Wording } from './wording.ts';

const MAX_MISSING_WORDS = 8;
const MAX_WORD_CHARS = 40;

/** What is said before any quotation, in plain words; undefined when the quotation answers. */
export function openingText(answer: Answer, wording: Wording): string | undefined {
  switch (answer.outcome) {
    case 'found':
      return undefined;
    case 'unsure': {
      const key = answer.unanswered && UNANSWERED[answer.unanswered];
      return withMissing(wording.say(key ?? 'opening.unsure'), answer.missing, wording);
    }
    case 'not-found':
      if (answer.isExhausted) return wording.say('opening.exhausted');
      return withMissing(wording.say('opening.notFound'), answer.missing, wording);
  }
}

/** What no passage says, by the kind of thing that is asked for. */
const UNANSWERED: Readonly<Partial<Record<AnswerType, PlainKey>>> = {
  person: 'opening.noPerson',
  place: 'opening.noPlace',
  time: 'opening.noTime',
  number: 'opening.noNumber',
  reason: 'opening.noReason',
};

/** … `They don’t mention “Peru”, “llama” or 3 more words.` */
function withMissing(sentence: string, missing: readonly string[], wording: Wording): string {
  if (missing.length === 0) return sentence;
  const words = missing
    .slice(0, MAX_MISSING_WORDS)
    .map((word) => wording.say('quoted', { text: clipText(word, MAX_WORD_CHARS) }));
  const more = missing.length - words.length;
  if (more > 0) words.push(wording.say('opening.moreWords', { count: more }));
  return `${sentence} ${wording.say('opening.missing', { words: wording.list(words, 'or') })}`;
}
