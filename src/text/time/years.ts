import type { DateMention } from './calendar.ts';

/** A year, or two that a range joins ("2014-2017", "from 2014 to 2017", "between 2014 and 2017"). */
const YEARS =
  /(?:(?<![\p{L}\p{N}$£€#.,:/+-])|(?<=\b(?:mid|early|late)-))(?:(from|between)\s+)?([12]\d{3})(s?)(?:(\s*[–-]\s*|\s+(?:to|and|until|through)\s+)([12]\d{3}))?(?![\p{L}\p{N}%]|[.,:/]\d|-\d)/giu;
/** Words before a number that is a quantity. */
const COUNTS =
  /(?:\b(?:about|around|some|nearly|almost|over|than|least|most|only|approximately|roughly|page|room|no|number|flight|unit|brigade|killed|killing|injured|wounded|with)\.?|[$£€#])\s*$/i;
/** Words after a number that is a quantity. */
const COUNTED =
  /^\s+(?:more\s+)?(?:people|troops|soldiers|fighters|militants|civilians|men|women|children|families|members|refugees|protesters|officers|personnel|vehicles|homes|houses|km|kilomet|miles|met(?:er|re)s|feet|tons|tonnes|dollars|euros|percent|million|billion|thousand|hours|votes|barrels|deaths|americans|iraqis|years old)/i;
const BEFORE_YEAR =
  /(?:\b(?:in|since|by|during|until|till|through|from|to|of|before|after|early|late|mid|the|year|and|between|circa|spring|summer|autumn|fall|winter)[\s-]+|\()$/i;

/** The years that a text certainly names, in text order. */
export function findYears(text: string): DateMention[] {
  const mentions: DateMention[] = [];
  for (const match of text.matchAll(YEARS)) {
    const [whole, opening = '', first = '', decade = '', joint = '', second] = match;
    const start = match.index + (opening ? whole.indexOf(first) : 0);
    const before = text.slice(Math.max(0, match.index - 24), start);
    if (COUNTS.test(before)) continue;

    const isRange =
      second !== undefined && decade === '' && joinsRange(opening, joint) && first < second;
    const end =
      isRange || second === undefined
        ? match.index + whole.length
        : start + first.length + decade.length;
    const after = text.slice(match.index + whole.length);
    if (isYear(first, before, isRange || second !== undefined ? '' : after)) {
      const to = isRange ? second : decade ? `${first.slice(0, 3)}9` : first;
      mentions.push(toMention(start, end, first, to));
    }
    if (second !== undefined && !isRange && isYear(second, joint, after)) {
      const secondEnd = match.index + whole.length;
      mentions.push(toMention(secondEnd - second.length, secondEnd, second, second));
    }
  }
  return mentions;
}

/** "2014 and 2017" are two years, "between 2014 and 2017" is what lies between. */
function joinsRange(opening: string, joint: string): boolean {
  return !/and/i.test(joint) || /between/i.test(opening);
}

function isYear(year: string, before: string, after: string): boolean {
  if (COUNTED.test(after)) return false;
  const isNear = year >= '1900' && year < '2100';
  const isRound = year.endsWith('00');
  const hasCue = BEFORE_YEAR.test(before);
  if (isNear && !isRound) return true;
  return hasCue && !/^\s+\p{L}/u.test(after);
}

function toMention(start: number, end: number, first: string, last: string): DateMention {
  return { start, end, from: `${first}-01-01`, to: `${last}-12-31`, precision: 'year' };
}
