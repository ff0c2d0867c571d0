import { asksSomething } from '../question/find-answer-type.ts';
import { CALENDAR_PATTERNS } from '../text/time/calendar.ts';
import { type DayRange, readDayRange } from '../text/time/day-range.ts';

/** How a question is put, by its wording alone. */
export type QuestionForm = {
  /** By an asking word, or as one that yes or no answers. */
  asks: boolean;
  /** A word says that it goes on from something: "and in Syria?", "why did he?". */
  pointsBack: boolean;
  /** It asks who or what something is, and is whole however short: "Who is Salih?". */
  asksWhatIs: boolean;
  /** It is a topic and no more: "about Salih?" takes the place of "about Pompeo?". */
  isTopicAlone: boolean;
  /** The days that it names, where it names nothing else: "and in 2021?". */
  timeAlone?: DayRange;
};

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
/** "Who is Salih?", "What does KRG mean?", "Are there troops in Syria?". */
const ASKS_WHAT_IS =
  /^\s*(?:(?:who|what|where)(?:['’]?s| is| are| was| were)|(?:is|are|was|were) there|what (?:does|do|did) .+ (?:mean|stand for))(?!\p{L})/iu;
const TOPIC_ALONE = /^\s*(?:(?:and|but|what|how|more)\s+)*about\b/i;
const TIME_ALONE =
  /^\s*(?:(?:and|but|or|what about|how about)\s+)?(?:(?:in|on|from|during)\s+)?(.+?)[\s?.!]*$/i;

export function readForm(question: string): QuestionForm {
  const timeAlone = readDayRange(TIME_ALONE.exec(question)?.[1] ?? '');
  return {
    asks: asksSomething(question),
    pointsBack: OPENING.test(question) || REFERENCES.some((pattern) => pattern.test(question)),
    asksWhatIs: ASKS_WHAT_IS.test(question),
    isTopicAlone: TOPIC_ALONE.test(question),
    ...(timeAlone && { timeAlone }),
  };
}
