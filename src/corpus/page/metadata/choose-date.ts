import { DAY_MS } from '../../../text/time/day-range.ts';
import type { PageFacts } from './collect-facts.ts';
import { readMachineDay } from './read-machine-day.ts';
import { findOffset, isPlausible, readSaidDays, readSaidUpdate } from './said-days.ts';
import {
  datelineDay,
  findBesideTitle,
  type PrintedLine,
  statedDay,
  typedDay,
} from './shown-days.ts';

/** When an article was published, and when it was last changed; ISO days in the page's own time zone. */
export type ChosenDates = {
  published?: string;
  /** Whether only the page's furniture or its address gives the day, and it may be another's. */
  isInferred: boolean;
  updated?: string;
};

/** A day that something on the page gives for the article, and how much that counts. */
type Vote = { iso: string; weight: number; isLocal: boolean };

// How much each place counts. Two that agree outweigh any one that differs; set by hand on
// the mixed pages of `npm run corpus:bench`.
const WEIGHTS = {
  // Shown to readers, and borne out by a second sign: the page dates itself so.
  shownTwice: 2,
  jsonLd: 1,
  meta: 0.95,
  weakMeta: 0.55,
  labelled: 0.9,
  beside: 0.7,
  typed: 0.6,
  stated: 0.6,
  dateline: 0.58,
  address: 0.5,
} as const;

/**
 * Chooses the day from what the page says to machines and what it prints. What is printed wins where
 * both mean the same moment in two time zones. The day of a teaser is never taken: only what stands
 * beside the title counts, or what is made to date the article.
 *
 * @param titleBlock the place of the title in `facts.blocks`, where the page shows it
 */
export function chooseDates(
  facts: PageFacts,
  titleBlock: number | undefined,
  url: string | undefined,
): ChosenDates {
  const printed = titleBlock === undefined ? [] : findBesideTitle(facts, titleBlock);
  const shown = [
    ...printed.filter(({ label }) => label === 'published').slice(0, 1),
    ...printed.filter(({ label }) => label === 'none').slice(0, 1),
  ];
  // A day that is shown is the local one already.
  const offset = shown.length > 0 ? undefined : findOffset(facts);
  const { jsonLd, meta, weakMeta } = readSaidDays(facts, offset);
  const shownUpdate = printed.find(({ label }) => label === 'updated')?.iso;
  const saidUpdate = readSaidUpdate(facts, offset);
  const updated = shownUpdate ?? saidUpdate?.iso;
  const address = url === undefined ? undefined : dayOfAddress(url);
  const typed = typedDay(facts, titleBlock);
  const weigh = ({ iso, label }: PrintedLine) => {
    if (label === 'published') return WEIGHTS.labelled;
    const said = (jsonLd ?? meta)?.iso;
    const isBorneOut =
      iso === typed || (said !== undefined && iso > said && iso === saidUpdate?.iso);
    return said !== undefined && isBorneOut ? WEIGHTS.shownTwice : WEIGHTS.beside;
  };
  // What may be the day of any change isn't that of publication where it is later than the last.
  const mayPublish = weakMeta && !(shownUpdate && weakMeta.iso > shownUpdate);
  const votes: Vote[] = [
    ...(jsonLd ? [{ ...jsonLd, weight: WEIGHTS.jsonLd }] : []),
    ...(meta ? [{ ...meta, weight: WEIGHTS.meta }] : []),
    ...(mayPublish ? [{ ...weakMeta, weight: WEIGHTS.weakMeta }] : []),
    ...shown.flatMap((line) => voteLocally(line.iso, weigh(line))),
    // What is typed is mostly what is shown: it may not count twice.
    ...(shown.some(({ iso }) => iso === typed) ? [] : voteLocally(typed, WEIGHTS.typed)),
    // The rest of the page is looked through where nothing stands beside the title.
    ...(shown.length > 0
      ? []
      : [
          ...voteLocally(statedDay(facts), WEIGHTS.stated),
          ...voteLocally(datelineDay(facts, titleBlock), WEIGHTS.dateline),
        ]),
    ...voteLocally(address, WEIGHTS.address),
  ];
  const published = countVotes(votes);
  if (published !== undefined) {
    // The next day in UTC may be the evening of the same.
    const isUnclear = shownUpdate === undefined && saidUpdate?.isLocal === false;
    const leastDays = isUnclear ? 2 : 1;
    const isLater =
      updated !== undefined && updated > published && daysBetween(updated, published) >= leastDays;
    const isInferred = !votes.some(
      ({ iso, weight }) => iso === published && weight > WEIGHTS.address,
    );
    return { published, isInferred, ...(isLater && { updated }) };
  }
  return updated ? { published: updated, isInferred: true } : { isInferred: false };
}

function voteLocally(iso: string | undefined, weight: number): Vote[] {
  return iso === undefined ? [] : [{ iso, weight, isLocal: true }];
}

/** The day with the most weight. What is not local counts for its neighbour, too, where that is local. */
function countVotes(votes: readonly Vote[]): string | undefined {
  const local = votes.filter(({ isLocal }) => isLocal);
  const totals = new Map<string, number>();
  for (const { iso, weight, isLocal } of votes) {
    const neighbour = isLocal
      ? undefined
      : (local.find((other) => other.iso === iso) ??
        local.find((other) => daysBetween(other.iso, iso) === 1));
    const day = neighbour?.iso ?? iso;
    totals.set(day, (totals.get(day) ?? 0) + weight);
  }
  const [best] = [...totals].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

function daysBetween(a: string, b: string): number {
  return Math.abs(Date.parse(a) - Date.parse(b)) / DAY_MS;
}

/** `/2020/01/19/`, `/2020-01-19-`, `/20200119/` in an address. */
function dayOfAddress(url: string): string | undefined {
  const match = /\/((?:19|20)\d\d)(?:[/-](\d\d?)[/-](\d\d?)|(\d\d)(\d\d))(?=[/_.-]|$)/.exec(url);
  if (!match) return undefined;
  const iso = readMachineDay(`${match[1]}-${match[2] ?? match[4]}-${match[3] ?? match[5]}`)?.iso;
  return iso !== undefined && isPlausible(iso) ? iso : undefined;
}
