import { expect, test } from 'vitest';
import type { AskedQuestion } from '../../../src/state/question-log.ts';
import type { TestStores } from './test-stores.ts';

export const ASKED: AskedQuestion = {
  teamId: 'T1',
  userId: 'U1',
  question: 'Who is “al-Azzawi”?\nکێ?',
  outcome: 'found',
  confidence: 0.75,
  articleIds: ['a.md', "b's.md"],
  atMs: 1_000,
};

export function testQuestionLog(stores: TestStores): void {
  const record = (changes: Partial<AskedQuestion>) =>
    stores.store.questions.record({ ...ASKED, homeId: 'T1', ...changes });

  test('none were asked of a new store', async () => {
    const { questions } = stores.store;
    expect(await questions.summarize('T1', 0)).toEqual({ found: 0, unsure: 0, 'not-found': 0 });
    expect(await questions.listUnanswered('T1', { sinceMs: 0, limit: 5 })).toEqual([]);
  });

  test('are counted by outcome, of one workspace, from a moment on', async () => {
    await record({ atMs: 999 });
    await record({ atMs: 1_000 });
    await record({ atMs: 1_001 });
    await record({ outcome: 'unsure' });
    await record({ outcome: 'not-found', teamId: 'T2' });
    expect(await stores.store.questions.summarize('T1', 1_000)).toEqual({
      found: 2,
      unsure: 1,
      'not-found': 0,
    });
  });

  test('that were not surely found are listed as they were told, the newest first', async () => {
    const unsure = { ...ASKED, outcome: 'unsure', confidence: 0.4, atMs: 2_000 } as const;
    const missing = {
      ...ASKED,
      outcome: 'not-found',
      confidence: 0,
      articleIds: [],
      atMs: 3_000,
    } as const;
    for (const question of [missing, unsure, ASKED]) await record(question);
    await record({ ...unsure, teamId: 'T2' });
    await record({ ...unsure, atMs: 1_999 });
    const { questions } = stores.store;
    expect(await questions.listUnanswered('T1', { sinceMs: 2_000, limit: 5 })).toEqual([
      missing,
      unsure,
    ]);
    expect(await questions.listUnanswered('T1', { sinceMs: 0, limit: 1 })).toEqual([missing]);
  });

  test('of the same moment are listed with the one recorded last first', async () => {
    for (const question of ['first', 'second']) await record({ question, outcome: 'unsure' });
    const listed = await stores.store.questions.listUnanswered('T1', { sinceMs: 0, limit: 5 });
    expect(listed.map(({ question }) => question)).toEqual(['second', 'first']);
  });

  test('with an outcome or a confidence that there is not are refused', async () => {
    await expect(record({ confidence: 1.5 })).rejects.toThrow();
    await expect(record({ outcome: 'maybe' as 'unsure' })).rejects.toThrow();
    expect(await stores.store.questions.summarize('T1', 0)).toMatchObject({ found: 0 });
  });
}
