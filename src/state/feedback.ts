import type { PersonAtHome } from './person.ts';

/** How many comments a rated question comes with. */
export const SHOWN_COMMENTS = 3;

export type Rating = PersonAtHome & {
  /** Of the answer that is rated: a person has one verdict on it. */
  answerKey: string;
  question: string;
  verdict: 'up' | 'down';
  /** Why, as one of the reasons that were offered. */
  reason?: string;
  comment?: string;
  /** The passage that stood first. */
  passageId?: string;
  atMs: number;
};

/** A question with all the verdicts on its answers. */
export type RatedQuestion = {
  /** As it was worded last. */
  question: string;
  ups: number;
  downs: number;
  /** Why its answers were voted down, the commonest reason first. */
  reasons: { reason: string; count: number }[];
  /** The newest first, `SHOWN_COMMENTS` at most. */
  comments: string[];
};

/** What people think of the answers. */
export type Feedback = {
  /** Replaces what the same person said of the same answer, unless that was said later. */
  put(rating: Rating): Promise<void>;
  /**
   * The questions of a workspace that were voted down, by downs less ups, the worst first. Questions
   * that differ in no more than case, spaces and what they end in are one.
   */
  listWorst(
    teamId: string,
    { sinceMs, limit }: { sinceMs: number; limit: number },
  ): Promise<RatedQuestion[]>;
};
