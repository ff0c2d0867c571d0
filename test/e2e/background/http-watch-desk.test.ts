import { expect, it } from 'vitest';
import { createDesk } from '../../../src/answer/desk.ts';
import { loadCorpus } from '../../../src/corpus/load-corpus.ts';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { NOT_FOUND } from '../../slack/fake-desk.ts';
import { IN_MESSAGE, postsOf, WHO, WHO_QUOTE } from '../http-fixture.ts';
import { startBot } from '../start-bot.ts';
import {
  afterSeconds,
  createServedDesk,
  createTestClock,
  MINUTE_MS,
} from './background-fixture.ts';

const ME = { teamId: 'T1', userId: 'U1' };

it('a watched question is answered by the true desk once its article is there, and watched on by a button', async () => {
  const { corpus } = await loadCorpus('corpus');
  const isNew = ({ id }: { id: string }) => id.includes('gulan');
  const without = {
    articles: corpus.articles.filter((article) => !isNew(article)),
    passages: corpus.passages.filter(({ articleId: id }) => !isNew({ id })),
  };
  const [before, after] = [await createDesk(without), await createDesk(corpus)];
  const served = createServedDesk(without.articles, () => NOT_FOUND);
  served.desk.answer = before.answer;
  const store = openSqliteStore();
  const { now, after: wait, pass } = createTestClock('2026-03-04T12:00:00Z');
  const bot = await startBot(served.desk, { store, onServed: served.onServed, now, after: wait });
  const watched = async () => (await store.watches.listOf(ME)).length;
  await bot.command(`watch ${WHO}`);
  await expect.poll(() => postsOf(bot.calls).length).toBe(2);
  await pass(MINUTE_MS);
  served.desk.answer = after.answer;
  served.serve(corpus.articles);
  await expect.poll(afterSeconds({ pass }, watched)).toBe(0);
  const { args } = postsOf(bot.calls).at(-1)!;
  expect(args.text).toMatch(WHO_QUOTE);
  const [, value] = /"action_id":"watch",.*?"value":"((?:[^"\\]|\\.)*)"/.exec(
    JSON.stringify(args.blocks),
  )!;
  await bot.click('watch', JSON.parse(`"${value}"`), IN_MESSAGE);
  await expect.poll(() => watched()).toBe(1);
  const [again] = await store.watches.listOf(ME);
  expect(again).toMatchObject({ question: WHO, outcome: 'found' });
  await bot.finish();
});
