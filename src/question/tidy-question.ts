import { addUnit, NUMBER_OF_TENS, NUMBER_OF_UNIT } from '../text/lexicon.ts';
import { CALENDAR_PATTERNS, MONTHS, readDay } from '../text/time/calendar.ts';
import { findPhrases } from './find-phrases.ts';

/** A date whose day and month could be told either way, as it is typed and as it was read. */
export type ReadDate = { typed: string; iso: string };

export type TidyQuestion = {
  /** Without what is no part of the question; numbers and dates as articles write them. */
  text: string;
  readDates: readonly ReadDate[];
};

/** `:pray:`, as Slack sends an emoji: no word of the question. */
const EMOJI = /(?<![\p{L}\p{N}]):[a-z+][\w+'-]*(?:::skin-tone-[2-6])?:(?!\p{L})/gu;

const GREETING = 'hi|hello|hey|greetings|good (?:morning|afternoon|evening|day)';
const ADDRESSED =
  '(?: (?:there|all|everyone|everybody|team|folks|desk|bot|colleagues?|friends?|iraq desk|sir|madam))*';
const SOMEBODY = '(?:you|someone|somebody|anyone|anybody)';
const ASKED_FIRST = [
  `(?:can|could|would) ${SOMEBODY} (?:please |pls )?(?:help(?: me)?(?: out)?(?: here)?|tell me|let me know)`,
  `(?:do|does) ${SOMEBODY} know(?= (?:who|what|when|where|why|how|which|if|whether)\\b)`,
  "i(?:[’']d| would) like to know",
  'i (?:was|am) wondering',
  'i need to know',
].join('|');
/** What may stand before a question; the second kind only with a comma, a colon or the like behind it. */
const OPENINGS = [
  new RegExp(
    `^(?:(?:${GREETING})${ADDRESSED}|${ASKED_FIRST}|pls|plz|asap|please)(?![\\p{L}\\p{N}’'-])[\\s,.!:;–—-]*`,
    'iu',
  ),
  new RegExp(
    `^(?:(?:dear|thanks|thank you|thx|ok|okay|great|perfect)(?: so much| very much| a lot| again)?${ADDRESSED}|urgent|quick (?:one|question)|(?:i have )?a (?:quick )?question|help(?: needed| please)?)\\s*[,.!:;–—-]+\\s*`,
    'i',
  ),
  /^help (?=(?:asap|pls|plz|please)\b)/i,
] as const;

const THANKS =
  'thanks|thank you|many thanks|thx|ty|tia|cheers|(?:(?:kind|best|warm) )?regards|best(?: wishes)?|sincerely|much appreciated';
const HURRY = 'please|pls|plz|asap|urgent(?:ly)?';
const MORE_THANKS =
  '(?:[ ,]+(?:in advance|so much|a lot|everyone|all|team|again|asap|for (?:your |the |any )?help))*';
/** What may stand behind a question: thanks with a name under it, or a plea. */
const CLOSINGS = [
  new RegExp(
    `(?<=[.?!,;:\\n–—-]\\s*)(?:${THANKS})${MORE_THANKS}(?:[,.!\\s]+\\p{L}[\\p{L}.]{0,15})?[.!\\s)]*$`,
    'iu',
  ),
  new RegExp(`(?<=[.?!,;:–—-]\\s*)(?:${HURRY})${MORE_THANKS}[.!\\s)]*$`, 'i'),
  /\s+(?:pls|plz|asap|thx|please)[.!\s]*$/i,
] as const;

const THOUSANDS = /(?<![\p{L}\p{N}.,:-])(\d{1,3}(?:[.,]\d)?)\s?k(?![\p{L}\p{N}])/giu;
/** 17 000 and 17.000; "3 January 2020" and "1.2.2020" are none. */
const GROUPED = /(?<![\p{L}\p{N}.,:/-])(\d{1,3})((?:[  ]\d{3})+|(?:\.\d{3})+)(?![\p{N}.]|,\d)/gu;
/** "forty-five", "thirty-second"; not "forty-five-year-old". */
const COMPOUND = new RegExp(
  `(?<![\\p{L}\\p{N}-])(${[...NUMBER_OF_TENS.keys()].join('|')})-(${[...NUMBER_OF_UNIT.keys()].join('|')})(?![\\p{L}\\p{N}-])`,
  'giu',
);
const NAMES_MONTH = new RegExp(`${CALENDAR_PATTERNS.month}\\s*$`, 'i');
const NUMERIC_DATE = /(?<![\p{L}\p{N}.,:/-])(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?![\p{N}/-]|\.\d)/gu;
const RUN_TOGETHER = /(?<![\p{L}\p{N}.,:/-])((?:19|20)\d\d)(\d\d)(\d\d)(?![\p{L}\p{N}]|[.,]\d)/gu;

/**
 * Takes greetings, thanks and emoji out of a question, and writes its numbers and dates as articles
 * do: 17k and 17.000 as 17,000, thirty-second as 32nd, 20200105 as 5 January 2020. Quoted phrases
 * stay as they are.
 *
 * 1/5/2020 has the month first, as in America, where the day can't be told; 1.5.2020 has the day.
 */
export function tidyQuestion(question: string): TidyQuestion {
  const readDates: ReadDate[] = [];
  const tidied = outsidePhrases(question, (part) =>
    part
      .replace(EMOJI, ' ')
      .replace(NUMERIC_DATE, (typed, first: string, mark: string, second: string, year: string) => {
        const isMonthFirst = mark === '/' ? Number(first) <= 12 : Number(second) > 12;
        const [day, month] = isMonthFirst ? [second, first] : [first, second];
        const iso = readDay(year, month, day);
        if (iso === undefined) return typed;
        if (mark === '/' && Math.max(Number(first), Number(second)) <= 12 && first !== second)
          readDates.push({ typed, iso });
        return writeDay(iso);
      })
      .replace(RUN_TOGETHER, (typed, year: string, month: string, day: string) => {
        const iso = readDay(year, month, day);
        return iso === undefined ? typed : writeDay(iso);
      })
      .replace(COMPOUND, (_, tens: string, unit: string) => writeCompound(tens, unit))
      .replace(THOUSANDS, (_, count: string) => writeNumber(1000 * Number(count.replace(',', '.'))))
      .replace(GROUPED, (typed, first: string, rest: string, at: number, whole: string) =>
        NAMES_MONTH.test(whole.slice(0, at)) ? typed : `${first}${rest.replace(/[^\d]/g, ',')}`,
      ),
  );
  return { text: takeOutCourtesies(tidied), readDates };
}

function takeOutCourtesies(text: string): string {
  let rest = text.replace(/\s+/g, ' ').trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    for (const courtesy of [...OPENINGS, ...CLOSINGS]) {
      const shorter = rest.replace(courtesy, '').trim();
      // Who says nothing but "thanks" means it.
      if (/[\p{L}\p{N}]/u.test(shorter)) rest = shorter;
    }
    rest = rest.replace(/\s*[,;–—-]+$/, '');
  }
  return rest;
}

/** Changes the parts of a question that stand in no quotation marks. */
function outsidePhrases(question: string, change: (part: string) => string): string {
  let changed = '';
  let at = 0;
  for (const { start, end } of findPhrases(question)) {
    changed += change(question.slice(at, start)) + question.slice(start, end);
    at = end;
  }
  return changed + change(question.slice(at));
}

function writeDay(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number) as [number, number, number];
  return `${day} ${MONTHS[month - 1]} ${year}`;
}

function writeCompound(tens: string, unit: string): string {
  const [, ordinal = ''] = /(st|nd|rd|th)$/i.exec(unit) ?? [];
  return `${addUnit(tens, unit)}${ordinal.toLowerCase()}`;
}

function writeNumber(value: number): string {
  return Math.round(value).toLocaleString('en-GB');
}
