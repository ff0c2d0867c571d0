import { OFFICE_PATTERN } from '../../text/lexicon.ts';
import { CALENDAR_PATTERNS, MONTHS, WEEKDAYS } from '../../text/time/calendar.ts';
import { NAME } from './marks.ts';

/** Sources of patterns for the parts of a marked sentence; each says how many groups it has. */

/** What may open a clause that a name then does something in; a name behind "of" or "and" is not what does it. */
export const BEFORE_CLAUSE =
  '^|[,;:—–] |\uE800 |^\\p{Lu}\\p{Ll}+ |(?<!\\p{L})(?:that|but|while|after|before|when|because|since|as|until|where|although|though|if|whether|how|later|why) ';
/** Of these, one that begins the sentence goes with the name behind it. */
const NO_CLAUSE =
  'In|Of|For|By|With|To|From|At|On|Near|About|Unlike|Like|Under|Both|And|Or|Against|Between|Over|Among|Despite|Including|Behind|Beyond|Without|Outside|Inside|Across|Around|Amid';
const ASIDE = `, (?:an?|the|who|whose|which|now|then|\\d+|(?:\\p{Ll}+ )?${OFFICE_PATTERN})(?![\\p{L}-])[^,]{1,120},`;

/** A name that does what follows, with what commas set in between. One group: the name. */
export const SUBJECT = `(${NAME})(?<=(?:${BEFORE_CLAUSE})${NAME})(?<!(?:^(?:${NO_CLAUSE}) |${NAME}, )${NAME})(?:${ASIDE})?`;
/** What may stand between it and its verb. */
export const ADVERBS = `(?: (?:has|have|had|also|later|then|recently|already|again|today|yesterday|on (?:${WEEKDAYS.join('|')})|\\p{Ll}{2,}ly))*`;
/** Nothing that an object could begin with. */
export const NO_OBJECT =
  '(?:by|in|on|at|to|for|from|with|of|as|and|or|but|when|while|after|before|during|it|him|them|himself|herself|itself|themselves|this|these|those|if|up|out|off|down|over|into|against|again|only|not|no|nothing|so|because|since|until|about|under|through|back|together|here|there|today|yesterday)';

const month = `(?:${MONTHS.join('|')})`;
/** A day with its month: one group. */
export const DAY = `((?:${month} \\d{1,2}(?!\\d)(?:, \\d{4}(?!\\d))?)|(?:\\d{1,2} ${month}(?: \\d{4})?))`;
/** A day, a month of a year, a year, a weekday, without a group. */
export const TIME = `(?:on (?:${CALENDAR_PATTERNS.weekday},? )?(?:${month} \\d|\\d{1,2} ${month})|on ${CALENDAR_PATTERNS.weekday}|in (?:early |late |mid-)?(?:${month}|(?:19|20)\\d\\d))(?!\\p{L})`;

/** Upper case or not, whole words: what goes before a reason. */
export const REASON =
  '(?:because|due to|on (?:charges|suspicion) of|for (?:\\p{Ll}+ly )?(?!\\w+thing)\\p{Ll}+ing\\b|after (?!the |a |an )\\p{Ll}+ing\\b)';
