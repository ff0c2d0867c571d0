import { expect, it, onTestFinished } from 'vitest';
import type { Explanation } from '../../src/answer/answer-question.ts';
import { startPlayground } from '../../src/playground/start-playground.ts';
import { PLACES } from '../../src/playground/workspace/create-workspace.ts';
import type { Message } from '../../src/playground/workspace/workspace-state.ts';
import { createLogger } from '../../src/slack/logger.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { createServedDesk } from '../e2e/background/background-fixture.ts';
import { ARTICLES, FOUND, UNSURE } from '../slack/fake-desk.ts';
import { openPage } from './open-page.ts';

const { generalId, randomId, directId } = PLACES;
const QUESTION = 'Which llama did Salih ride?';

it('an article that comes while the playground runs is told of, and in the next digest', async () => {
  const log: string[] = [];
  const served = createServedDesk([ARTICLES[1]!], () => UNSURE);
  const { desk, onServed } = served;
  const { answer } = desk;
  // The playground asks for answers with how they came about.
  desk.explain = async (question, history) =>
    ({ answer: await answer(question, history) }) as Explanation;
  const playground = await startPlayground({
    desk,
    onServed,
    store: openSqliteStore(),
    commandName: '/iraq',
    manifestPath: 'manifest.yml',
    port: 0,
    logger: createLogger({ level: 'warn', write: (line) => log.push(line), now: () => new Date() }),
  });
  const page = await openPage(playground.url);
  onTestFinished(async () => {
    page.close();
    await playground.stop();
  });
  const say = (text: string, channel: string = generalId) =>
    page.actAndRead({ kind: 'say', channel, text });

  expect((await say('/iraq subscribe', randomId)).text).toMatch(/^I can’t post here/);
  expect((await say('/iraq subscribe')).text).toMatch(/subscribed to new articles: I post here/);
  expect((await say('/iraq digest')).text).toMatch(/^No article is new since/);
  const isNote = ({ text }: Message) => text.startsWith('I watch this question');
  const watch = { kind: 'say', channel: generalId, text: `/iraq watch ${QUESTION}` } as const;
  await page.actAndRead(watch, isNote);

  served.serve(ARTICLES, () => FOUND);
  const told = await page.until(({ messages }) =>
    messages.find(({ channel }) => channel === directId),
  );
  expect(told.text).toMatch(/^A new article answers a question that you watched/);
  expect((await say('/iraq digest')).text).toMatch(/^1 new article since .*US-led Coalition/s);
  // The one refusal shows that the bot is no member there.
  expect(log).toEqual([expect.stringContaining('refuse chat.postMessage: not_in_channel')]);
});
