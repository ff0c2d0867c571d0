import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type LiveDesk, type LiveDeskOptions, startLiveDesk } from '../../src/live/live-desk.ts';
import type { Reload } from '../../src/live/reload.ts';
import { type DeskThread, startDeskThread } from '../../src/live/start-desk-thread.ts';
import { createNetworkLender } from '../../src/networks/lend-networks.ts';

/** Long enough for two files that are written one after the other. */
const QUIET_MS = 100;

/** Networks that can't run: desks go by words, and are there sooner. */
export const startNothing = async () => ({ unavailable: 'there are none in this test' });

/** A line to such networks. */
export function lendNothing() {
  return createNetworkLender(() => {}, startNothing).lend();
}

export type Folder = { dir: string; write(name: string, text: string): void; remove(): void };

/** A folder of its own, with one article. */
export function makeFolder(): Folder {
  const dir = mkdtempSync(join(tmpdir(), 'live-'));
  const folder: Folder = {
    dir,
    write: (name, text) => writeFileSync(join(dir, name), text),
    remove: () => rmSync(dir, { recursive: true, force: true }),
  };
  folder.write('salih.md', article('Barham Salih', 'Baghdad'));
  return folder;
}

/** Its sentence has no full stop: of such, nobody is offered questions, and a desk is there sooner. */
export function article(who: string, where: string): string {
  return `# ${who} travels\n\n${who} met the council in ${where} to talk about schools\n`;
}

export type TestLive = {
  live: LiveDesk;
  reloads: readonly Reload[];
  /** Why threads that answered have ended by themselves. */
  lost: readonly string[];
  threads: readonly DeskThread[];
  /** The next that is told from now on. */
  nextReload(): Promise<Reload>;
};

export async function startTestLive(
  dir: string,
  options: Partial<LiveDeskOptions> = {},
): Promise<TestLive> {
  const reloads: Reload[] = [];
  const lost: string[] = [];
  const threads: DeskThread[] = [];
  const waiting: ((reload: Reload) => void)[] = [];
  const live = await startLiveDesk({
    dir,
    cacheDir: '.cache',
    lend: lendNothing,
    quietMs: QUIET_MS,
    onReload(reload) {
      reloads.push(reload);
      for (const tell of waiting.splice(0)) tell(reload);
    },
    onLost: (reason) => lost.push(reason),
    startThread(...given) {
      const thread = startDeskThread(...given);
      threads.push(thread);
      return thread;
    },
    ...options,
  });
  if ('none' in live) throw new Error(`Nothing is served: ${live.none.because}.`);
  const nextReload = () => new Promise<Reload>((resolve) => waiting.push(resolve));
  return { live, reloads, lost, threads, nextReload };
}

/** The texts that an answer quotes. */
export async function quoted(desk: Pick<LiveDesk, 'answer'>, question: string): Promise<string> {
  const answer = await desk.answer(question);
  return answer.outcome === 'found'
    ? answer.passages.map(({ passage }) => passage.text).join('\n')
    : answer.outcome;
}
