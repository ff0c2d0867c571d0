import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../problem.ts';
import { listFiles } from './list-files.ts';

/**
 * What a corpus folder looks like from outside. By path, of every file that is read and everything
 * that is refused: what changes when somebody changes it.
 */
export type FolderScan = ReadonlyMap<string, string>;

export const ALIASES_NAME = 'aliases.yaml';
const SCANNED_AT_ONCE = 32;

/** Looks at a corpus folder without reading a file. Never rejects. */
export async function scanFolder(dir: string): Promise<FolderScan> {
  const problems: Problem[] = [];
  const files = await listFiles(dir, '', problems);
  const scan = new Map(problems.map(({ path, message }) => [path, message]));
  const paths = [...files.map(({ path }) => path), join(dir, ALIASES_NAME)];
  for (let at = 0; at < paths.length; at += SCANNED_AT_ONCE) {
    const some = paths.slice(at, at + SCANNED_AT_ONCE);
    const looks = await Promise.all(some.map(lookAt));
    some.forEach((path, n) => {
      const look = looks[n];
      if (look !== undefined) scan.set(path, look);
    });
  }
  return scan;
}

/** The paths at which two looks at a folder differ. */
export function compareScans(before: FolderScan, after: FolderScan): Set<string> {
  const paths = new Set([...before.keys(), ...after.keys()]);
  return new Set([...paths].filter((path) => before.get(path) !== after.get(path)));
}

/** What has changed in a folder since it was quiet. */
export async function findUnsettled(dir: string, settled: FolderScan): Promise<Set<string>> {
  return compareScans(settled, await scanFolder(dir));
}

/** The time of the last change of its state as well: a copy may bring the old time and size along. */
async function lookAt(path: string): Promise<string | undefined> {
  try {
    const { mtimeMs, ctimeMs, size } = await stat(path);
    return `${mtimeMs} ${ctimeMs} ${size}`;
  } catch {
    return undefined;
  }
}
