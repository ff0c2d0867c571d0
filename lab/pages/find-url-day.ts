import { readDay } from '../../src/text/time/calendar.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
/** 2019/05/14, 2019/5/4, 2019-05-14, 2019/may/14, 20190514. */
const DAY = new RegExp(
  `(?<!\\d)(?:((?:19|20)\\d\\d)([/-])(\\d{1,2}|${MONTHS.join('|')})\\2(\\d{1,2})|((?:19|20)\\d\\d)(\\d\\d)(\\d\\d))(?!\\d)`,
  'gi',
);

/** The first day that an address holds, as `2019-05-14`. */
export function findUrlDay(url: string): string | undefined {
  for (const match of url.matchAll(DAY)) {
    const [, year, , month, day, shortYear, shortMonth, shortDay] = match;
    const named = MONTHS.indexOf(month?.toLowerCase() ?? '') + 1;
    const digits = named > 0 ? `${named}` : month;
    const iso = readDay(year ?? shortYear!, digits ?? shortMonth!, day ?? shortDay!);
    if (iso) return iso;
  }
  return undefined;
}
