import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { ARTICLES, FOUND } from '../../slack/fake-desk.ts';
import { postsOf } from '../http-fixture.ts';
import { grantFor, install, OAUTH, ORGANIZATION_GRANT } from '../install-fixture.ts';
import { startBot } from '../start-bot.ts';
import { createServedDesk, createTestClock, DAY_MS } from './background-fixture.ts';

const OF_ORGANIZATION = {
  fields: { team_id: 'T9', enterprise_id: 'E1', is_enterprise_install: 'true' },
};

/** A bot that is installed somewhere, with an article that came after the base. */
async function startInstalled(grant: Record<string, unknown>) {
  const store = openSqliteStore();
  const clock = createTestClock('2026-03-04T12:00:00Z');
  const served = createServedDesk([ARTICLES[1]!], () => FOUND);
  const { desk, onServed } = served;
  const { now, after } = clock;
  const bot = await startBot(desk, { store, onServed, now, after, oauth: OAUTH });
  await install(bot, grant);
  return { bot, store, clock, served };
}

describe('in many workspaces', () => {
  it.each([
    ['a workspace', grantFor('T1'), {}, 'T1', 'xoxb-of-T1'],
    ['an organization', ORGANIZATION_GRANT, OF_ORGANIZATION, 'E1', 'xoxb-of-E1'],
  ])('a digest and a watch use the token of %s', async (_, grant, options, homeId, token) => {
    const { bot, store, clock, served } = await startInstalled(grant);
    const homes = { team_id: 'T1', enterprise_user: { enterprise_id: 'E1' } };
    bot.queue('users.info', { ok: true, user: { id: 'U1', ...homes } });
    await bot.command('subscribe', options);
    await expect.poll(() => postsOf(bot.calls).length).toBe(1);
    expect(await store.subscriptions.list()).toMatchObject([{ teamId: homeId }]);
    const watch = {
      question: 'Who?',
      outcome: 'unsure',
      passageIds: [],
      atMs: clock.now(),
    } as const;
    await store.watches.add({ teamId: homeId, userId: 'U1', ...watch });
    served.serve(ARTICLES);
    await expect.poll(() => postsOf(bot.calls).length).toBe(2);
    await clock.pass(DAY_MS);
    await expect.poll(() => postsOf(bot.calls).length).toBe(3);
    const posts = postsOf(await bot.finish());
    expect(posts.map((post) => [post.args.channel, post.token])).toEqual([
      ['C1', token],
      ['U1', token],
      ['C1', token],
    ]);
  });

  it('both wait for a workspace that removed the bot', async () => {
    const { bot, store, clock, served } = await startInstalled(grantFor('T1'));
    const times = { atMs: clock.now() };
    const gone = { teamId: 'T2', userId: 'U1' };
    await store.subscriptions.put({
      teamId: 'T2',
      channelId: 'C2',
      every: 'daily',
      byUserId: 'U1',
      ...times,
    });
    await store.watches.add({
      ...gone,
      question: 'Who?',
      outcome: 'unsure',
      passageIds: [],
      ...times,
    });
    served.serve(ARTICLES);
    await clock.pass(DAY_MS);
    await bot.finish();
    expect(postsOf(bot.calls)).toEqual([]);
    expect(bot.log).toEqual([]);
    expect(await store.subscriptions.list()).toHaveLength(1);
    expect(await store.watches.listOf(gone)).toHaveLength(1);
  });
});
