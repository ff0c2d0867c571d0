import { foldWord } from './fold.ts';
import { stemWord } from './stem.ts';
import { STOP_WORDS } from './stop-words.ts';

/** What a token looks like in its text; `name` is any capitalised word or acronym. */
export type TokenKind = 'word' | 'name' | 'number' | 'month' | 'year';

/** A word of a text, with the term that stands for it in every index. */
export type Token = {
  /** The folded, stemmed form. The same word gives the same term in articles and questions. */
  term: string;
  /** The folded form before stemming. */
  surface: string;
  kind: TokenKind;
  /** True when the word carries no topic: it is neither indexed nor searched. */
  stop: boolean;
  /** UTF-16 offsets in the analysed text; `end` is exclusive and leaves out a possessive 's. */
  start: number;
  end: number;
};

type Lexeme = Pick<Token, 'term' | 'surface' | 'kind' | 'stop'> & { length: number };

const MONTHS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    january: 'jan',
    february: 'feb',
    march: '',
    april: 'apr',
    may: '',
    june: 'jun',
    july: 'jul',
    august: 'aug',
    september: 'sep sept',
    october: 'oct',
    november: 'nov',
    december: 'dec',
  }).flatMap(([month, short]) =>
    [month, ...short.split(' ')].filter(Boolean).map((form) => [form, month] as const),
  ),
);

// In order: acronyms with full stops, numbers with digit groups, plain numbers (with a letter
// suffix: 45th, 2010s), words with an inner apostrophe. Hyphens, slashes and dashes separate.
const TOKEN =
  /(?<![\p{L}\p{N}])(?:\p{L}\.){2,}(?:\p{L}(?![\p{L}\p{N}]))?|\p{N}{1,3}(?:,\p{N}{3})+(?:\.\p{N}+)?(?![\p{L}\p{N}])|\p{N}+(?:\.\p{N}+)?\p{L}*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const POSSESSIVE = /['’ʼ]s$/iu;
const ORDINAL = /^(\p{N}+)(?:st|nd|rd|th)$/u;
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const MAX_REMEMBERED_LEXEMES = 200_000;

const lexemes = new Map<string, Lexeme>();

/**
 * Splits a text into tokens: the one analyser for articles and questions alike. Offsets hold in
 * the text as given; hyphenated words give one token for each part.
 */
export function analyze(text: string): Token[] {
  const tokens: Token[] = [];
  for (const match of text.matchAll(TOKEN)) {
    const raw = match[0];
    const { term, surface, kind, stop, length } = recallLexeme(raw);
    // "al-Sadr" and "el-Sisi": the article of an Arabic name is written or left out at will.
    const isNameArticle =
      (surface === 'al' || surface === 'el') && text[match.index + raw.length] === '-';
    tokens.push({
      term,
      surface,
      kind,
      stop: stop || isNameArticle,
      start: match.index,
      end: match.index + length,
    });
  }
  return tokens;
}

function recallLexeme(raw: string): Lexeme {
  let lexeme = lexemes.get(raw);
  if (lexeme === undefined) {
    if (lexemes.size >= MAX_REMEMBERED_LEXEMES) lexemes.clear();
    lexeme = analyzeWord(raw);
    lexemes.set(raw, lexeme);
  }
  return lexeme;
}

function analyzeWord(raw: string): Lexeme {
  const plain = raw.normalize('NFKC');
  if (/^\p{N}/u.test(plain)) return analyzeNumber(raw, plain);
  if (/^(?:\p{L}\.)+\p{L}?$/u.test(plain)) return analyzeDottedAcronym(raw, plain);

  const possessive = POSSESSIVE.exec(plain);
  const word = possessive ? plain.slice(0, possessive.index) : plain;
  const surface = foldWord(word).replace(/['’ʼ]/g, '');
  const isCapitalised = /^\p{Lu}/u.test(word);
  const isAcronym = isCapitalised && word.length > 1 && word === word.toUpperCase();
  const length = raw.length - (possessive ? 2 : 0);
  const month = isCapitalised || surface.length > 5 ? MONTHS.get(surface) : undefined;
  if (month !== undefined) {
    return { term: month, surface: month, kind: 'month', stop: false, length };
  }
  return {
    term: isAcronym ? surface : stemWord(surface),
    surface,
    kind: isCapitalised ? 'name' : 'word',
    stop: STOP_WORDS.has(surface) && !isAcronym,
    length,
  };
}

function analyzeNumber(raw: string, plain: string): Lexeme {
  const digits = plain.replace(/,/g, '');
  const surface = ORDINAL.exec(digits)?.[1] ?? digits.toLowerCase();
  const kind = YEAR.test(surface) ? 'year' : 'number';
  return { term: surface, surface, kind, stop: false, length: raw.length };
}

function analyzeDottedAcronym(raw: string, plain: string): Lexeme {
  const letters = plain.replace(/\./g, '');
  const surface = foldWord(letters);
  const isUpperCase = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  // "a.m." and "p.m." would otherwise meet AM and PM.
  const term = isUpperCase ? surface : foldWord(plain);
  return {
    term,
    surface,
    kind: isUpperCase ? 'name' : 'word',
    stop: !isUpperCase,
    length: raw.length,
  };
}
