import type { Article } from '../corpus/article.ts';
import type { Problem } from '../corpus/problem.ts';

/** How what is served differs from what was before. Articles are compared by their ids. */
export type Changes = {
  added: readonly Article[];
  removed: readonly Article[];
  /** As they are now. */
  changed: readonly Article[];
};

/** What came of reading the folder again. */
export type Reload = {
  /** All that is wrong in the folder, and of that what was not when it was read before. */
  problems: readonly Problem[];
  newProblems: readonly Problem[];
  ms: number;
} & (
  | ({ outcome: 'served'; articles: readonly Article[]; passageCount: number } & Changes & {
        hasOtherAliases: boolean;
      })
  /** Nothing in it has changed. */
  | { outcome: 'same' }
  /** What was served is served still, since the time given. */
  | { outcome: 'empty' | 'unreadable'; servedAt: Date }
  | { outcome: 'failed'; reason: string; servedAt: Date }
);

/** `reloaded: 6 articles, 95 passages (1 added, 0 removed, 1 changed), 412 ms`, for the log. */
export function reloadLine(reload: Reload): string {
  const ms = `${Math.round(reload.ms)} ms`;
  switch (reload.outcome) {
    case 'served':
      return `reloaded: ${count(reload.articles.length, 'article')}, ${count(reload.passageCount, 'passage')} (${describeChanges(reload)}), ${ms}`;
    case 'same':
      return `reloaded: nothing has changed, ${ms}`;
    default:
      return `not reloaded: ${whyKept(reload)}; what was read at ${toClock(reload.servedAt)} is still served`;
  }
}

/** `1 added, 0 removed, 1 changed` */
function describeChanges({
  added,
  removed,
  changed,
  hasOtherAliases,
}: Reload & { outcome: 'served' }): string {
  const counts = `${added.length} added, ${removed.length} removed, ${changed.length} changed`;
  return hasOtherAliases ? `${counts}, other aliases` : counts;
}

/** Why there is nothing else to serve, half a sentence. */
function whyKept(reload: Exclude<Reload, { outcome: 'served' | 'same' }>): string {
  switch (reload.outcome) {
    case 'empty':
      return 'the folder holds no article any more';
    case 'unreadable':
      return 'the folder can’t be read';
    case 'failed':
      return reload.reason;
  }
}

/** `14:03`, with the day where it was another one. */
export function toClock(time: Date, now = time): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  const clock = `${pad(time.getHours())}:${pad(time.getMinutes())}`;
  if (time.toDateString() === now.toDateString()) return clock;
  return `${clock} on ${time.getFullYear()}-${pad(time.getMonth() + 1)}-${pad(time.getDate())}`;
}

function count(n: number, thing: string): string {
  return `${n.toLocaleString('en-GB')} ${thing}${n === 1 ? '' : 's'}`;
}
