import type { Reload } from '../../../src/live/reload.ts';
import { ARTICLES } from '../fake-desk.ts';

/** What was read anew: one article is new, one has changed. */
export const RELOADED = {
  outcome: 'served',
  articles: ARTICLES,
  passageCount: 3,
  added: ARTICLES.slice(1),
  removed: [],
  changed: ARTICLES.slice(0, 1),
  hasOtherAliases: true,
  problems: [],
  newProblems: [],
  ms: 1,
} satisfies Reload;
