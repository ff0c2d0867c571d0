import { setImmediate } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { IN_EPHEMERAL, WHO } from './http-fixture.ts';
import { startBot, type TestBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();
const value = JSON.stringify({ q: WHO });

/** So often the log warns of what came back, and tells nothing else. */
function expectWarnings({ log }: TestBot, count: number): void {
  const warnings = log.filter((line) =>
    /warn .*came back with what this bot did not write/.test(line),
  );
  expect([warnings.length, log.length]).toEqual([count, count]);
}

describe('a forged value', () => {
  const FORGED = [
    '',
    'null',
    'not JSON',
    '{}',
    '{"q":""}',
    '{"q":5}',
    '{"q":"x","m":9}',
    '{"q":"x","b":"y"}',
    '{"q":"x","u":"<!channel>"}',
    '{"q":"x","z":1}',
    `{"q":"${'x'.repeat(1_600)}"}`,
  ];
  const ACTIONS = [
    'ask:0',
    'more',
    'context',
    'share',
    'share-to',
    'follow-up',
    'feedback',
    'watch',
    'unwatch',
  ];
  /** Of places in a list. */
  const NO_PLACES = [undefined, ...FORGED, '-1', '1.5', '1e0', '0x1', ' 1', '9'.repeat(30)];

  it.each(ACTIONS)('of %s is refused, logged and told in one sentence', async (action) => {
    const bot = await startBot(desk);
    for (const forged of FORGED) {
      await bot.click(action, action === 'feedback' ? `down${forged}` : forged, IN_EPHEMERAL);
    }
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(FORGED.map(() => 'respond'));
    for (const { args } of calls) {
      expect(args.text).toMatch(/something went wrong.*reference ref\d+\.$/);
    }
    const logged = bot.log.filter((line) => /carries nothing that this bot wrote/.test(line));
    expect(logged).toHaveLength(FORGED.length);
  });

  it('of a page of the Home tab is logged and does nothing', async () => {
    const bot = await startBot(desk);
    for (const place of NO_PLACES) {
      await bot.interact({
        type: 'block_actions',
        actions: [{ type: 'button', action_id: 'home-page:older', action_ts: '1.1', value: place }],
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', type: 'home' },
      });
    }
    expect(await bot.finish()).toEqual([]);
    expectWarnings(bot, NO_PLACES.length);
  });

  it('of a passage in its context is logged and does nothing', async () => {
    const bot = await startBot(desk);
    const chosen = (place: string | undefined) => (place === undefined ? null : { value: place });
    const forged = [
      ...[...NO_PLACES, '3', '99'].map((place) => [place, value]),
      ...FORGED.map((metadata) => ['0', metadata]),
    ] as const;
    for (const [place, metadata] of forged) {
      await bot.interact({
        type: 'block_actions',
        actions: [
          {
            type: 'static_select',
            action_id: 'context-passage',
            action_ts: '1.1',
            selected_option: chosen(place),
          },
        ],
        container: { type: 'view', view_id: 'V1' },
        view: { id: 'V1', type: 'modal', private_metadata: metadata },
      });
    }
    expect(await bot.finish()).toEqual([]);
    expectWarnings(bot, forged.length);
  });

  it.each([
    [{ publisher: { publisher: { selected_option: { value: '<!channel>' } } } }, '<!channel>'],
    [{ from: { from: { selected_date: '2020-13-45' } } }, '2020-13-45'],
    [{ to: { to: { selected_date: 'x'.repeat(200) } } }, 'x'.repeat(50)],
  ])('of the window that asks is told at the question: %j', async (values, named) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    const question = { question: { value: WHO } };
    const response = await bot.submit({
      callback_id: 'ask',
      state: { values: { question, ...values } },
    });
    const { response_action: action, errors } = (await response.json()) as never as {
      response_action: string;
      errors: { question: string };
    };
    expect([action, errors.question]).toEqual(['errors', expect.stringContaining(named)]);
    expect([fake.asked, await bot.finish(), bot.log]).toEqual([[], [], []]);
  });

  it.each(FORGED)('in the metadata of the window that asks is not read: %s', async (forged) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    const question = { question: { value: 'Who is Salih?' } };
    const response = await bot.submit({
      callback_id: 'ask',
      private_metadata: forged,
      state: { values: { question } },
    });
    expect(await response.json()).toMatchObject({ response_action: 'update' });
    expect(await bot.finish()).toEqual([]);
    expect(fake.asked.map((asked) => asked.question)).toEqual(['Who is Salih?']);
  });

  it.each([
    ['reason', { reason: { reason: { selected_option: { value: 'forged' } } } }, `C1:1 ${value}`],
    ['reason', { reason: { reason: { selected_option: { value: 'other' } } } }, 'C1:1 {"q":""}'],
    ['reason', {}, ''],
    ['share-to', { channel: { chosen: { selected_conversation: 'C7' } } }, '{"q":""}'],
    ['share-to', {}, value],
  ])(
    'of the window %s is logged and does nothing (%j, %s)',
    async (callbackId, values, metadata) => {
      const store = openSqliteStore();
      const bot = await startBot(desk, { store });
      const response = await bot.submit({
        callback_id: callbackId,
        private_metadata: metadata,
        state: { values },
      });
      expect([response.status, await response.text()]).toEqual([200, '']);
      await setImmediate();
      expect(await store.feedback.listWorst('T1', { sinceMs: 0, limit: 5 })).toEqual([]);
      expect(await bot.finish()).toEqual([]);
      expect(bot.log.join('')).toContain('what this bot did not write');
    },
  );
});
