import { expect, test } from 'vitest';
import type { Rating } from '../../../src/state/feedback.ts';
import type { TestStores } from './test-stores.ts';

export const DOWN: Rating = {
  teamId: 'T1',
  homeId: 'T1',
  userId: 'U1',
  answerKey: 'C1:1.1',
  question: 'Who is Salih?',
  verdict: 'down',
  reason: 'wrong-passage',
  comment: 'He isn’t quoted.',
  passageId: 'a.md#1',
  atMs: 1_000,
};

export function testFeedback(stores: TestStores): void {
  const put = async (...ratings: Partial<Rating>[]) => {
    for (const rating of ratings) await stores.store.feedback.put({ ...DOWN, ...rating });
  };
  /** Of a person without a reason or a comment. */
  const plain = (userId: string, verdict: Rating['verdict'], question: string): Rating => ({
    teamId: 'T1',
    homeId: 'T1',
    userId,
    answerKey: `C1:${question}`,
    question,
    verdict,
    atMs: 1_000,
  });
  const listWorst = (sinceMs = 0, limit = 10, teamId = 'T1') =>
    stores.store.feedback.listWorst(teamId, { sinceMs, limit });

  test('tells what was said of a question', async () => {
    await put(DOWN);
    expect(await listWorst()).toEqual([
      {
        question: 'Who is Salih?',
        ups: 0,
        downs: 1,
        reasons: [{ reason: 'wrong-passage', count: 1 }],
        comments: ['He isn’t quoted.'],
      },
    ]);
    expect(await listWorst(1_001)).toEqual([]);
    expect(await listWorst(0, 10, 'T2')).toEqual([]);
  });

  test('is one verdict of a person on an answer, the later one', async () => {
    await put(DOWN, { verdict: 'up', atMs: 2_000 });
    expect(await listWorst()).toEqual([]);
    // An earlier one that comes late, as after a retry, changes nothing.
    await put(DOWN);
    expect(await listWorst()).toEqual([]);
    const { comment: _, reason: __, ...bare } = DOWN;
    await stores.store.feedback.put({ ...bare, atMs: 3_000 });
    expect(await listWorst()).toMatchObject([{ downs: 1, reasons: [], comments: [] }]);
  });

  test('counts every person and every answer', async () => {
    await put(DOWN, { userId: 'U2' }, { answerKey: 'C1:2.2' }, { userId: 'U3', verdict: 'up' });
    expect(await listWorst()).toMatchObject([{ ups: 1, downs: 3 }]);
  });

  test('takes questions that differ in case, spaces and their end for one', async () => {
    await put(
      { question: 'who is  salih', atMs: 1 },
      { question: 'Who is Salih ?', answerKey: 'b', atMs: 3 },
      { question: 'WHO IS SALIH', answerKey: 'c', atMs: 2 },
      { question: 'Who was Salih?', answerKey: 'd' },
    );
    expect(await listWorst()).toMatchObject([
      { question: 'Who is Salih ?', downs: 3 },
      { question: 'Who was Salih?', downs: 1 },
    ]);
  });

  test('lists by downs less ups, no more than asked for, and nothing without a down', async () => {
    await put(
      ...['1', '2', '3'].map((user) => plain(user, 'down', 'split')),
      ...['4', '5', '6'].map((user) => plain(user, 'up', 'split')),
      ...['1', '2'].map((user) => plain(user, 'down', 'bad')),
      plain('1', 'down', 'poor'),
      plain('1', 'up', 'good'),
    );
    const questions = async (limit: number) =>
      (await listWorst(0, limit)).map(({ question }) => question);
    expect(await questions(10)).toEqual(['bad', 'poor', 'split']);
    expect(await questions(2)).toEqual(['bad', 'poor']);
  });

  test('names the commonest reasons and the newest comments first', async () => {
    await put(
      ...['a', 'b', 'c', 'd', 'e'].map((comment, n) => ({
        userId: comment,
        comment,
        reason: n === 0 ? 'outdated' : 'not-answered',
        atMs: n,
      })),
      // What a person liked is no reason to vote down, but may be said.
      { userId: 'f', verdict: 'up', reason: 'other', comment: 'Well done', atMs: 9 },
    );
    expect(await listWorst()).toMatchObject([
      {
        reasons: [
          { reason: 'not-answered', count: 4 },
          { reason: 'outdated', count: 1 },
        ],
        comments: ['Well done', 'e', 'd'],
      },
    ]);
  });
}
