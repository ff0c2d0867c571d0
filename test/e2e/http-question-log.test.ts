import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { ARTICLES, createFakeDesk, UNSURE } from '../slack/fake-desk.ts';
import { DIRECT, IN_EPHEMERAL, IN_MESSAGE, MENTION, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';

const VALUE = JSON.stringify({ q: WHO });
const inView = (type: 'home' | 'modal') => ({
  container: { type: 'view', view_id: 'V1' },
  view: { id: 'V1', type },
});

const WAYS: Readonly<Record<string, (bot: TestBot) => Promise<Response>>> = {
  'by the slash command': (bot) => bot.command(WHO),
  'by a mention': (bot) => bot.event(MENTION),
  'in direct messages': (bot) => bot.event(DIRECT),
  'by the message shortcut': (bot) =>
    bot.shortcut('message_action', {
      ...IN_EPHEMERAL,
      callback_id: 'ask_about_message',
      message: { type: 'message', user: 'U2', ts: '100.1', text: WHO },
    }),
  'in the window of the global shortcut': (bot) =>
    bot.submit({
      callback_id: 'ask',
      state: { values: { question: { question: { value: WHO } } } },
    }),
  'by a button of a message': (bot) => bot.click('ask:0', VALUE, IN_MESSAGE),
  'by a button of a private message': (bot) => bot.click('ask:0', VALUE, IN_EPHEMERAL),
  'by a button of the Home tab': (bot) => bot.click('ask:0', VALUE, inView('home')),
  'by a button of a window': (bot) => bot.click('ask:0', VALUE, inView('modal')),
};

describe('a question', () => {
  it.each(Object.entries(WAYS))(
    'that is asked %s is kept, once, with how it ended',
    async (_, ask) => {
      const store = openSqliteStore();
      const bot = await startBot(
        createFakeDesk(() => UNSURE),
        { store, now: () => 1_000_000 },
      );
      await ask(bot);
      await bot.finish();
      expect(await store.questions.listUnanswered('T1', { sinceMs: 0, limit: 9 })).toEqual([
        {
          teamId: 'T1',
          userId: 'U1',
          question: WHO,
          outcome: 'unsure',
          confidence: UNSURE.confidence,
          articleIds: [ARTICLES[1]!.id],
          atMs: 1_000_000,
        },
      ]);
    },
  );
});
