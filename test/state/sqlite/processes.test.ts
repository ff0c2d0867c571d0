import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DATABASE_FILE, openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { runProgram } from './run-program.ts';

/** Rows written at once, and how long they are: a megabyte, so that a kill can fall into the writing. */
const BATCH = 100;
const ROW_CHARS = 10_000;
const KILLS = 10;
const LATEST_KILL_MS = 50;

/** Each round writes to every table, to one of them many rows at once, and then says that it did. */
const WRITE_WITHOUT_END = `
  tell('opening');
  const store = openSqliteStore(dir);
  await store.articles.noteServed(['base'], 0);
  const { unsure } = await store.questions.summarize('T1', 0);
  for (let round = unsure + 1; ; round++) {
    const person = { teamId: 'T1', userId: 'U' + round };
    const question = 'round ' + round;
    await store.articles.noteServed(
      Array.from({ length: ${BATCH} }, (_, n) => (round + '-' + n).padEnd(${ROW_CHARS})), round);
    await store.watches.add({ ...person, question, outcome: 'unsure', passageIds: [], atMs: round });
    await store.feedback.put(
      { ...person, homeId: 'T1', answerKey: question, question, verdict: 'down', atMs: round });
    await store.seen.claim(question, { nowMs: 0, untilMs: 2 });
    await store.subscriptions.put(
      { teamId: 'T1', channelId: 'C' + round, every: 'daily', byUserId: 'U1', atMs: round });
    await store.installations.save({ teamId: 'T' + round, isEnterpriseInstall: false }, question);
    await store.questions.record(
      { ...person, homeId: 'T1', question, outcome: 'unsure', confidence: 0.5, articleIds: [], atMs: round });
    tell(round);
  }
`;

const CLAIM_ALL = `
  const { seen } = openSqliteStore(dir);
  for (let n = 0; n < 100; n++) {
    if (await seen.claim('key' + n, { nowMs: 0, untilMs: 1 })) tell('key' + n);
  }
`;

/** Has the file as SQLite makes it, not as the bot does, and lets it go after a moment. */
const HOLD_FOR_A_MOMENT = `
  const { openDatabase } = await import('./dist/state/sqlite/database.js');
  const db = openDatabase(dir + '/${DATABASE_FILE}');
  db.exec('CREATE TABLE other (id)');
  db.exec('BEGIN IMMEDIATE');
  tell('held');
  setTimeout(() => db.exec('COMMIT'), 200);
`;

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

const roundOf = (question: string) => Number(question.split(' ')[1]);

describe('a process that is killed while it writes', () => {
  it('leaves all that it said it wrote, and nothing by half', { timeout: 30_000 }, async () => {
    let told = 0;
    for (let kill = 0; kill < KILLS; kill++) {
      const writer = runProgram(dir, WRITE_WITHOUT_END);
      // Every other one while it opens the file, which it makes at first, or writes its first round.
      await writer.hasTold(kill % 2 === 0 ? 1 : 2);
      await sleep(LATEST_KILL_MS * Math.random());
      writer.kill();
      const { code, lines, stderr } = await writer.closed;
      expect([code, stderr]).toEqual([null, '']);
      told = Math.max(told, ...lines.slice(1).map(Number));

      // A round ends with its question; the one that the kill broke off may have come to any step.
      const { questions, ...others } = await readRounds();
      const done = questions.length;
      expect(done, `kept, of ${told} that were told`).toBeGreaterThanOrEqual(told);
      for (const [table, rounds] of Object.entries({ questions, ...others })) {
        const message = `${table}: ${rounds.join()} after ${done} rounds`;
        expect(rounds, message).toEqual(rounds.map((_, n) => n + 1));
        expect([done, done + 1], message).toContain(rounds.length);
      }
    }
    expect(told).toBeGreaterThanOrEqual(KILLS / 2);
  });

  /** The rounds that each table knows, in order. */
  async function readRounds() {
    const store = openSqliteStore(dir);
    const added = await store.articles.addedSince(1);
    const watches = await store.watches.list({ limit: 1e6 });
    const ratings = await store.feedback.listWorst('T1', { sinceMs: 0, limit: 1e6 });
    const questions = await store.questions.listUnanswered('T1', { sinceMs: 0, limit: 1e6 });
    const subscriptions = await store.subscriptions.list();
    const installations = await store.installations.list();
    const seen: number[] = [];
    // No key is behind the round that was broken off.
    for (let round = 1; round <= questions.length + 2; round++) {
      const claim = await store.seen.claim(`round ${round}`, { nowMs: 1, untilMs: 2 });
      if (claim === undefined) seen.push(round);
      else await store.seen.release(claim);
    }
    await store.close();
    const batches = new Map<number, number>();
    for (const { firstSeenMs } of added) {
      batches.set(firstSeenMs, (batches.get(firstSeenMs) ?? 0) + 1);
    }
    expect([...batches.values()].filter((count) => count !== BATCH)).toEqual([]);
    return {
      articles: [...batches.keys()],
      watches: watches.map(({ atMs }) => atMs),
      feedback: ratings.map(({ question }) => roundOf(question)).sort((a, b) => a - b),
      seen,
      subscriptions: subscriptions.map(({ atMs }) => atMs),
      installations: installations.map(({ payload }) => roundOf(payload)).sort((a, b) => a - b),
      questions: questions.map(({ atMs }) => atMs).reverse(),
    };
  }
});

describe('processes on the same folder', () => {
  it('make the file together, and each key goes to one of them', async () => {
    const programs = [1, 2, 3].map(() => runProgram(dir, CLAIM_ALL));
    const ended = await Promise.all(programs.map(({ closed }) => closed));
    expect(ended.map(({ code, stderr }) => [code, stderr])).toEqual([1, 2, 3].map(() => [0, '']));
    const won = ended.flatMap(({ lines }) => lines);
    expect(won.length).toBe(100);
    expect(new Set(won).size).toBe(100);
  });

  it('wait for one that holds it when it is to be changed to the bot’s form', async () => {
    const holder = runProgram(dir, HOLD_FOR_A_MOMENT);
    await holder.hasTold(1);
    const store = openSqliteStore(dir);
    expect(await store.watches.list({ limit: 1 })).toEqual([]);
    await store.close();
    expect(await holder.closed).toMatchObject({ code: 0, stderr: '' });
  });
});
