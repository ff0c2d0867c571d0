import type { TextRange } from '../../text/sentences.ts';
import { STOP_WORDS } from '../../text/stop-words.ts';
import {
  BODIES,
  LANDS,
  NO_NAMES,
  OF_WORDS,
  PEOPLES,
  STARTERS,
  TITLES,
  WIDE_PLACES,
} from './mention-words.ts';

/** Words of a sentence that name somebody or something. */
export type Mention = TextRange & {
  /** The name by itself: without titles, "the" and what made the sentence begin with a capital. */
  words: readonly string[];
  /** It follows "the". */
  hasArticle: boolean;
  /** An office or a courtesy stands before it. */
  title: string | undefined;
  /** What the title says of one alone: "the Iraqi president". */
  office: string | undefined;
  /** A word in small letters that belongs to it: "parliament", "province". */
  tail: string | undefined;
};

const CAPITAL = String.raw`(?:(?:al|el|ul|ash?|an|ad|ar|at|az)-)?(?:[OD]['’])?\p{Lu}[\p{L}\p{M}]*(?:[-’'](?!s(?!\p{L}))\p{L}+)*(?!\p{L})`;
const ACRONYM = String.raw`(?:\p{Lu}\.){2,}|\p{Lu}\.(?=\s\p{Lu})|(?:Dr|Mr|Mrs|Ms|Sen|Gov|Rep|Gen|Col|Lt|Maj|Capt|Prof|Rev|St)\.`;
const WORD = `(?:${ACRONYM}|${CAPITAL})`;
const LINK = '(?:al|el|bin|ibn|bint|von|van|der|de|da|di|del|dos|la)';
/** Capitalised or not, they begin no name; other such words do: "Per Lund". */
const ALWAYS_APART = new Set('the a an i in on at but and he she it they we this that'.split(' '));
const RUN = new RegExp(`(?<![\\p{L}\\p{N}\\p{M}.@#/_’'-])${WORD}(?: (?:${LINK} )*${WORD})*`, 'gu');
const OF = /^ of (?:the )?$/;
const TAIL = new RegExp(`^ (${[...BODIES, ...LANDS].join('|')})(?![\\p{L}-])`, 'u');
const OFFICE_BEFORE = new RegExp(
  `(?<![\\p{L}-])(${[...TITLES].map((title) => title.toLowerCase()).join('|')}) $`,
  'u',
);
const SOLE_OFFICE =
  /^(?:vice |deputy )?(?:president|prime minister|(?:foreign|interior|defen[sc]e|finance|oil|health) (?:minister|secretary)|chancellor|secretary-general|supreme leader)$/;
/** Of these a capital follows "of" as a part of the title: "Secretary of State Mike Pompeo". */
const FIELDS = new Set('State Defense Defence Commerce Treasury Interior Health Energy'.split(' '));

/**
 * The names of a sentence, in order. A name is taken whole or not at all: what hyphens join to other
 * words, what runs on or is cut off is none.
 *
 * @param isName whether a folded word mostly stands capitalised, for what begins a sentence
 */
export function findMentions(sentence: string, isName: (word: string) => boolean): Mention[] {
  return joinOf(sentence, [...sentence.matchAll(RUN)].map(toRange)).flatMap((run) => {
    const mention = readRun(sentence, run, isName);
    return mention === undefined ? [] : [mention];
  });
}

function toRange({ index, 0: { length } }: RegExpExecArray): TextRange {
  return { start: index, end: index + length };
}

/** Makes one of "Department" and "State", where "of" stands between. */
function joinOf(sentence: string, runs: readonly TextRange[]): TextRange[] {
  const joined: TextRange[] = [];
  for (const run of runs) {
    const before = joined.at(-1);
    const head = before && sentence.slice(before.start, before.end).split(' ').at(-1)!;
    const isOneName =
      before && OF_WORDS.has(head!) && OF.test(sentence.slice(before.end, run.start));
    if (isOneName) joined.splice(-1, 1, { start: before.start, end: run.end });
    else joined.push(run);
  }
  return joined;
}

