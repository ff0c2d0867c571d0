import { join } from 'node:path';
import type { Desk } from '../answer/desk.ts';
import type { ServedBefore } from '../corpus/folder/keep-served.ts';
import { ALIASES_NAME, type FolderScan } from '../corpus/folder/scan-folder.ts';
import { toClock } from './reload.ts';
import type { DeskThread } from './start-desk-thread.ts';
import type { BuiltDesk, NoDesk } from './thread-messages.ts';

/** What is served: one reading of the folder, and the thread that answers from it. */
export type Serving = {
  thread: DeskThread;
  desk: Desk;
  built: BuiltDesk;
  readAt: ReadTimes;
};

/** By the path of an article, and of the aliases: when it was read. */
export type ReadTimes = ReadonlyMap<string, Date>;

/** When each was read, now that all were again but for those that were kept. */
export function noteRead(
  dir: string,
  { articles }: Pick<BuiltDesk, 'articles'>,
  { kept }: Pick<NoDesk, 'kept'>,
  before: ReadTimes,
  now: Date,
): ReadTimes {
  const paths = [join(dir, ALIASES_NAME), ...articles.map(({ path }) => path)];
  return new Map(paths.map((path) => [path, (kept.has(path) && before.get(path)) || now]));
}

/** What a thread that reads the folder again must know of what is served. */
export function describeServed(
  { built: { articles, aliases }, readAt }: Serving,
  settled: FolderScan,
  now: Date,
): ServedBefore {
  const clocks = new Map([...readAt].map(([path, time]) => [path, toClock(time, now)]));
  return { articles, aliases, readAt: clocks, settled };
}
