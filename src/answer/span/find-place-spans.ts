import { findNameRuns, type IsName, type NameRun } from '../../text/name-runs.ts';
import { type AskedSentence, isAllAsked, isAnyAsked } from './asked-sentence.ts';
import type { AskingWords } from './asking-words.ts';
import type { SpanCandidate } from './choose-span.ts';
import { NATIONALITY } from './nationality.ts';

const AT = 'in|at|near|inside|outside|through';
const TO = 'to|into|onto|towards?';
const FROM = 'from';
/** "Where did he go?" wants what is behind "to", "Where did he die?" does not. */
const ASKS_TO =
  /\b(?:go|goes|went|gone|going|flee|fled|move|travel|fly|flew|send|sent|return|head|lead|led|deploy|escape|migrate|take|took|taken|transfer|withdraw|withdrew|retreat|deport|export)/i;
const ASKS_FROM =
  /\b(?:from|come|comes|came|origin|start|begin|began|leave|left|flee|fled|depart|withdraw|withdrew|hail|import)/i;
/** "in", "near the Swiss city of", "from northern". */
const behind = (prepositions: string) =>
  new RegExp(
    `(?<!according )\\b(?:${prepositions})\\s+(?:the\\s+)?(?:(?:\\p{L}+\\s+)?(?:town|city|village|province|state|country|capital|region|port|island|district|suburb|area|resort|camp)\\s+of\\s+|(?:north|south|east|west|central|downtown|northern|southern|eastern|western)\\s+)?$`,
    'iu',
  );
const NO_PLACE =
  /\b(?:War|Act|Treaty|Edict|Agreement|Mr|Mrs|Dr|Gen|President|Minister|Party|Movement|Unit|Company|Times|News|Committee|Commission|Community|Convention|Charter|Constitution|Bible|Quran|Article)\b/;
/** "In which provinces …" wants all of them. */
const PLURAL = /s$/i;

/** The names behind a place preposition that may answer "where" or "in which city". */
export function findPlaceSpans(
  sentence: AskedSentence,
  { before, words, after }: AskingWords,
  isName: IsName,
): SpanCandidate[] {
  // "Which country refused …" wants a subject and not a place.
  const asksWhere =
    /^where/i.test(words) || /\b(?:in|at|to|from|near|into|through)\s+$/i.test(before);
  if (!asksWhere) return [];
  const prepositions = [
    AT,
    ...(ASKS_TO.test(after) ? [TO] : []),
    ...(ASKS_FROM.test(before + after) ? [FROM] : []),
  ];
  const standsBehind = behind(prepositions.join('|'));
  const asksForList = PLURAL.test(words);
  const { text } = sentence;
  const names = findNameRuns(text, sentence.tokens, isName);
  return names.flatMap(({ start, end, to }, n) => {
    const name = text.slice(start, end);
    const rest = text.slice(end);
    const couldBePlace =
      standsBehind.test(text.slice(0, start)) &&
      !NO_PLACE.test(name) &&
      !/^(?:['’]s?\s|-)/.test(rest) &&
      !isAdjective(sentence, to) &&
      !(NATIONALITY.test(name) && /^\s*[^\s.,;)]/.test(rest)) &&
      !isAnyAsked(sentence, { from: to - 1, to });
    if (!couldBePlace) return [];
    const last = asksForList ? findListEnd(text, names, n) : findRegion(sentence, names, n);
    return [{ start, end: last.end, weight: 1 }];
  });
}

/** "Kingsford, Michigan" */
function findRegion(sentence: AskedSentence, names: readonly NameRun[], n: number): NameRun {
  const { text } = sentence;
  const [town, region] = [names[n]!, names[n + 1]];
  const isRegion =
    region !== undefined &&
    text.slice(town.end, region.start) === ', ' &&
    /^\s*(?:[,.;)]|$)/.test(text.slice(region.end)) &&
    !isAllAsked(sentence, region);
  return isRegion ? region : town;
}

/** "Anbar, Kirkuk and Nineveh" */
function findListEnd(text: string, names: readonly NameRun[], n: number): NameRun {
  const [name, next] = [names[n]!, names[n + 1]];
  const goesOn =
    next !== undefined && /^(?:, |,? and |,? or )$/.test(text.slice(name.end, next.start));
  return goesOn ? findListEnd(text, names, n + 1) : name;
}

/** Whether a noun follows: "in Oxford shoes". */
function isAdjective({ text, tokens, covers }: AskedSentence, to: number): boolean {
  const next = tokens[to];
  return (
    next !== undefined &&
    next.kind === 'word' &&
    !next.stop &&
    /^ \p{Ll}/u.test(text.slice(tokens[to - 1]!.end)) &&
    !/(?:ed|s|ing)$/.test(next.surface) &&
    covers[to]!.length === 0
  );
}
