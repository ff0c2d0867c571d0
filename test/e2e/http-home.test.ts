import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { DAY_MS } from '../../src/text/time/day-range.ts';
import { makeArticle } from '../answer/article-fixture.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkMessage, checkView } from '../slack/check-blocks.ts';
import { buttonValue, postsOf, WHO, WHO_QUOTE } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();
const OPENED = { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home', event_ts: '1.1' };
const IN_HOME = {
  container: { type: 'view', view_id: 'V1' },
  view: { id: 'V1', type: 'home' },
};

const ASKED = {
  teamId: 'T1',
  homeId: 'T1',
  userId: 'U2',
  outcome: 'not-found',
  confidence: 0,
  articleIds: [],
} as const;

/** The tab that was published last. */
async function lastHome(bot: TestBot): Promise<types.HomeView> {
  const published = (await bot.finish()).filter(({ method }) => method === 'views.publish');
  const { user_id, view } = published.at(-1)!.args;
  expect(user_id).toBe('U1');
  expect(checkView(view)).toEqual([]);
  return view;
}

describe('the Home tab', () => {
  it('says what the bot knows, how to ask, and shows each article with its first words', async () => {
    const servedAt = new Date('2026-03-01T14:03:00Z');
    const bot = await startBot({ ...desk, servedAt });
    await bot.event(OPENED);
    const text = blockText((await lastHome(bot)).blocks);
    expect(text).toContain('I know 5 articles');
    expect(text).toMatch(/They are by .*Rudaw/);
    expect(text).toContain('The dated ones are from 17 January 2020 to');
    expect(text).toContain('I read them last on 1 March 2026 at 14:03 UTC.');
    expect(text).toContain('`/iraq` and your question');
    expect(text).toContain('US-led Coalition remains critical in fight against ISIS');
    expect(text).not.toContain('For admins');
  });

  it('offers five questions', async () => {
    const exampleQuestions = [1, 2, 3, 4, 5, 6].map((n) => `Who is number ${n}?`);
    const bot = await startBot({ ...desk, exampleQuestions });
    await bot.event(OPENED);
    const json = JSON.stringify((await lastHome(bot)).blocks);
    const offered = json.match(/"action_id":"ask:\d+"/g);
    expect(offered).toEqual([0, 1, 2, 3, 4].map((n) => `"action_id":"ask:${n}"`));
    expect(json).toContain('Who is number 5?');
  });

  it('answers a question in direct messages, once for a double click', async () => {
    const bot = await startBot(desk);
    const value = JSON.stringify({ q: WHO });
    await Promise.all([1, 2].map(() => bot.click('ask:0', value, IN_HOME)));
    const posts = postsOf(await bot.finish());
    expect(posts).toHaveLength(1);
    expect(posts[0]!.args.channel).toBe('U1');
    expect(posts[0]!.args.text).toMatch(WHO_QUOTE);
    expect(checkMessage(posts[0]!.args)).toEqual([]);
  });

  it('turns the pages of many articles', async () => {
    const articles = Array.from({ length: 25 }, (_, n) =>
      makeArticle({ id: `a${n}`, text: `Rain fell on town number ${n}.` }),
    );
    const many = { ...desk, articles };
    const bot = await startBot(many);
    await bot.event(OPENED);
    await expect.poll(() => bot.calls.length).toBe(1);
    const first = bot.calls[0]!.args.view;
    expect(checkView(first)).toEqual([]);
    expect(blockText(first.blocks)).toContain('Page 1 of 3');
    expect(JSON.stringify(first)).not.toContain('home-page:newer');
    await bot.click('home-page:older', '1', IN_HOME);
    await bot.click('home-page:older', '2', IN_HOME);
    // Fewer articles than when the button was made.
    await bot.click('home-page:older', '9', IN_HOME);
    const views = (await bot.finish()).slice(1).map(({ args }) => args.view);
    const [second, third, gone] = views.map(({ blocks }) => blockText(blocks));
    expect(second).toContain('Page 2 of 3');
    expect([1, 0].map((n) => buttonValue(views[n].blocks, 'home-page:newer'))).toEqual(['1', '0']);
    expect(third).toContain('town number 24');
    expect(JSON.stringify(views[1])).not.toContain('home-page:older');
    expect(gone).toBe(third);
  });

  it('turns back to the newer articles', async () => {
    const articles = Array.from({ length: 25 }, (_, n) => makeArticle({ id: `a${n}` }));
    const bot = await startBot({ ...desk, articles });
    await bot.click('home-page:newer', '1', IN_HOME);
    expect(blockText((await lastHome(bot)).blocks)).toContain('Page 2 of 3');
  });

  it('shows admins what was asked and what was voted down', async () => {
    const store = openSqliteStore();
    const bot = await startBot(desk, { store, adminUsers: ['U1'] });
    await bot.command(WHO);
    await bot.command('What is the capital of Peru?');
    await expect
      .poll(() => store.questions.summarize('T1', 0))
      .toEqual({ found: 1, unsure: 0, 'not-found': 1 });
    await store.feedback.put({
      teamId: 'T1',
      homeId: 'T1',
      userId: 'U2',
      answerKey: 'C1:1',
      question: WHO,
      verdict: 'down',
      reason: 'outdated',
      comment: 'He left <!channel> *now*.',
      atMs: Date.now(),
    });
    await bot.event(OPENED);
    const view = await lastHome(bot);
    const text = blockText(view.blocks);
    expect(text).toContain('2 questions in 30 days: 50 % found, 0 % not sure, 50 % not found.');
    expect(text).toContain('What is the capital of Peru?');
    expect(text).toContain('👍 0 👎 1 · The source is outdated: 1');
    expect(text).toContain('“He left <!channel> *now*.”');
  });

  it('shows admins nothing that is older than thirty days', async () => {
    const store = openSqliteStore();
    const nowMs = Date.now();
    for (const days of [29, 31]) {
      const asked = { ...ASKED, question: `asked ${days} days ago`, atMs: nowMs - days * DAY_MS };
      const { outcome, confidence, articleIds, ...rated } = asked;
      await store.questions.record(asked);
      await store.feedback.put({ ...rated, answerKey: `C1:${days}`, verdict: 'down' });
    }
    const bot = await startBot(desk, { store, adminUsers: ['U1'], now: () => nowMs });
    await bot.event(OPENED);
    const text = blockText((await lastHome(bot)).blocks);
    expect(text).toContain('1 question in 30 days: ');
    expect(text.match(/asked \d+ days ago/g)).toEqual(Array(2).fill('asked 29 days ago'));
  });
});
