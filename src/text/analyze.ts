import { foldWord } from './fold.ts';
import { addUnit, NUMBER_OF_WORD } from './lexicon.ts';
import { stemWord } from './stem.ts';
import { ACRONYMS_AMONG_STOP_WORDS, STOP_WORDS } from './stop-words.ts';
import { MONTHS, shorten } from './time/calendar.ts';

/** What a token looks like in its text; `name` is any capitalised word or acronym. */
export type TokenKind = 'word' | 'name' | 'number' | 'month' | 'year';

/** A word of a text, with the term that stands for it in every index. */
export type Token = {
  /** The stemmed surface. Tokens of the same surface have the same term, never an empty one. */
  term: string;
  /** The word folded: without capitals, accents, apostrophes and full stops; months in full. */
  surface: string;
  kind: TokenKind;
  /** True when the word carries no topic: it is neither indexed nor searched. */
  stop: boolean;
  /** UTF-16 offsets in the analysed text; `end` is exclusive and leaves out a possessive 's. */
  start: number;
  end: number;
};

/** What a word is wherever it stands; `length` leaves out a possessive. */
type Lexeme = Pick<Token, 'term' | 'surface' | 'kind' | 'stop'> & { length: number };

/** Month by its forms. "Mar" is a name as often. */
const MONTH_OF: ReadonlyMap<string, string> = new Map(
  MONTHS.flatMap((month) =>
    [month.toLowerCase(), ...shorten(month)]
      .filter((form) => form !== 'mar')
      .map((form) => [form, month.toLowerCase()] as const),
  ),
);

const APOSTROPHE = "['’‘ʼ`´＇]";
// In order: acronyms with full stops (U.S., U.S), numbers with digit groups or decimals and a
// letter suffix (17,000, 45th, 2010s), words with inner apostrophes (Da'esh). Hyphens, slashes and
// dashes separate. Soft hyphens and joiners are within a word, if invisible.
const TOKEN = new RegExp(
  [
    String.raw`(?:(?:\p{L}\.)+\p{L}(?![\p{L}\p{M}\p{N}])\.?`,
    String.raw`|\p{N}{1,3}(?:,\p{N}{3})+(?!\p{N})(?:\.\p{N}+)?\p{L}*`,
    String.raw`|\p{N}+(?:\.\p{N}+)?\p{L}*)(?:${APOSTROPHE}s(?![\p{L}\p{M}\p{N}]))?`,
    String.raw`|\p{L}[\p{L}\p{M}\p{N}\u00ad\u200c\u200d]*(?:${APOSTROPHE}\p{L}[\p{L}\p{M}\p{N}]*)*`,
  ].join(''),
  'uy',
);
const POSSESSIVE = new RegExp(`${APOSTROPHE}s$`, 'iu');
const APOSTROPHES = new RegExp(APOSTROPHE, 'gu');
/** "She'll" is no shell, and "I'd" no ID. */
const CONTRACTION = new RegExp(`^(\\p{L}+)${APOSTROPHE}(?:ll|d|re|ve|m)$`, 'iu');
const DOTTED = /^(?:\p{L}\.)+\p{L}\.?$/u;
/** Abbreviations of small letters that are no acronyms, without their full stops. */
const DOTTED_STOP_WORDS: ReadonlySet<string> = new Set(['am', 'pm', 'eg', 'ie', 'cf']);
/** "5 pm", "10.30 PM": otherwise PM is the prime minister. */
const CLOCK_TIME_BEFORE = /(?<![\d:.,])(?:0?[1-9]|1[0-2])(?:[:.]\d\d)?\s*$/;
const CLOCK: Pick<Token, 'term' | 'surface' | 'kind' | 'stop'> = {
  term: 'p.m.',
  surface: 'p.m.',
  kind: 'word',
  stop: true,
};
const ORDINAL = /^(\d+)(?:st|nd|rd|th)$/;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const MAX_REMEMBERED_LEXEMES = 200_000;
const MAX_REMEMBERED_CHARS = 40;

const lexemes = new Map<string, Lexeme>();

/**
 * Splits a text into tokens: the one analyser for articles and questions alike. Offsets hold in
 * the text as given; hyphenated words give one token for each part. Takes time linear in the
 * text's length.
 */
export function analyze(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    const end = findTokenEnd(text, at);
    if (end === at) {
      at += text.codePointAt(at)! > 0xffff ? 2 : 1;
      continue;
    }
    const lexeme = recallLexeme(text.slice(at, end));
    const isClock =
      lexeme.surface === 'pm' && CLOCK_TIME_BEFORE.test(text.slice(Math.max(0, at - 8), at));
    const { term, surface, kind, stop } = isClock ? CLOCK : lexeme;
    if (surface !== '') {
      const token = { term, surface, kind, stop, start: at, end: at + lexeme.length };
      const compound = joinNumber(text, tokens.at(-1), token);
      if (compound === undefined) tokens.push(token);
      else tokens[tokens.length - 1] = compound;
    }
    at = end;
  }
  return tokens;
}

