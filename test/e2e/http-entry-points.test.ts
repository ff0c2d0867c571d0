import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkView } from '../slack/check-blocks.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, IN_EPHEMERAL, MENTION, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';
import type { Call } from './web-api-mock.ts';

const IN_WINDOW = {
  view: { id: 'V1', type: 'modal', callback_id: 'w', private_metadata: 'x', blocks: [] },
  container: { type: 'view', view_id: 'V1' },
};
const IN_HOME = {
  view: { id: 'V1', type: 'home' },
  container: { type: 'view', view_id: 'V1' },
};
const clickUnreadable = (id: string) => (bot: TestBot) => bot.click(id, 'x', IN_EPHEMERAL);
const submitUnreadable = (id: string) => (bot: TestBot) =>
  bot.submit({ callback_id: id, private_metadata: 'x', state: { values: {} } });

const callFunction = (callbackId: string, inputs: object) => (bot: TestBot) =>
  bot.event({
    type: 'function_executed',
    function: { callback_id: callbackId },
    function_execution_id: 'Fx1',
    bot_access_token: 'xwfp-1',
    inputs,
  });
const SEARCHER = { user_context: { id: 'U1', secret: 's' } };

/** One request for each listener. A value that the bot didn't write shows that a listener read it. */
const REQUESTS: Readonly<Record<string, (bot: TestBot) => Promise<Response>>> = {
  'command /^\\//': (bot) => bot.command(WHO),
  'event app_mention': (bot) => bot.event(MENTION),
  'event message': (bot) => bot.event(DIRECT),
  'event app_home_opened': (bot) =>
    bot.event({ type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'home' }),
  'shortcut MESSAGE_SHORTCUT': (bot) =>
    bot.shortcut('message_action', {
      callback_id: 'ask_about_message',
      message: { text: '' },
      ...IN_EPHEMERAL,
    }),
  'shortcut GLOBAL_SHORTCUT': (bot) => bot.shortcut('shortcut', { callback_id: 'ask_articles' }),
  'view ASK_WINDOW': submitUnreadable('ask'),
  'action HOME_PAGE_ACTION': (bot) => bot.click('home-page:older', '1', IN_HOME),
  'action ASK_ACTION': clickUnreadable('ask:0'),
  'action MORE_ACTION': clickUnreadable('more'),
  'action CONTEXT_ACTION': clickUnreadable('context'),
  'action CONTEXT_PASSAGE_ACTION': (bot) => bot.click('context-passage', 'x', IN_WINDOW),
  'action SHARE_ACTION': clickUnreadable('share'),
  'action SHARE_TO_ACTION': clickUnreadable('share-to'),
  'action FOLLOW_UP_ACTION': clickUnreadable('follow-up'),
  'action FEEDBACK_ACTION': clickUnreadable('feedback'),
  'action WATCH_ACTION': clickUnreadable('watch'),
  'action UNWATCH_ACTION': clickUnreadable('unwatch'),
  'view SHARE_TO_WINDOW': submitUnreadable('share-to'),
  'view REASON_WINDOW': submitUnreadable('reason'),
  'function SEARCH_FUNCTION': callFunction('search_articles', { query: WHO, ...SEARCHER }),
  'function FILTERS_FUNCTION': callFunction('search_filters', SEARCHER),
};
/** Steps of workflows, which don't say for whom they run: no list of people lets them in. */
const OF_WORKFLOWS: typeof REQUESTS = {
  'function ASK_STEP': callFunction('ask_articles', { question: WHO }),
  'event function_executed': callFunction('old_step', {}),
};
/** These tell that the bot was removed: nobody asks anything. */
const OF_INSTALLATIONS = ['event app_uninstalled', 'event tokens_revoked'];
const REFUSED = /^Sorry, I may not answer you yet/;
const access = { users: new Set(['U2']), allowExternal: false };

function textOf({ args }: Call): string {
  return args.text ?? args.error ?? args.view?.blocks[0].text.text;
}

/** What a request of U1 brings, where only U2 may ask. */
async function sendRefused(send: (bot: TestBot) => Promise<Response>) {
  const desk = createFakeDesk();
  const bot = await startBot(desk, { access });
  const response = await send(bot);
  const body = await response.text();
  const calls = await bot.finish();
  expect([response.status, desk.asked]).toEqual([200, []]);
  return { calls, body };
}

describe('whoever may not ask', () => {
  it('is tried at every listener that there is', () => {
    const source = readdirSync('src/slack', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join('src/slack', name), 'utf8'))
      .join('\n');
    const kinds = 'command|event|action|view|shortcut|function|options|message|step|assistant';
    const registered = source.matchAll(
      new RegExp(`\\bapp\\s*\\.(${kinds})(?:<[^>]*>)?\\(\\s*([^,]+(?:, callback_id: \\w+)?)`, 'g'),
    );
    // By the constant in what it listens to, where there is one.
    const names = [...registered].map(([, kind, to]) => {
      const name = /[A-Z_]{3,}/.exec(to!)?.[0] ?? to!.replaceAll("'", '');
      return `${kind} ${name}`;
    });
    const tried = Object.keys({ ...REQUESTS, ...OF_WORKFLOWS });
    expect(names.toSorted()).toEqual([...tried, ...OF_INSTALLATIONS].toSorted());
  });

  it.each(Object.entries({ ...REQUESTS, ...OF_WORKFLOWS }))('is refused: %s', async (_, send) => {
    const { calls, body } = await sendRefused(send);
    // A window that is submitted is answered by the response itself.
    const told = body === '' ? calls : [{ method: 'ack', args: JSON.parse(body) }, ...calls];
    expect(told).toHaveLength(1);
    expect(textOf(told[0]!)).toMatch(REFUSED);
    const { view } = told[0]!.args;
    if (view !== undefined) expect(checkView(view)).toEqual([]);
  });

  it.each(Object.entries(REQUESTS))('is answered when the list allows it: %s', async (_, send) => {
    const bot = await startBot(createFakeDesk(), {
      access: { ...access, users: new Set(['U1']) },
    });
    const response = await send(bot);
    const acked = await response.text();
    const calls = await bot.finish();
    // What can't be read is told in the log or as a failure.
    expect(acked.length + calls.length + bot.log.length).toBeGreaterThan(0);
    expect(acked + JSON.stringify(calls)).not.toMatch(/I may not answer you/);
  });
});

describe('kinds of requests without a listener yet', () => {
  it('are refused, too: a menu, a closed window', async () => {
    const menu = { type: 'block_suggestion', action_id: 'a', block_id: 'b', value: 'x' };
    expect((await sendRefused((bot) => bot.interact({ ...menu, ...IN_WINDOW }))).body).toBe(
      '{"options":[]}',
    );
    const closed = { type: 'view_closed', ...IN_WINDOW };
    expect(await sendRefused((bot) => bot.interact(closed))).toEqual({ calls: [], body: '' });
  });
});
