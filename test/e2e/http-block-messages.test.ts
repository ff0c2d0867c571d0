import { describe, expect, it } from 'vitest';
import { createFakeDesk } from '../slack/fake-desk.ts';
import { DIRECT, MENTION, onlyPost, TWIN, WHO } from './http-fixture.ts';
import { startBot } from './start-bot.ts';

describe('a message whose words stand in blocks alone', () => {
  const words = (...elements: object[]) => [
    { type: 'rich_text', elements: [{ type: 'rich_text_section', elements }] },
  ];
  const text = { type: 'text', text: ` ${WHO}` };

  it.each<[string, object]>([
    ['a mention', { ...MENTION, text: '', blocks: words({ type: 'user', user_id: 'UBOT' }, text) }],
    [
      'a message that mentions the bot',
      { ...TWIN, text: '', blocks: words({ type: 'user', user_id: 'UBOT' }, text) },
    ],
    ['a direct message', { ...DIRECT, text: undefined, blocks: words(text) }],
    [
      'a mention above a section',
      {
        ...MENTION,
        text: '<@UBOT>',
        blocks: [{ type: 'section', text: { type: 'mrkdwn', text: WHO } }],
      },
    ],
    [
      'a mention above a shared message',
      { ...MENTION, text: '<@UBOT>', attachments: [{ is_share: true, text: WHO }] },
    ],
  ])('is read: %s', async (_, event) => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    await bot.event(event);
    await onlyPost(bot);
    expect(fake.asked.map(({ question }) => question)).toEqual([WHO]);
  });

  it('counts in the context of the next', async () => {
    const fake = createFakeDesk();
    const bot = await startBot(fake);
    const messages = [{ type: 'message', ts: '2', user: 'U1', text: '', blocks: words(text) }];
    bot.queue('conversations.history', { ok: true, messages });
    await bot.event(DIRECT);
    await onlyPost(bot);
    expect(fake.asked[0]!.history.map((turn) => turn.text)).toEqual([WHO]);
  });
});
