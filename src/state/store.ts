import type { Feedback } from './feedback.ts';
import type { Installations } from './installations.ts';
import type { QuestionLog } from './question-log.ts';
import type { SeenKeys } from './seen-keys.ts';
import type { ServedArticles } from './served-articles.ts';
import type { Subscriptions } from './subscriptions.ts';
import type { Watches } from './watches.ts';

/** How long questions and feedback are kept. */
export const RETENTION_MS = 90 * 24 * 60 * 60 * 1_000;

/**
 * All that the bot remembers beyond what Slack keeps. What a method has resolved for is kept,
 * whatever happens to the process; what it has rejected for is not kept, not even in part.
 * Times are milliseconds since 1970. A NUL in a text comes back as U+FFFD: databases don't keep it.
 *
 * Everything rejects with a `StateError` where what is kept can't be reached, and after `close`.
 */
export type Store = {
  seen: SeenKeys;
  questions: QuestionLog;
  feedback: Feedback;
  watches: Watches;
  subscriptions: Subscriptions;
  articles: ServedArticles;
  installations: Installations;
  /**
   * Forgets what people asked, rated, watch and subscribed to where the bot was installed by a
   * workspace or an organization: all of it, or nothing. The installation is not among that.
   */
  forgetHome(homeId: string): Promise<void>;
  /** Forgets questions and feedback older than `RETENTION_MS`, and claims that have run out. */
  prune(nowMs: number): Promise<void>;
  /** May be called twice. */
  close(): Promise<void>;
};
