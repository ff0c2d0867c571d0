import type { Concept, Query } from '../index/query.ts';
import { CALENDAR_PATTERNS } from '../text/time/calendar.ts';

const FEW_CONCEPTS = 2;
/** A question without a name may have so many words and still not stand alone. */
const FEW_COMMON_WORDS = 4;

/** Not "no-fly zone", "No. 2" and "so-called". */
const OPENING =
  /^\s*(?:and|but|so|also|then|or|no|(?:more )?about|more on|what about|how about|what of)\b(?!-\p{L}|\.\s*\d)/iu;
const CALENDAR_WORD = `morning|week|month|year|decade|century|spring|summer|autumn|fall|winter|${CALENDAR_PATTERNS.month}`;
/** Words that stand for something said before, and not only look like it. */
const REFERENCES = [
  /\b(?:he|him|his|she|hers?|its|they|them|theirs?|those|ones)\b/i,
  /\bthese\b(?! days\b)/i,
  new RegExp(String.raw`\bthis\b(?! (?:${CALENDAR_WORD})\b)`, 'i'),
  // Not "is it true that" and "it is said that".
  /(?<!\b(?:is|was) )\bit\b(?! (?:is|was) \w+ that\b)|\b(?:is|was) it\b(?! (?:\w+ ){1,3}that\b)/i,
  // Not "said that", "the general that".
  /(?:^|\b(?:is|was|are|were|do|does|did|in|on|at|of|about|to|for|by|with|from|after|before|during|since|like|than|and|why|how) )that\b/i,
  /\bthat\b(?=\s*(?:[?.!,;]|$))/i,
  // Not "are there".
  /(?<!\b(?:is|are|was|were|be|been) )\bthere\b(?! (?:is|are|was|were)\b)|\bthere(?=\s*[?.!]*$)/i,
  // Not "the then president".
  /(?<!\bthe )\bthen\b/i,
  // Not "one protester".
  /\b(?:the|which|this|that|same|other|another|last|first|next) one\b/i,
] as const;
/** "Who is Salih?", "What does KRG mean?", "Are there troops in Syria?": whole, however short. */
const ASKS_WHAT_IS =
  /^\s*(?:(?:who|what|where)(?:['’]?s| is| are| was| were)|(?:is|are|was|were) there|what (?:does|do|did) .+ (?:mean|stand for))(?!\p{L})/iu;

/**
 * Whether a question has to be completed from the conversation: it points back, or it names too
 * little to stand alone.
 *
 * @param isName whether a concept is a name, however it is typed
 */
export function leansOnConversation(
  question: string,
  { concepts }: Query,
  isName: (concept: Concept) => boolean,
): boolean {
  if (pointsBack(question)) return true;
  if (ASKS_WHAT_IS.test(question) && concepts.some(isName)) return false;
  return (
    concepts.length <= FEW_CONCEPTS ||
    (concepts.length <= FEW_COMMON_WORDS && !concepts.some(isName))
  );
}

/** Whether a word of the question says that it goes on from something: "and in Syria?", "why did he?". */
export function pointsBack(question: string): boolean {
  return OPENING.test(question) || REFERENCES.some((pattern) => pattern.test(question));
}
