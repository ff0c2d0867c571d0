import { findDates } from './dates.ts';
import type { TextRange } from './sentences.ts';

/** Only the places of dates are wanted, and every reference gives the same ones. */
const ANY_DAY = new Date(Date.UTC(2020, 0, 15));

const NTH =
  '(?:\\d{1,2}(?:st|nd|rd|th)|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|thirteenth|fourteenth|fifteenth|sixteenth|seventeenth|eighteenth|nineteenth|twentieth|twenty-first)';
const COUNT =
  '(?:an?|\\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|several|a few)';
const UNIT = '(?:second|minute|hour|day|week|month|year|decade)s?';
const RELATIVE = '(?:last|next|earlier this|later this|this|the previous|the following)';
const PERIOD = '(?:night|week|weekend|month|year|decade|century|spring|summer|autumn|fall|winter)';
/** Times without a calendar date. An early year counts behind a preposition: "in 1837". */
const OTHER_TIMES = new RegExp(
  `\\b(?:${[
    `${NTH}(?: (?:and|to|or) ${NTH}|[-–—]${NTH})?[- ]centur(?:y|ies)(?: BCE?)?`,
    `${RELATIVE} ${PERIOD}`,
    `${COUNT} ${UNIT} (?:ago|later|earlier)`,
    'yesterday|today|tonight|tomorrow',
    '(?<=\\b(?:in|since|until|circa|by|about) )1[0-8]\\d\\d(?! (?!as |was |his |its |is )\\p{L}+s\\b)',
    '\\d{1,4} BCE?',
  ].join('|')})\\b`,
  'giu',
);
/** What belongs to the time behind it: "early 2014", "by the end of this year", "before July 26". */
const LEAD =
  /(?:\b(?:before|after|until|till|by|since)\s+)?(?:(?:\bthe\s+)?(?:\b(?:early|mid|late|circa|around|about)[\s-]+(?:in\s+)?|\b(?:spring|summer|autumn|fall|winter|start|beginning|middle|end|first half|second half)\s+(?:of\s+)?)+)?$/i;
/** What joins two times to one: "from March to June 2011", "Friday, January 3". */
const JOINT = /^(?:\s*[–—-]\s*|\s+(?:to|until|through)\s+|,?\s+)?$/;

/** Where a text says when, in text order: dates, years, centuries, "two years ago". None overlap. */
export function findTimes(text: string): TextRange[] {
  const found = [
    ...findDates(text, ANY_DAY),
    ...[...text.matchAll(OTHER_TIMES)].map(({ index, 0: words }) => ({
      start: index,
      end: index + words.length,
    })),
  ].map(({ start, end }) => ({ start: start - leadChars(text.slice(0, start)), end }));
  found.sort((a, b) => a.start - b.start || b.end - a.end);

  const times: TextRange[] = [];
  for (const time of found) {
    const last = times.at(-1);
    if (last && (time.start <= last.end || JOINT.test(text.slice(last.end, time.start)))) {
      last.end = Math.max(last.end, time.end);
    } else {
      times.push(time);
    }
  }
  return times;
}

function leadChars(before: string): number {
  return LEAD.exec(before.slice(-40))![0].length;
}
