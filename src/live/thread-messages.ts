import type { MessagePort } from 'node:worker_threads';
import type { Desk } from '../answer/desk.ts';
import type { Article } from '../corpus/article.ts';
import type { ServedBefore } from '../corpus/folder/keep-served.ts';
import type { Problem } from '../corpus/problem.ts';
import type { AliasGroups } from '../text/aliases.ts';

/** What a desk's thread is started with. */
export type DeskThreadData = {
  dir: string;
  /** The folder that vectors are kept in. */
  cacheDir: string;
  /** The line to the networks. */
  networks: MessagePort;
  /** Absent at the start. */
  before?: ServedBefore;
  /** Whether a desk is wanted where nothing has changed, too. */
  mustBuild?: boolean;
};

/** What a desk is asked and answers later. */
export type DeskMethod = {
  [Name in keyof Desk]-?: Desk[Name] extends (...inputs: never) => Promise<unknown> ? Name : never;
}[keyof Desk];

/** What was read of a folder, and a desk that answers from it. */
export type BuiltDesk = {
  articles: readonly Article[];
  aliases: AliasGroups;
  passageCount: number;
  exampleQuestions: readonly string[];
  problems: readonly Problem[];
  /** Paths of what could not be read now and is as it was before. */
  kept: ReadonlySet<string>;
};

/** Why a folder that was read again makes no other desk. */
export type NoDesk = Pick<BuiltDesk, 'problems' | 'kept'> & {
  /** Nothing has changed; there is no article; the folder can't be read. */
  because: 'same' | 'empty' | 'unreadable';
};

export type ToThread =
  | { kind: 'ask'; id: number; method: DeskMethod; inputs: readonly unknown[] }
  /** To end as soon as what it has made is kept. */
  | { kind: 'stop' };

export type FromThread =
  | { kind: 'progress'; step: 'loading' | 'reading'; done: number; total: number }
  /** Then the thread ends. */
  | ({ kind: 'none' } & NoDesk)
  /** It answers from now on: by words, until it says `read`. */
  | ({ kind: 'built' } & BuiltDesk)
  /** Its articles are read, or can't be; and why their vectors could not be kept. */
  | { kind: 'read'; unkept?: string }
  /** An answer went by words, and why: its passages could not be read, or not in time. */
  | { kind: 'unread'; reason: string }
  /** Articles of a result are packed, see `packArticles`. */
  | { kind: 'result'; id: number; result: unknown; exampleQuestions?: readonly string[] }
  | { kind: 'error'; id: number; error: Error };
