import { setTimeout as sleep } from 'node:timers/promises';
import { compareScans, type FolderScan, scanFolder } from '../corpus/folder/scan-folder.ts';

export type WatchOptions = {
  /** How long nothing may change before the folder counts as quiet; also how often it is looked at. */
  quietMs: number;
  /** The folder as it was when it was last read. */
  taken(): FolderScan;
  /** Is waited for: what changes meanwhile is told afterwards. */
  onChange(scan: FolderScan): Promise<void>;
  /** Ends the watch. */
  signal: AbortSignal;
};

/** A look may take this share of the time, at most. */
const MOST_SHARE = 0.02;

/**
 * Tells of a folder that has changed and become quiet again. It is looked at again and again, files'
 * times and sizes alone: events of the system don't come from network folders, and differ elsewhere.
 * Resolves when the watch has ended.
 */
export async function watchFolder(
  dir: string,
  { quietMs, taken, onChange, signal }: WatchOptions,
): Promise<void> {
  let last = taken();
  let pauseMs = quietMs;
  while (await pause(pauseMs, signal)) {
    const start = performance.now();
    const scan = await scanFolder(dir);
    pauseMs = Math.max(quietMs, (performance.now() - start) / MOST_SHARE);
    const isQuiet = compareScans(last, scan).size === 0;
    last = scan;
    if (isQuiet && compareScans(taken(), scan).size > 0 && !signal.aborted) await onChange(scan);
  }
}

/** The folder as soon as it is quiet: at once, where it is as it was taken. */
export async function waitUntilQuiet(
  dir: string,
  { quietMs, taken, signal }: Omit<WatchOptions, 'onChange'>,
): Promise<FolderScan> {
  let last = taken();
  for (;;) {
    const scan = await scanFolder(dir);
    if (compareScans(last, scan).size === 0 || !(await pause(quietMs, signal))) return scan;
    last = scan;
  }
}

/** False when it was cut short. */
async function pause(ms: number, signal: AbortSignal): Promise<boolean> {
  await sleep(ms, undefined, { signal, ref: false }).catch(() => {});
  return !signal.aborted;
}
