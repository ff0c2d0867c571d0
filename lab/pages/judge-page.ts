import { clipText } from '../../src/text/clip-text.ts';
import { isRealDate } from '../../src/text/time/calendar.ts';
import { collapseSpace, matchSegments, matchShingles } from './match-body.ts';
import type { BodyResult, Fact, PageResult, Verdict } from './page-result.ts';
import type { PageTruth } from './read-collections.ts';
import type { PageOutcome, SavedPage } from './read-saved-page.ts';
import type { PageSearch } from './search-page.ts';

type Judgement = Pick<PageResult, 'unserved' | 'body' | 'title' | 'date' | 'urlDay' | 'author'>;

/**
 * Holds what was read of a page against what is known of it. A page that isn't served holds nothing.
 * @param search tells of what counts as wrong whether the page holds what is known of it
 */
export function judgePage(
  outcome: PageOutcome,
  truth: PageTruth,
  search: PageSearch = { hasDay: () => true, hasWords: () => true },
): Judgement {
  const page: SavedPage = 'unserved' in outcome ? { text: '' } : outcome;
  const { title, date, urlDay, author } = truth;
  return {
    ...('unserved' in outcome && { unserved: outcome.unserved }),
    body: judgeBody(page.text, truth.body),
    ...(title && { title: judgeFact(page.title, title, judgeTitle, search.hasWords) }),
    ...(date && isDay(date) && { date: judgeFact(page.date, date, judgeDate, search.hasDay) }),
    ...(urlDay && { urlDay: judgeFact(page.date, urlDay, judgeDate, search.hasDay) }),
    ...(author && {
      author: judgeFact(page.author, author, judgeAuthors, (names) =>
        [...splitAuthors(names)].every(search.hasWords),
      ),
    }),
  };
}

function judgeBody(text: string, truth: PageTruth['body']): BodyResult {
  if (typeof truth === 'string') {
    return { ...matchShingles(text, truth), ours: clip(text), truth: clip(truth) };
  }
  const { missed, wrong, ...counts } = matchSegments(text, truth);
  return {
    ...counts,
    ...(wrong[0] && { ours: clip(wrong[0]) }),
    ...(missed[0] && { truth: clip(missed[0]) }),
  };
}

function judgeFact(
  ours: string | undefined,
  truth: string,
  judge: (ours: string, truth: string) => Verdict,
  isOnPage: (truth: string) => boolean,
): Fact {
  if (ours === undefined) return { verdict: 'none', truth };
  const verdict = judge(ours, truth);
  const isAbsent = verdict === 'wrong' && !isOnPage(truth);
  return { verdict, ours, truth, ...(isAbsent && { isAbsent }) };
}

function judgeTitle(ours: string, truth: string): Verdict {
  const [left, right] = [straighten(ours), straighten(truth)];
  if (left === right) return 'right';
  return left.toLowerCase() === right.toLowerCase() ? 'case' : 'wrong';
}

/** Two ways to set one title: white space and quotation marks. */
function straighten(title: string): string {
  return collapseSpace(title.replace(/[“”„‟«»″]/g, '"').replace(/[‘’‚‛‹›′`´]/g, "'"));
}

/** A month or a year that the truth lies in isn't wrong, but no day either. */
function judgeDate(ours: string, truth: string): Verdict {
  if (ours === truth) return 'right';
  return truth.startsWith(`${ours}-`) ? 'none' : 'wrong';
}

function isDay(date: string): boolean {
  return date.length === 10 && isRealDate(date);
}

function judgeAuthors(ours: string, truth: string): Verdict {
  const [left, right] = [splitAuthors(ours), splitAuthors(truth)];
  const isSame = left.size === right.size && [...left].every((name) => right.has(name));
  return isSame ? 'right' : 'wrong';
}

function splitAuthors(authors: string): Set<string> {
  const names = collapseSpace(authors)
    .toLowerCase()
    .split(/; |, | and | und /);
  return new Set(names.map((name) => name.trim()).filter((name) => name !== ''));
}

function clip(text: string): string {
  return clipText(collapseSpace(text.slice(0, 1000)), 70);
}
