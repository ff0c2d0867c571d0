import { describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { blockText } from '../../src/slack/block-text.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { buttonValue, IN_EPHEMERAL, IN_MESSAGE, onlyPost, postsOf, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();
/** Answers the same question with other passages, as after a change of the articles. */
const changed: Desk = { ...desk, answer: () => desk.answer('Who is Hadi al-Ameri?') };
const SENTENCE = 'I no longer find the same passages for this: please ask again.';

/** What a button of an answer carries, as it was given before the articles changed. */
async function givenValue(actionId: string): Promise<string> {
  const bot = await startBot(desk);
  await bot.command(WHO);
  const { blocks } = await onlyPost(bot);
  return buttonValue(blocks, actionId);
}

describe('an answer that would quote other passages by now', () => {
  it.each(['more', 'share', 'follow-up'])('is left as it is by %s, which says so', async (id) => {
    const value = await givenValue(id);
    const bot = await startBot(changed);
    await bot.click(id, value, IN_EPHEMERAL);
    const { text, response_type, replace_original } = await onlyPost(bot);
    expect({ text, response_type, replace_original }).toEqual({
      text: SENTENCE,
      response_type: 'ephemeral',
      replace_original: false,
    });
  });

  it('is not shown in context', async () => {
    const value = await givenValue('context');
    const bot = await startBot(changed);
    await bot.click('context', value, IN_MESSAGE);
    const [opened] = await bot.finish();
    expect(blockText(opened!.args.view.blocks)).toBe(SENTENCE);
  });

  it('is not shared from direct messages', async () => {
    const value = await givenValue('share');
    const bot = await startBot(changed);
    await bot.submit({
      callback_id: 'share-to',
      private_metadata: value,
      state: { values: { channel: { chosen: { selected_conversation: 'C7' } } } },
    });
    const calls = await bot.finish();
    expect(postsOf(calls)).toEqual([]);
    expect(blockText(calls.at(-1)!.args.view.blocks)).toBe(SENTENCE);
  });

  it('is voted on without the passage that it would quote', async () => {
    const value = await givenValue('share');
    const store = openSqliteStore();
    const kept: unknown[] = [];
    const put = store.feedback.put.bind(store.feedback);
    store.feedback.put = async (rating) => {
      kept.push(rating.passageId);
      await put(rating);
    };
    for (const each of [desk, changed]) {
      const bot = await startBot(each, { store });
      await bot.click('feedback', `up${value}`, IN_MESSAGE);
      await bot.finish();
    }
    expect(kept).toEqual([expect.any(String), undefined]);
  });
});
