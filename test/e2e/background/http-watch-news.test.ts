import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Answer, QuotedPassage } from '../../../src/answer/answer.ts';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../src/state/store.ts';
import { checkMessage } from '../../slack/check-blocks.ts';
import { ARTICLES, FOUND, UNSURE } from '../../slack/fake-desk.ts';
import { postsOf, WHO } from '../http-fixture.ts';
import { type BotSettings, startBot, type TestBot } from '../start-bot.ts';
import {
  afterSeconds,
  createServedDesk,
  createTestClock,
  HOUR_MS,
  MINUTE_MS,
  type ServedDesk,
  type TestClock,
} from './background-fixture.ts';

const OLD = [ARTICLES[1]!];

type World = { clock: TestClock; served: ServedDesk; store: Store };

function createWorld(store = openSqliteStore()): World {
  const clock = createTestClock('2026-03-04T12:00:00Z');
  return { clock, store, served: createServedDesk(OLD, () => UNSURE) };
}

async function start(world: World, settings: BotSettings = {}): Promise<TestBot> {
  const { served, store, clock } = world;
  const { desk, onServed } = served;
  const { now, after } = clock;
  const bot = await startBot(desk, { store, onServed, now, after, ...settings });
  await clock.pass(0);
  return bot;
}

/** Lets a person watch a question that is answered unsurely, quoting the old article. */
async function watch({ store, clock }: World, question = WHO, userId = 'U1'): Promise<void> {
  const passageIds = [`${OLD[0]!.id}#0`];
  const atMs = clock.now();
  await store.watches.add({ teamId: 'T1', userId, question, outcome: 'unsure', passageIds, atMs });
}

/** Another article comes a minute later. */
async function addArticle(
  { served, clock }: World,
  answers: (question: string) => Answer = () => FOUND,
): Promise<void> {
  await clock.pass(MINUTE_MS);
  served.serve(ARTICLES, answers);
  await clock.pass(0);
}

const watched = async ({ store }: World) => (await store.watches.list({ limit: 99 })).length;

