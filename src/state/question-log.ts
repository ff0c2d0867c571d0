import type { Person, PersonAtHome } from './person.ts';

export type Outcome = 'found' | 'unsure' | 'not-found';

export type AskedQuestion = Person & {
  question: string;
  outcome: Outcome;
  /** From 0 to 1. */
  confidence: number;
  /** Of the articles that were quoted, the best first. */
  articleIds: readonly string[];
  atMs: number;
};

/** What was asked in each workspace. */
export type QuestionLog = {
  record(question: AskedQuestion & PersonAtHome): Promise<void>;
  /** How many questions of a workspace ended how, from a moment on. */
  summarize(teamId: string, sinceMs: number): Promise<Record<Outcome, number>>;
  /** The latest that weren't found, or not surely, the newest first. */
  listUnanswered(
    teamId: string,
    { sinceMs, limit }: { sinceMs: number; limit: number },
  ): Promise<AskedQuestion[]>;
};
