import { mkdirSync, renameSync, rmSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Reload } from '../../src/live/reload.ts';
import {
  article,
  type Folder,
  makeFolder,
  quoted,
  startTestLive,
  type TestLive,
} from './live-fixture.ts';

let folder: Folder;
let test: TestLive;
beforeAll(async () => {
  folder = makeFolder();
  test = await startTestLive(folder.dir, { now: () => new Date(2026, 10, 28, 14, 3) });
});
afterAll(async () => {
  await test.live.close();
  folder.remove();
});

/** Changes the folder, and waits for what is made of it. */
async function change(act: () => void): Promise<Reload> {
  const reload = test.nextReload();
  act();
  return reload;
}
const idsOf = (articles: readonly { id: string }[]) => articles.map(({ id }) => id);

describe('a live desk', () => {
  it('takes up an article that was added, and says so', async () => {
    const { live } = test;
    const told: unknown[] = [];
    const end = live.onServed(({ added, isFirst }) => told.push([idsOf(added), isFirst]));
    const before = live.now();
    expect(await quoted(live, 'Whom did Pompeo meet?')).not.toMatch(/Pompeo met the council/);

    const reload = await change(() => folder.write('pompeo.md', article('Mike Pompeo', 'Erbil')));
    end();
    expect(reload).toMatchObject({ outcome: 'served', passageCount: 2, removed: [], changed: [] });
    expect(told).toEqual([
      [['salih'], true],
      [['pompeo'], false],
    ]);
    expect(await quoted(live, 'Whom did Pompeo meet?')).toMatch(/Pompeo met the council/);
    expect([idsOf(live.articles), live.passageCount]).toEqual([['pompeo', 'salih'], 2]);
    // Who began to ask before goes on with what was there then.
    expect([idsOf(before.articles), before.passageCount]).toEqual([['salih'], 1]);
    expect(await quoted(before, 'Whom did Pompeo meet?')).not.toMatch(/Pompeo met the council/);
  });

  it('serves a changed article as it is now', async () => {
    const reload = await change(() => folder.write('pompeo.md', article('Mike Pompeo', 'Kirkuk')));
    expect(reload).toMatchObject({ outcome: 'served', added: [], changed: [{ id: 'pompeo' }] });
    expect(await quoted(test.live, 'Whom did Pompeo meet?')).toMatch(/in Kirkuk/);
  });

  it('keeps an article whose file is broken, and tells since when', async () => {
    const reload = await change(() =>
      folder.write('pompeo.md', '---\ntitle: [\n---\n\nThe end.\n'),
    );
    expect(reload.outcome).toBe('same');
    expect(reload.newProblems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/; kept as it was read at 14:03$/),
    ]);
    expect(test.live.problems).toHaveLength(1);
    expect(await quoted(test.live, 'Whom did Pompeo meet?')).toMatch(/in Kirkuk/);
  });

  it('reads many quick changes once', async () => {
    const [reloads, threads] = [test.reloads.length, test.threads.length];
    const reload = test.nextReload();
    for (let n = 0; n < 8; n += 1) {
      folder.write(`note-${n}.md`, article(`Person${n} Tall`, 'Basra'));
      await sleep(0);
    }
    expect(await reload).toMatchObject({ outcome: 'served', added: { length: 8 } });
    expect([test.reloads.length - reloads, test.threads.length - threads]).toEqual([1, 1]);
  });

  it('lets a deleted article go', async () => {
    const reload = await change(() => {
      for (let n = 0; n < 8; n += 1) rmSync(join(folder.dir, `note-${n}.md`));
      rmSync(join(folder.dir, 'pompeo.md'));
    });
    expect(reload).toMatchObject({ outcome: 'served', removed: { length: 9 }, problems: [] });
    expect(idsOf(test.live.articles)).toEqual(['salih']);
  });

  it('reads the aliases again', async () => {
    expect(await quoted(test.live, 'Whom did the tailor meet?')).toBe('not-found');
    const reload = await change(() => folder.write('aliases.yaml', '- [Salih, tailor]\n'));
    expect(reload).toMatchObject({ outcome: 'served', hasOtherAliases: true, changed: [] });
    expect(await quoted(test.live, 'Whom did the tailor meet?')).toMatch(/Salih met/);
    const broken = await change(() => folder.write('aliases.yaml', '- [Salih, tailor\n'));
    expect(broken.newProblems[0]!.message).toMatch(/; kept as it was read at 14:03$/);
    expect(await quoted(test.live, 'Whom did the tailor meet?')).toMatch(/Salih met/);
  });

  it('builds nothing where a file was only touched', async () => {
    const desk = test.live.now();
    const touch = () => utimesSync(join(folder.dir, 'salih.md'), new Date(0), new Date(0));
    expect((await change(touch)).outcome).toBe('same');
    expect(test.live.now()).toBe(desk);
  });

  it('serves on when the folder is emptied, or gone', async () => {
    const away = `${folder.dir}-away`;
    const gone = await change(() => renameSync(folder.dir, away));
    expect(gone).toMatchObject({ outcome: 'unreadable' });
    const empty = await change(() => mkdirSync(folder.dir));
    expect(empty).toMatchObject({ outcome: 'empty' });
    expect(await quoted(test.live, 'Whom did the tailor meet?')).toMatch(/Salih met/);
    rmSync(folder.dir, { recursive: true });
    expect((await change(() => renameSync(away, folder.dir))).outcome).toBe('same');
  });

  it('answers from the old articles while the new ones are read, and loses no answer', async () => {
    folder.write('barzani.md', article('Masrour Barzani', 'Duhok'));
    let isDone = false;
    const reloading = test.live.reload().finally(() => {
      isDone = true;
    });
    const slowest: number[] = [];
    let [old, other] = [0, 0];
    while (other === 0) {
      const start = performance.now();
      const text = await quoted(test.live, 'Whom did Barzani meet?');
      if (!isDone) slowest.push(performance.now() - start);
      if (/Barzani met the council/.test(text)) other += 1;
      else old += 1;
    }
    expect(old).toBeGreaterThan(10);
    expect((await reloading).outcome).toBe('served');
    expect(slowest.sort((a, b) => a - b)[Math.floor(slowest.length / 2)]).toBeLessThan(100);
  });
});
