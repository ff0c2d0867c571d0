import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkView } from '../slack/check-blocks.ts';
import {
  buttonValue,
  IN_EPHEMERAL,
  IN_MESSAGE,
  onlyPost,
  onlySentence,
  WHO,
  WHO_QUOTE,
} from './http-fixture.ts';
import { startBot } from './start-bot.ts';
import type { Call } from './web-api-mock.ts';

const { desk } = await openFiveArticlesByWords();
const value = JSON.stringify({ q: WHO });

function quotesOf(call: Call['args']): number {
  return JSON.stringify(call.blocks ?? call.view.blocks).match(/rich_text_quote/g)?.length ?? 0;
}

describe('More passages', () => {
  it('shows the next ones in the same message, page by page, until there are no more', async () => {
    const asked = await startBot(desk);
    await asked.command('What did Salih say about the US?');
    const answer = await onlyPost(asked);
    let next = buttonValue(answer.blocks, 'more');
    const counts = [quotesOf(answer)];
    for (let page = 0; page < 3; page++) {
      const bot = await startBot(desk);
      await bot.click('more', next, IN_EPHEMERAL);
      const changed = await onlyPost(bot);
      expect(changed.replace_original).toBe(true);
      expect(changed.text).toBe(answer.text);
      counts.push(quotesOf(changed));
      const more = JSON.stringify(changed.blocks).includes('"action_id":"more"');
      if (!more) break;
      next = buttonValue(changed.blocks, 'more');
    }
    expect(counts.length).toBeGreaterThan(2);
    for (const [page, count] of counts.slice(1, -1).entries()) {
      expect(count).toBeGreaterThan(counts[page]!);
    }
  });

  it('keeps who asked and the conversation', async () => {
    const bot = await startBot(desk);
    const asked = { q: 'what did he say about Daesh?', b: [WHO], u: 'U7' };
    await bot.click('more', JSON.stringify(asked), IN_MESSAGE);
    const { blocks, replace_original } = await onlyPost(bot);
    expect(replace_original).toBe(true);
    expect(JSON.stringify(blocks[0])).toContain('"user_id":"U7"');
    expect(blockText(blocks)).toContain('Read as:');
    expect(JSON.parse(buttonValue(blocks, 'context'))).toEqual({
      ...asked,
      m: 1,
      h: expect.any(String),
      l: 'en',
    });
  });
});

describe('Show in context', () => {
  it('opens a window with the passage amid its article, and changes to another', async () => {
    const bot = await startBot(desk);
    await bot.click('context', value, IN_MESSAGE);
    await expect.poll(() => bot.calls.length).toBe(1);
    const { view, trigger_id } = bot.calls[0]!.args;
    expect(trigger_id).toBe('1.2.3');
    expect(checkView(view)).toEqual([]);
    expect(quotesOf({ view })).toBe(1);
    const text = blockText(view.blocks);
    expect(text).toMatch(WHO_QUOTE);
    expect(text).toContain('US-led Coalition remains critical in fight against ISIS');
    // What stands before and after it in the article.
    expect(text).toMatch(/ISIS.*Abdulkhaliq al-Azzawi, a member.*Al-Azzawi went on to praise/s);

    const body = {
      container: { type: 'view', view_id: 'V1' },
      view: { id: 'V1', type: 'modal', private_metadata: view.private_metadata },
      actions: [
        {
          type: 'static_select',
          action_id: 'context-passage',
          block_id: 'b',
          action_ts: '1',
          selected_option: { value: '1' },
        },
      ],
    };
    await bot.click('context-passage', '', body);
    const [, changed] = await bot.finish();
    expect(changed!.method).toBe('views.update');
    expect(checkView(changed!.args.view)).toEqual([]);
    expect(blockText(changed!.args.view.blocks)).not.toBe(text);
  });

  it('says so when the articles have changed and hold the passage no more', async () => {
    const bot = await startBot(desk);
    await bot.click('context', JSON.stringify({ q: 'What is the capital of Peru?' }), IN_MESSAGE);
    const [opened] = await bot.finish();
    expect(blockText(opened!.args.view.blocks)).toContain('no longer find the same passages');
  });
});

describe('a thumb', () => {
  it('up is kept and thanked for', async () => {
    const store = openSqliteStore();
    const bot = await startBot(desk, { store });
    await bot.click('feedback', `up${value}`, IN_MESSAGE);
    expect((await onlySentence(bot)).text).toMatch(/^Thank you/);
    expect(await store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 })).toEqual([]);
  });

  it('up is thanked for once, however often one person clicks', async () => {
    const bot = await startBot(desk);
    const click = (userId: string) =>
      bot.click('feedback', `up${value}`, { ...IN_MESSAGE, user: { id: userId, team_id: 'T1' } });
    await Promise.all(['U1', 'U1', 'U2'].map(click));
    await expect.poll(() => bot.calls.length).toBe(2);
    await click('U1');
    const thanks = await bot.finish();
    expect(thanks.map(({ args }) => args.text)).toEqual([
      expect.stringMatching(/^Thank you/),
      expect.stringMatching(/^Thank you/),
    ]);
  });

  it('down asks why in a window, and both are kept', async () => {
    const store = openSqliteStore();
    const bot = await startBot(desk, { store });
    const worst = () => store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 });
    await bot.click('feedback', `down${value}`, IN_MESSAGE);
    await expect.poll(async () => (await worst()).length).toBe(1);
    expect(await worst()).toMatchObject([{ question: WHO, ups: 0, downs: 1, reasons: [] }]);
    const { view } = bot.calls[0]!.args;
    expect(checkView(view)).toEqual([]);

    const response = await bot.submit({
      callback_id: view.callback_id,
      private_metadata: view.private_metadata,
      state: {
        values: {
          reason: { reason: { selected_option: { value: 'outdated' } } },
          comment: { comment: { value: ' He left in 2021. ' } },
        },
      },
    });
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    expect(await worst()).toMatchObject([
      { downs: 1, reasons: [{ reason: 'outdated', count: 1 }], comments: ['He left in 2021.'] },
    ]);
    await bot.finish();
  });
});

describe('a button with a question', () => {
  it('answers once, however often it is clicked, naming who did', async () => {
    const bot = await startBot(desk);
    await Promise.all([1, 2, 3].map(() => bot.click('ask:0', value, IN_MESSAGE)));
    await bot.click('ask:0', value, IN_MESSAGE);
    const { blocks } = await onlyPost(bot);
    expect(JSON.stringify(blocks[0])).toContain('"user_id":"U1"');
  });
});