/** "forty-five" is one number. */
function joinNumber(text: string, tens: Token | undefined, unit: Token): Token | undefined {
  // Most tokens are no number: told by what costs least.
  if (tens?.kind !== 'number' || tens.end + 1 !== unit.start) return undefined;
  const sum = addUnit(text.slice(tens.start, tens.end), text.slice(unit.start, unit.end));
  if (sum === undefined || !/[- ]/.test(text[tens.end]!)) return undefined;
  const number = String(sum);
  return { ...tens, term: number, surface: number, end: unit.end };
}

/** The end of the token that begins at `at`, or `at` if none does. */
function findTokenEnd(text: string, at: number): number {
  // Nine tokens of ten in English are ASCII letters with a space or a comma behind them; reading
  // those by hand makes the whole analysis three times as fast.
  let end = at;
  while (isAsciiLetter(text.charCodeAt(end))) end += 1;
  const next = text.charCodeAt(end);
  const mayGoOn =
    next > 0x7f ||
    isAsciiDigit(next) ||
    (end > at && (next === QUOTE || next === GRAVE)) ||
    (end === at + 1 && next === FULL_STOP);
  if (!mayGoOn) return end;

  TOKEN.lastIndex = at;
  return TOKEN.test(text) ? TOKEN.lastIndex : at;
}

const QUOTE = 0x27;
const FULL_STOP = 0x2e;
const GRAVE = 0x60;

function isAsciiLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isAsciiDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function recallLexeme(raw: string): Lexeme {
  if (raw.length > MAX_REMEMBERED_CHARS) return analyzeWord(raw);
  let lexeme = lexemes.get(raw);
  if (lexeme === undefined) {
    if (lexemes.size >= MAX_REMEMBERED_LEXEMES) lexemes.clear();
    lexeme = analyzeWord(raw);
    lexemes.set(raw, lexeme);
  }
  return lexeme;
}

function analyzeWord(raw: string): Lexeme {
  const length = POSSESSIVE.exec(raw)?.index ?? raw.length;
  const word = raw.slice(0, length).normalize('NFKC');
  if (/^\p{N}/u.test(word)) return { ...analyzeNumber(word), length };
  if (DOTTED.test(word)) return { ...analyzeDotted(word), length };

  const isCapitalised = /^\p{Lu}/u.test(word);
  const isAcronym = isCapitalised && word.length > 1 && word === word.toUpperCase();
  // "MPs", "IEDs"
  const singular = /^\p{Lu}{2,}s$/u.test(word) ? word.slice(0, -1) : word;
  const folded = foldWord(singular.replace(APOSTROPHES, ''));
  const month = isCapitalised || !/^ma/.test(folded) ? MONTH_OF.get(folded) : undefined;
  if (month !== undefined) {
    return { term: month, surface: month, kind: 'month', stop: false, length };
  }
  const number = NUMBER_OF_WORD.get(folded)?.toString();
  if (number !== undefined) {
    return { term: number, surface: number, kind: 'number', stop: false, length };
  }
  const isStopWord =
    STOP_WORDS.has(folded) || STOP_WORDS.has(CONTRACTION.exec(word)?.[1]?.toLowerCase() ?? '');
  return {
    term: toTerm(folded),
    surface: folded,
    kind: isCapitalised ? 'name' : 'word',
    stop: isStopWord && !(isAcronym && ACRONYMS_AMONG_STOP_WORDS.has(folded)),
    length,
  };
}

function analyzeNumber(word: string): Omit<Lexeme, 'length'> {
  const digits = foldWord(word).replaceAll(',', '');
  const surface = ORDINAL.exec(digits)?.[1] ?? digits;
  // "2,000" is never a year.
  const kind = YEAR.test(surface) && !word.includes(',') ? 'year' : 'number';
  return { term: surface, surface, kind, stop: false };
}

function analyzeDotted(word: string): Omit<Lexeme, 'length'> {
  const letters = foldWord(word.replaceAll('.', ''));
  if (DOTTED_STOP_WORDS.has(letters) && /^\p{Ll}/u.test(word)) {
    // "a.m." and "p.m." would otherwise meet AM and PM.
    const surface = `${[...letters].join('.')}.`;
    return { term: surface, surface, kind: 'word', stop: true };
  }
  return { term: toTerm(letters), surface: letters, kind: 'name', stop: false };
}

function toTerm(surface: string): string {
  return MONTH_OF.get(surface) === surface ? surface : stemWord(surface);
}