function readRun(
  sentence: string,
  { start, end }: TextRange,
  isName: (word: string) => boolean,
): Mention | undefined {
  if (/^(?:\s?[-–/&]|[\p{N}@_])/u.test(sentence.slice(end))) return undefined;
  if (/(?:[\p{L}\p{N}][-–/&]\s?|& )$/u.test(sentence.slice(0, start))) return undefined;
  const words = sentence.slice(start, end).split(' ');
  let from = start;
  let hasArticle = false;
  const drop = () => {
    from += words.shift()!.length + 1;
  };
  const opens =
    /^["“”'‘(\s]*$/.test(sentence.slice(0, start)) || /["“] ?$/.test(sentence.slice(0, start));
  while (words.length > 0) {
    const [first] = words as [string];
    const plain = first.toLowerCase();
    if (plain === 'the') hasArticle = true;
    const isAcronym = /^\p{Lu}[\p{Lu}.]+$/u.test(first);
    const starts =
      !isAcronym &&
      (ALWAYS_APART.has(plain) ||
        (opens && STOP_WORDS.has(plain)) ||
        (opens && (STARTERS.has(plain) || (from === start && !isName(plain)))));
    const isOpening = starts && !TITLES.has(first) && !PEOPLES.has(first);
    if (!isOpening && !(NO_NAMES.has(first) && words.length > 1)) break;
    drop();
  }
  // "Ambassador to Yemen Steve Fagin"
  const isLand = words.length > 2 && WIDE_PLACES.has(words[0]!);
  if (isLand && /(?<!\p{L})(?:to|of|for) $/u.test(sentence.slice(0, from))) drop();
  if (words.length === 0) return undefined;
  const withTitle = from;
  let title: string | undefined;
  let office: string | undefined;
  const last = words.findLastIndex((word) => TITLES.has(word.replace(/\.$/, '')));
  const isField = FIELDS.has(words[0]!) && sentence.slice(0, from).endsWith(' of ');
  if (last === words.length - 1) return undefined;
  if (last >= 0 || (isField && words.length > 1)) {
    title = isField && last < 0 ? words[0]! : words[last]!;
    if (last >= 0) office = readOffice(words.slice(0, last + 1));
    for (let count = Math.max(last, 0); count >= 0; count -= 1) drop();
  } else {
    title = OFFICE_BEFORE.exec(sentence.slice(0, from))?.[1];
  }
  if (words.some((word) => NO_NAMES.has(word)) && (words.length === 1 || hasDay(words)))
    return undefined;
  const tail = TAIL.exec(sentence.slice(end))?.[1];
  const article = /(?<![\p{L}])[Tt]he $/u.exec(sentence.slice(0, from));
  hasArticle = title === undefined && (hasArticle || article !== null);
  if (article && title === undefined) from -= 4;
  const begin = title === undefined ? from : Math.min(from, withTitle);
  // Without "the", a body is one of several: "an Iraqi parliament".
  if (tail && /(?<!\p{L})an? $/iu.test(sentence.slice(0, from))) return undefined;
  return {
    start: begin,
    end: end + (tail ? tail.length + 1 : 0),
    words,
    hasArticle,
    title,
    office,
    tail,
  };
}

/** "Iraqi President" → "the Iraqi president". */
function readOffice([people, ...office]: readonly string[]): string | undefined {
  const of = people === 'U.S.' ? 'US' : people!;
  if (!PEOPLES.has(of) && !['US', 'UK', 'EU', 'UN'].includes(of)) return undefined;
  const held = office.join(' ').toLowerCase();
  return SOLE_OFFICE.test(held) ? `the ${of} ${held}` : undefined;
}

function hasDay(words: readonly string[]): boolean {
  return words.some(
    (word) =>
      NO_NAMES.has(word) && /day$|ber$|ary$|^(?:March|April|May|June|July|August)$/.test(word),
  );
}
