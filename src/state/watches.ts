import type { Person } from './person.ts';
import type { Outcome } from './question-log.ts';

export const MAX_WATCHES_PER_PERSON = 20;

export type NewWatch = Person & {
  question: string;
  /** The questions before it in the conversation, the oldest first, where it leans on them. */
  before?: readonly string[];
  /** How it was answered when it was watched. */
  outcome: Outcome;
  /** Of the passages that were quoted then. */
  passageIds: readonly string[];
  /** Of the person, as Slack gives it. */
  locale?: string;
  atMs: number;
};

export type Watch = NewWatch & {
  /** Never given to another watch, not even after this one has ended. */
  id: number;
};

export type AddedWatch =
  | { kind: 'added'; watch: Watch }
  /** The person watches it already; nothing was changed. */
  | { kind: 'known'; watch: Watch }
  /** The person has `MAX_WATCHES_PER_PERSON`; nothing was added. */
  | { kind: 'full' };

/** Questions that people wait for an answer to. */
export type Watches = {
  /** Questions that differ in no more than case, spaces and what they end in are one, behind the same ones. */
  add(watch: NewWatch): Promise<AddedWatch>;
  /** A person's, the oldest first. */
  listOf(person: Person): Promise<Watch[]>;
  /** Everybody's, by id, so many and from behind `afterId` on. */
  list({ afterId, limit }: { afterId?: number; limit: number }): Promise<Watch[]>;
  /** Ends a person's own watch; false if they have no such one. */
  end(person: Person, id: number): Promise<boolean>;
  /**
   * Ends a watch because its person is told. True for one caller alone. Who tells before and not
   * after needs a claim of the watch (`SeenKeys`), or two processes tell.
   */
  markTold(id: number): Promise<boolean>;
};
