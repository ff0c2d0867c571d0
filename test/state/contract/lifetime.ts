import { expect, test } from 'vitest';
import { RETENTION_MS } from '../../../src/state/store.ts';
import { DOWN } from './feedback.ts';
import { ASKED } from './question-log.ts';
import { DAILY } from './subscriptions.ts';
import type { TestStores } from './test-stores.ts';
import { WATCHED } from './watches.ts';

const TEAM = { teamId: 'T1', isEnterpriseInstall: false };

export function testLifetime(stores: TestStores): void {
  test('what was kept is there when it is opened again', async () => {
    const { store } = stores;
    await store.seen.claim('a', { nowMs: 0, untilMs: 100 });
    await store.questions.record({ ...ASKED, homeId: 'T1', outcome: 'unsure' });
    await store.feedback.put(DOWN);
    await store.watches.add(WATCHED);
    await store.subscriptions.put(DAILY);
    await store.articles.noteServed(['a'], 1);
    await store.articles.noteServed(['b'], 2);
    await store.installations.save(TEAM, 'token');
    await store.close();

    const again = await stores.openAnother();
    expect(await again.seen.claim('a', { nowMs: 50, untilMs: 100 })).toBeUndefined();
    expect(await again.questions.listUnanswered('T1', { sinceMs: 0, limit: 2 })).toEqual([
      { ...ASKED, outcome: 'unsure' },
    ]);
    expect(await again.feedback.listWorst('T1', { sinceMs: 0, limit: 2 })).toHaveLength(1);
    expect(await again.watches.listOf(WATCHED)).toMatchObject([WATCHED]);
    expect(await again.subscriptions.list()).toEqual([DAILY]);
    expect(await again.articles.noteServed(['c'], 3)).toEqual(['c']);
    expect(await again.articles.addedSince(0)).toHaveLength(2);
    expect(await again.installations.fetch(TEAM)).toBe('token');
  });

  test('pruning forgets questions and feedback of more than 90 days, and what ran out', async () => {
    const { store } = stores;
    const nowMs = RETENTION_MS + 1_000;
    expect(RETENTION_MS / 86_400_000).toBe(90);
    for (const atMs of [999, 1_000]) {
      await store.questions.record({ ...ASKED, homeId: 'T1', atMs });
      await store.feedback.put({ ...DOWN, answerKey: `C1:${atMs}`, atMs });
    }
    await store.seen.claim('past', { nowMs, untilMs: nowMs });
    const held = await store.seen.claim('held', { nowMs, untilMs: nowMs + 1 });
    const past = await store.seen.claim('past', { nowMs, untilMs: nowMs });
    await store.watches.add({ ...WATCHED, atMs: 0 });
    await store.subscriptions.put({ ...DAILY, atMs: 0 });
    await store.prune(nowMs);

    expect(await store.questions.summarize('T1', 0)).toMatchObject({ found: 1 });
    expect(await store.feedback.listWorst('T1', { sinceMs: 0, limit: 2 })).toMatchObject([
      { downs: 1 },
    ]);
    expect(await store.seen.prolong(past!, nowMs + 9)).toBe(false);
    expect(await store.seen.prolong(held!, nowMs + 9)).toBe(true);
    expect(await store.watches.listOf(WATCHED)).toHaveLength(1);
    expect(await store.subscriptions.list()).toHaveLength(1);
  });

  test('a workspace is forgotten with all that its people left, and no other is', async () => {
    const { store } = stores;
    for (const teamId of ['T1', 'T2']) {
      await store.questions.record({ ...ASKED, teamId, homeId: teamId, outcome: 'unsure' });
      await store.feedback.put({ ...DOWN, teamId, homeId: teamId });
      await store.watches.add({ ...WATCHED, teamId });
      await store.subscriptions.put({ ...DAILY, teamId });
    }
    await store.installations.save(TEAM, 'token');
    await store.forgetHome('T1');
    await store.forgetHome('T1');

    const left = async (teamId: string) => [
      await store.questions.listUnanswered(teamId, { sinceMs: 0, limit: 2 }),
      await store.feedback.listWorst(teamId, { sinceMs: 0, limit: 2 }),
      await store.watches.listOf({ ...WATCHED, teamId }),
      (await store.subscriptions.list()).filter((one) => one.teamId === teamId),
    ];
    expect((await left('T1')).map(({ length }) => length)).toEqual([0, 0, 0, 0]);
    expect((await left('T2')).map(({ length }) => length)).toEqual([1, 1, 1, 1]);
    expect(await store.installations.fetch(TEAM)).toBe('token');
  });

  test('an organization is forgotten with what was asked in all of its workspaces', async () => {
    const { store } = stores;
    for (const teamId of ['T1', 'T2']) {
      await store.questions.record({ ...ASKED, teamId, homeId: 'E1', outcome: 'unsure' });
      await store.feedback.put({ ...DOWN, teamId, homeId: 'E1' });
    }
    await store.questions.record({ ...ASKED, teamId: 'T1', homeId: 'E2' });
    await store.forgetHome('E1');
    expect(await store.questions.summarize('T1', 0)).toMatchObject({ found: 1, unsure: 0 });
    expect(await store.questions.summarize('T2', 0)).toMatchObject({ found: 0, unsure: 0 });
    for (const teamId of ['T1', 'T2']) {
      expect(await store.feedback.listWorst(teamId, { sinceMs: 0, limit: 2 })).toEqual([]);
    }
  });

  test('closed twice it stays closed, and says so', async () => {
    const { store } = stores;
    await store.close();
    await store.close();
    await expect(store.prune(0)).rejects.toMatchObject({ code: 'closed' });
    await expect(store.questions.record({ ...ASKED, homeId: 'T1' })).rejects.toMatchObject({
      code: 'closed',
    });
    await expect(store.watches.add(WATCHED)).rejects.toMatchObject({ code: 'closed' });
  });
}
