import type { Article } from '../../corpus/article.ts';
import { listPublishers } from '../../sources/list-publishers.ts';
import type { Wording } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';

/** Names of the filters, which come back with a search. */
export const PUBLISHER_FILTER = 'publisher';
export const PERIOD_FILTER = 'period';

/** More months than two years have are offered as years. */
const MOST_MONTHS = 24;

/** A filter as Slack takes it. */
export type SearchFilter = {
  name: string;
  display_name: string;
  display_name_plural: string;
  type: 'multi_select';
  options: { name: string; value: string }[];
};

/**
 * The filters that the articles allow: by publisher, and by month or year of publication, the latest
 * first. One that would offer nothing is left out.
 */
export function searchFilters(articles: readonly Article[], wording: Wording): SearchFilter[] {
  const { say } = wording;
  const filters: SearchFilter[] = [
    {
      name: PUBLISHER_FILTER,
      display_name: say('search.publisher'),
      display_name_plural: say('search.publishers'),
      type: 'multi_select',
      options: listPublishers(articles).map((name) => ({ name, value: name })),
    },
    {
      name: PERIOD_FILTER,
      display_name: say('search.period'),
      display_name_plural: say('search.periods'),
      type: 'multi_select',
      options: listPeriods(articles).map((iso) => ({
        name: wording.date({ iso, precision: iso.length === 4 ? 'year' : 'month' }),
        value: iso,
      })),
    },
  ];
  return filters
    .map((filter) => ({ ...filter, options: filter.options.slice(0, LIMITS.menuOptions) }))
    .filter(({ options }) => options.length > 0);
}

/** `2020-01`, or `2020` where only the year is known or there are many months. */
function listPeriods(articles: readonly Article[]): string[] {
  const days = articles.flatMap(({ date }) => date?.iso ?? []);
  const cut = (chars: number) => [...new Set(days.map((iso) => iso.slice(0, chars)))];
  const months = cut('2020-01'.length);
  const periods = months.length > MOST_MONTHS ? cut('2020'.length) : months;
  return periods.sort().reverse();
}
