import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { type FolderScan, scanFolder } from '../../src/corpus/folder/scan-folder.ts';
import { waitUntilQuiet, watchFolder } from '../../src/live/watch-folder.ts';
import { article, type Folder, makeFolder } from './live-fixture.ts';

let folder: Folder;
let taken: FolderScan;
let ending: AbortController;
beforeEach(async () => {
  folder = makeFolder();
  taken = await scanFolder(folder.dir);
  ending = new AbortController();
});
afterEach(() => {
  ending.abort();
  folder.remove();
});
const watch = () => ({ quietMs: 60, taken: () => taken, signal: ending.signal });

it('tells of a file once it grows no more', async () => {
  const told: FolderScan[] = [];
  const watching = watchFolder(folder.dir, {
    ...watch(),
    quietMs: 250,
    onChange: async (scan) => {
      told.push(scan);
      taken = scan;
    },
  });
  let text = '';
  for (let n = 0; n < 10; n += 1) {
    text += article('Mike Pompeo', 'Erbil');
    folder.write('growing.txt', text);
    await sleep(20);
  }
  expect(told).toHaveLength(0);
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(1);
  expect(told[0]).toEqual(await scanFolder(folder.dir));
  await sleep(300);
  expect(told).toHaveLength(1);
  ending.abort();
  await watching;
});

it('tells afterwards of what changed while it was waited for', async () => {
  const told: FolderScan[] = [];
  void watchFolder(folder.dir, {
    ...watch(),
    onChange: async (scan) => {
      told.push(scan);
      taken = scan;
      if (told.length === 1) folder.write('second.md', article('Mike Pompeo', 'Erbil'));
      await sleep(100);
    },
  });
  folder.write('first.md', article('Mike Pompeo', 'Erbil'));
  await expect.poll(() => told.length, { timeout: 10_000 }).toBe(2);
  expect(told[1]!.size - told[0]!.size).toBe(1);
});

it('is quiet at once where nothing has changed, and else after a pause', async () => {
  const start = performance.now();
  expect(await waitUntilQuiet(folder.dir, { ...watch(), quietMs: 10_000 })).toEqual(taken);
  expect(performance.now() - start).toBeLessThan(5_000);
  folder.write('new.md', article('Mike Pompeo', 'Erbil'));
  expect((await waitUntilQuiet(folder.dir, watch())).size).toBe(taken.size + 1);
});
