import { findLineEnds } from './line-ends.ts';
import { CALENDAR_NAMES } from './time/calendar.ts';

/** A range of UTF-16 offsets, end exclusive. */
export type TextRange = { start: number; end: number };

/** Whether two ranges share a character. */
export function overlap(a: TextRange, b: TextRange): boolean {
  return a.start < b.end && b.start < a.end;
}

const { months, weekdays, shortMonths, shortWeekdays } = CALENDAR_NAMES;

/** Abbreviations that a name follows: they never end a sentence before a capital. */
const TITLES = words(
  'mr mrs ms messrs mme dr prof gen lt col maj sgt cpl pvt capt cmdr cdr adm brig sen rep gov pres rev hon fr amb atty st mt ft v vs cf ie eg viz approx gen.col lt.gen maj.gen brig.gen',
);
/** Abbreviations that a number follows. Before anything else they may end a sentence. */
const BEFORE_NUMBER = words(
  ...shortMonths,
  'no nos art arts fig figs sec vol vols ch chap para pp p pt ver op c ca b d r fl al',
);
/** Abbreviations that stand inside sentences as often as at their end. */
const EITHER = words(
  'inc ltd co corp bros plc llc jr sr esq dept est assn ave blvd rd univ gov min max',
  ...shortWeekdays,
);
/** What may follow "5 p.m." within the sentence. */
const AFTER_CLOCK = words(
  ...weekdays,
  ...months,
  ...shortMonths,
  'gmt utc et est edt pt pst pdt bst cet cest eastern pacific baghdad',
);
/** Words that, with a capital after an abbreviation, begin a new sentence rather than a name. */
const STARTERS = words(
  "the a an this that these those he she it they we you i his her its their our my your there here in on at by for from with after before during since until when while where as if although though because but and or so yet however meanwhile moreover then also both all some many most more several one two no not what who why how earlier later last next according under over among between despite instead additionally therefore thus still now such other another each every to it's he's she's they're we're i'm that's",
);

/**
 * The sentences of a text, in order, without the space around them.
 * Together they cover everything that is not space. Takes time linear in the text's length.
 */
export function splitSentences(text: string): TextRange[] {
  const ranges: TextRange[] = [];
  const lineEnds = findLineEnds(text);
  let nextLineEnd = 0;
  let start = -1;
  let lastInk = -1;

  const close = () => {
    if (start >= 0) ranges.push({ start, end: lastInk + 1 });
    start = -1;
  };

  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isSpace(code)) {
      if (i === lineEnds[nextLineEnd]) {
        nextLineEnd++;
        close();
      }
      continue;
    }
    if (start < 0) start = i;
    lastInk = i;
    if (!isTerminator(code)) continue;

    let end = i + 1;
    while (end < text.length && isTerminator(text.charCodeAt(end))) end++;
    const marksEnd = end;
    while (end < text.length && isCloser(text.charCodeAt(end))) end++;
    lastInk = end - 1;
    if (endsSentence(text, i, marksEnd, end)) close();
    i = end - 1;
  }
  close();
  return ranges;
}

/** Whether the marks at [from, marksEnd), with closing quotes and brackets up to `end`, end a sentence. */
function endsSentence(text: string, from: number, marksEnd: number, end: number): boolean {
  if (end >= text.length) return true;
  const first = text.charCodeAt(from);
  if (isWideTerminator(first)) return true;
  if (!isSpace(text.charCodeAt(end))) return false;

  const next = nextWord(text, end);
  if (next.word === '') return true;
  if (isLowercase(next.word)) return false;
  if (marksEnd - from > 1 || first !== FULL_STOP) return true;

  const hasQuote = end > marksEnd && !isBracket(text.charCodeAt(end - 1));
  if (hasQuote) return true;
  return !isAbbreviation(tokenBefore(text, from), next);
}

type NextWord = { word: string; quoted: boolean };

function isAbbreviation(token: string, next: NextWord): boolean {
  if (token === '') return false;
  const lower = token.toLowerCase();
  const nextLower = next.word.toLowerCase();
  if (lower === 'a.m' || lower === 'p.m') return AFTER_CLOCK.has(nextLower);
  if (TITLES.has(lower)) return true;
  const isInitial = token.length === 1 && isUpper(token);
  if (!isInitial && BEFORE_NUMBER.has(lower)) return isNumber(next.word);
  const isAcronym = isInitial || /^\p{L}(?:\.\p{L}{1,2})+$/u.test(token);
  if (!isAcronym && !EITHER.has(lower)) return false;
  return !next.quoted && !STARTERS.has(nextLower) && !isNumber(next.word);
}

/** The run of letters, digits and inner dots that ends at `end`. At most 12 characters matter. */
function tokenBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && isTokenCode(text.charCodeAt(start - 1))) start--;
  return text.slice(start, end);
}

function nextWord(text: string, from: number): NextWord {
  let i = from;
  while (i < text.length && isSpace(text.charCodeAt(i))) i++;
  const opening = i;
  while (i < text.length && isOpener(text.charCodeAt(i))) i++;
  const start = i;
  while (i < text.length && i - start < 16 && isWordCode(text.charCodeAt(i))) i++;
  // A word of no letters ("-", "$") still shows that text follows.
  const word = i > start ? text.slice(start, i) : text.slice(opening, opening + 1);
  return { word: word.replace('’', "'"), quoted: start > opening };
}

const FULL_STOP = 0x2e;

function words(...lists: string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** What JavaScript's `\s` matches. */
function isSpace(code: number): boolean {
  if (code <= 0x20) return code === 0x20 || (code >= 9 && code <= 13);
  if (code < 0xa0) return false;
  return (
    code === 0xa0 ||
    code === 0x1680 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

const TERMINATORS = codes('.!?…؟۔。！？');
const WIDE_TERMINATORS = codes('。！？');
const CLOSERS = codes('"\'”’»›)]}');
const BRACKETS = codes(')]}');
const OPENERS = codes('"\'“‘«‹([{„¿¡*_');

function codes(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((c) => c.charCodeAt(0)));
}

const isTerminator = (code: number) =>
  code === FULL_STOP || (code !== 0x20 && TERMINATORS.has(code));
const isWideTerminator = (code: number) => WIDE_TERMINATORS.has(code);
const isCloser = (code: number) => CLOSERS.has(code);
const isBracket = (code: number) => BRACKETS.has(code);
const isOpener = (code: number) => OPENERS.has(code);

function isWordCode(code: number): boolean {
  return isTokenCode(code) && code !== FULL_STOP ? true : code === 0x27 || code === 0x2019;
}

function isTokenCode(code: number): boolean {
  if (code < 0x80) {
    return (
      code === FULL_STOP ||
      (code >= 0x30 && code <= 0x39) ||
      (code >= 0x41 && code <= 0x5a) ||
      (code >= 0x61 && code <= 0x7a)
    );
  }
  return /[\p{L}\p{M}\p{N}]/u.test(String.fromCharCode(code));
}

function isLowercase(word: string): boolean {
  return /^\p{Ll}/u.test(word);
}

function isUpper(word: string): boolean {
  return /^\p{Lu}/u.test(word);
}

function isNumber(word: string): boolean {
  return /^\p{N}/u.test(word);
}