describe('a watched question', () => {
  it('is told once that a new article answers it, with the answer and its buttons', async () => {
    const world = createWorld();
    const bot = await start(world);
    await watch(world);
    await addArticle(world);
    await expect.poll(() => watched(world)).toBe(0);
    await addArticle(world);
    const posts = postsOf(await bot.finish());
    expect(posts).toHaveLength(1);
    const { args } = posts[0]!;
    expect(checkMessage(args)).toEqual([]);
    expect(args.channel).toBe('U1');
    expect(args.text).toMatch(/^A new article answers a question that you watched\. .*“?Abdulkh/);
    const shown = JSON.stringify(args.blocks);
    for (const id of ['context', 'share-to', 'watch', 'feedback']) {
      expect(shown).toContain(`"action_id":"${id}"`);
    }
    expect(shown).toContain(WHO);
  });

  it('is told in the person’s language', async () => {
    const world = createWorld();
    const bot = await start(world);
    await watch(world);
    bot.queue('users.info', { ok: true, user: { id: 'U1', locale: 'ar' } });
    await addArticle(world);
    await expect.poll(() => watched(world)).toBe(0);
    expect(postsOf(await bot.finish())[0]!.args.text).toContain('يجيب مقال جديد عن سؤال');
  });

  it('goes on where the new article doesn’t answer it', async () => {
    const world = createWorld();
    const bot = await start(world);
    await watch(world, 'Which llama did Salih ride?');
    await watch(world, WHO, 'U2');
    await addArticle(world, (question) => (question === WHO ? FOUND : UNSURE));
    await expect.poll(() => watched(world)).toBe(1);
    expect(postsOf(await bot.finish()).map(({ args }) => args.channel)).toEqual(['U2']);
  });

  it('that was answered before is told of a newer answer, not of a copy of the first', async () => {
    const world = createWorld();
    const { served, clock } = world;
    const [gulan, , anadolu] = (FOUND as Answer & { outcome: 'found' }).passages;
    const quoting = (passage: QuotedPassage) => () => ({ ...FOUND, passages: [passage] }) as Answer;
    served.serve(OLD, quoting(anadolu!));
    const bot = await start(world);
    await bot.command(`watch ${WHO}`);
    await expect.poll(() => postsOf(bot.calls).length).toBe(2);
    // The new article says what the old one says.
    await addArticle(world, quoting({ ...gulan!, alsoReportedBy: OLD }));
    await expect.poll(afterSeconds(clock, () => served.desk.asked.length)).toBe(2);
    await clock.pass(MINUTE_MS);
    expect(await watched(world)).toBe(1);
    const article = { ...gulan!.article, id: 'newer' };
    const passage = { ...gulan!.passage, id: 'newer#0', text: 'Al-Azzawi has left the committee.' };
    served.serve(
      [...ARTICLES, article],
      quoting({ ...gulan!, article, passage, alsoReportedBy: [] }),
    );
    await expect.poll(() => watched(world)).toBe(0);
    const news = postsOf(await bot.finish()).slice(2);
    expect(news.map(({ args }) => args.text)).toEqual([
      expect.stringContaining('Al-Azzawi has left the committee.'),
    ]);
  });

  it('isn’t asked again where nothing has come since', async () => {
    const world = createWorld();
    const bot = await start(world);
    await addArticle(world);
    await world.clock.pass(MINUTE_MS);
    await watch(world);
    world.served.serve(ARTICLES);
    await world.clock.pass(0);
    await bot.finish();
    expect([world.served.desk.asked, await watched(world)]).toEqual([[], 1]);
  });

  it('is told after a start of what came while the bot was down', async () => {
    const world = createWorld();
    const before = await start(world);
    await watch(world);
    await before.finish();
    await addArticle(world);
    const bot = await start(world);
    await world.clock.pass(MINUTE_MS);
    await expect.poll(() => watched(world)).toBe(0);
    expect(postsOf(await bot.finish())).toHaveLength(1);
  });

  it('is told by one of two processes', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'state-'));
    const world = createWorld(openSqliteStore(dir));
    const other = { ...world, store: openSqliteStore(dir) };
    onTestFinished(async () => {
      for (const { store } of [world, other]) await store.close();
      rmSync(dir, { recursive: true });
    });
    const bot = await start(world);
    const second = await start(other, { sharing: bot });
    await watch(world);
    await addArticle(world);
    await expect.poll(() => watched(world)).toBe(0);
    await second.finish();
    const asked = world.served.desk.asked.map(({ question }) => question);
    expect(asked).toEqual([WHO, WHO]);
    expect(postsOf(await bot.finish())).toHaveLength(1);
  });

  it('is told by the next process where one died over it', async () => {
    const world = createWorld();
    const nowMs = world.clock.now();
    // Claimed, and never prolonged.
    await world.store.seen.claim('watch:1', { nowMs, untilMs: nowMs + 30_000 });
    const bot = await start(world);
    await watch(world);
    await addArticle(world);
    await expect.poll(() => watched(world)).toBe(0);
    expect(postsOf(await bot.finish())).toHaveLength(1);
  });

  it('isn’t told twice where that it was told could not be noted', async () => {
    const world = createWorld();
    const { store } = world;
    const watches = {
      ...store.watches,
      markTold: async () => {
        throw new Error('The disk is full.');
      },
    };
    const bot = await start({ ...world, store: { ...store, watches } });
    await watch(world);
    await addArticle(world);
    await expect.poll(() => bot.log.join('\n')).toContain('The disk is full.');
    await world.clock.pass(HOUR_MS);
    await expect.poll(() => world.served.desk.asked.length).toBe(2);
    expect(postsOf(await bot.finish())).toHaveLength(1);
  });

  it('is told later where Slack fails', async () => {
    const world = createWorld();
    const bot = await start(world);
    await watch(world);
    bot.queue('chat.postMessage', { ok: false, error: 'account_inactive' });
    await addArticle(world);
    await expect.poll(() => bot.log.join('\n')).toContain('could not be looked at');
    expect(await watched(world)).toBe(1);
    await world.clock.pass(10 * MINUTE_MS);
    await expect.poll(() => watched(world)).toBe(0);
    expect(postsOf(await bot.finish())).toHaveLength(2);
  });

  it('ends where the person can’t be told, or may have been', async () => {
    const world = createWorld();
    const bot = await start(world);
    for (const userId of ['U1', 'U2']) await watch(world, WHO, userId);
    bot.queue(
      'chat.postMessage',
      { ok: false, error: 'user_disabled' },
      { ok: true, lateMs: 30_000 },
    );
    await addArticle(world);
    await expect.poll(() => watched(world)).toBe(0);
    expect(postsOf(await bot.finish())).toHaveLength(2);
  });

  it('waits while somebody waits for an answer', async () => {
    const world = createWorld();
    const { desk } = world.served;
    const { answer } = desk;
    let release = () => {};
    const released = new Promise<void>((resolve) => {
      release = resolve;
    });
    desk.answer = async (question, history) => {
      const given = await answer(question, history);
      if (question === WHO) await released;
      return given;
    };
    const bot = await start(world);
    await watch(world, 'Which llama did Salih ride?');
    await bot.command(WHO);
    const asked = () => desk.asked.map(({ question }) => question);
    await expect.poll(asked).toEqual([WHO]);
    await addArticle(world);
    await world.clock.pass(MINUTE_MS);
    expect(asked()).toEqual([WHO]);
    release();
    await expect.poll(afterSeconds(world.clock, () => watched(world))).toBe(0);
    await bot.finish();
  });
});
