import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startDeskThread } from '../../src/live/start-desk-thread.ts';
import {
  article,
  type Folder,
  lendNothing,
  makeFolder,
  quoted,
  startTestLive,
  type TestLive,
} from './live-fixture.ts';

let folder: Folder;
let test: TestLive;
beforeAll(async () => {
  folder = makeFolder();
  test = await startTestLive(folder.dir);
});
afterEach(() => folder.write('salih.md', article('Barham Salih', 'Baghdad')));
afterAll(async () => {
  await test.live.close();
  folder.remove();
});
const ASKED = 'Whom did Barham Salih meet?';

describe('a live desk', () => {
  it('serves on when the thread that reads again ends, and tells', async () => {
    const desk = test.live.now();
    folder.write('salih.md', article('Barham Salih', 'Mosul'));
    const reloading = test.live.reload();
    const count = test.threads.length;
    await expect.poll(() => test.threads.length, { timeout: 10_000 }).toBe(count + 1);
    await test.threads.at(-1)!.terminate();
    expect(await reloading).toMatchObject({
      outcome: 'failed',
      reason: expect.stringMatching(/has ended/),
    });
    expect(test.live.now()).toBe(desk);
    expect(await quoted(test.live, ASKED)).toMatch(/in Baghdad/);
    expect(test.lost).toEqual([]);
  });

  it('puts another in the place of the thread that answers, should it end', async () => {
    const reload = test.nextReload();
    const asked = test.live.now();
    await test.threads[0]!.terminate();
    await expect(asked.answer(ASKED)).rejects.toThrow(/has ended/);
    // Who asks meanwhile waits for it.
    expect(await quoted(test.live, ASKED)).toMatch(/Salih met/);
    expect((await reload).outcome).toBe('served');
    expect(test.lost).toHaveLength(1);
  });

  it('makes one reading of two that were asked for at once', async () => {
    const [first, second] = await Promise.all([test.live.reload(), test.live.reload()]);
    expect(first).toBe(second);
  });

  it('ends all threads when it is closed, also one that reads again', async () => {
    const other = await startTestLive(folder.dir);
    const reloading = other.live.reload().catch((error: Error) => error);
    await expect.poll(() => other.threads.length, { timeout: 10_000 }).toBe(2);
    await other.live.close();
    await reloading;
    const running = Symbol('running');
    for (const { ended } of other.threads) {
      expect(await Promise.race([ended, sleep(0, running)])).not.toBe(running);
    }
    expect(other.lost).toEqual([]);
    await expect(other.live.answer(ASKED)).rejects.toThrow(/has ended/);
  });
});

describe('the thread of a desk', () => {
  it('answers with the very articles that it told of, and all that it was asked before it retires', async () => {
    const thread = startDeskThread({
      dir: folder.dir,
      cacheDir: join(folder.dir, 'vectors'),
      networks: lendNothing(),
    });
    const built = await thread.built;
    if ('none' in built) throw new Error('Nothing was built.');
    const { desk } = built;
    const listing = desk.answer('list your sources');
    const asking = Array.from({ length: 20 }, () => desk.answer(ASKED));
    await thread.retire();
    const answers = await Promise.all(asking);
    for (const answer of answers) {
      expect(answer.outcome === 'found' && answer.passages[0]!.article).toBe(desk.articles[0]);
    }
    const [note] = (await listing).notes.filter(({ kind }) => kind === 'articles');
    expect(note?.kind === 'articles' && note.articles[0]).toBe(desk.articles[0]);
    await expect(desk.answer(ASKED)).rejects.toThrow(/has ended/);
  });
});
