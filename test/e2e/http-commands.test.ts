import type { types } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { blockText } from '../../src/slack/block-text.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { checkMessage, checkView } from '../slack/check-blocks.ts';
import { createFakeDesk } from '../slack/fake-desk.ts';
import {
  IN_EPHEMERAL,
  IN_MESSAGE,
  onlyPost,
  onlySentence,
  WHO,
  WHO_QUOTE,
} from './http-fixture.ts';
import { startBot } from './start-bot.ts';

const { desk } = await openFiveArticlesByWords();

describe('/iraq', () => {
  it('acknowledges at once and answers only to the person, with a button to share', async () => {
    const bot = await startBot(desk);
    const response = await bot.command(WHO);
    expect([response.status, await response.text()]).toEqual([200, '']);
    const answer = await onlyPost(bot);
    expect(answer.response_type).toBe('ephemeral');
    expect(answer.text).toMatch(WHO_QUOTE);
    expect(answer.text).toMatch(/Gulan Media, from Rudaw · 17 January 2020/);
    const quote = answer.blocks[0].elements[0];
    expect(quote.type).toBe('rich_text_quote');
    const bold = quote.elements.filter((part: types.RichTextText) => part.style?.bold);
    expect(blockText(bold)).toMatch(WHO_QUOTE);
    expect(JSON.stringify(answer.blocks)).toContain('Share in channel');
  });

  it.each(['', 'help'])('says how to ask when it is asked %j', async (text) => {
    const bot = await startBot(desk);
    await bot.command(text);
    const help = await onlyPost(bot);
    expect(help.response_type).toBe('ephemeral');
    expect(JSON.stringify(help.blocks)).toContain('Try one of these:');
  });

  it('lists the articles', async () => {
    const bot = await startBot(desk);
    await bot.command('sources');
    const { blocks } = await onlyPost(bot);
    expect(JSON.stringify(blocks)).toContain('US-led Coalition remains critical');
    expect(blocks[0].elements[1].elements).toHaveLength(5);
  });

  it('says plainly what it can’t answer', async () => {
    const bot = await startBot(desk);
    await bot.command('What is the capital of Peru?');
    const { text, blocks } = await onlyPost(bot);
    expect(text).toMatch(/^I found nothing on this in the articles\./);
    expect(JSON.stringify(blocks)).not.toContain('rich_text_quote');
  });

  it('calls nobody when the question is full of markup', async () => {
    const bot = await startBot(desk);
    await bot.command('&lt;!channel&gt; who is *Salih* &amp; <https://evil.example|Pompeo> _now_?');
    const { text, blocks } = await onlyPost(bot);
    expect(text + JSON.stringify(blocks)).not.toContain('<!channel>');
  });

  it('says when the question is too long', async () => {
    const bot = await startBot(desk);
    await bot.command(`who is ${'Salih '.repeat(1_000)}`);
    expect((await onlyPost(bot)).text).toMatch(/6,006 characters long and I read at most 1,500/);
  });
});

describe('a person whose Slack is in Arabic', () => {
  it('reads everything but the quotation in Arabic', async () => {
    const bot = await startBot(desk);
    bot.queue('users.info', { ok: true, user: { id: 'U1', locale: 'ar' } });
    await bot.command(WHO);
    const { text, blocks } = await onlyPost(bot);
    expect(text).toMatch(WHO_QUOTE);
    expect(text).toContain('نقلاً عن');
    expect(text).toContain('١٧ كانون الثاني ٢٠٢٠');
    expect(JSON.stringify(blocks)).toContain('مشاركة في القناة');
  });
});

describe('the share button', () => {
  const value = JSON.stringify({ q: WHO });

  it('posts the answer in the channel with who asked what, and takes the private one away', async () => {
    const bot = await startBot(desk);
    await bot.click('share', value, IN_EPHEMERAL);
    const [shared, removal, ...more] = await bot.finish();
    expect(more).toEqual([]);
    expect(shared!.args).toMatchObject({
      response_type: 'in_channel',
      replace_original: false,
      unfurl_links: false,
    });
    expect(checkMessage(shared!.args)).toEqual([]);
    expect(shared!.args.text).toMatch(WHO_QUOTE);
    expect(blockText([shared!.args.blocks[0]])).toBe(` asked: ${WHO}`);
    expect(JSON.stringify(shared!.args.blocks[0])).toContain('"user_id":"U1"');
    expect(JSON.stringify(shared!.args.blocks)).not.toContain('Share in channel');
    expect(removal!.args).toEqual({ delete_original: true });
  });

  it('posts once however often it is pressed', async () => {
    const bot = await startBot(desk);
    await Promise.all([1, 2, 3].map(() => bot.click('share', value, IN_EPHEMERAL)));
    expect(await bot.finish()).toHaveLength(2);
  });

  it.each(['{"q":""}', '{"q":"x","answer":"made up"}', 'null', 'not JSON'])(
    'posts nothing for a value that isn’t the bot’s (%s)',
    async (forged) => {
      const bot = await startBot(desk);
      await bot.click('share', forged, IN_EPHEMERAL);
      const { response_type, text } = await onlySentence(bot);
      expect(response_type).toBe('ephemeral');
      expect(text).toMatch(/something went wrong.*reference ref1\.$/);
    },
  );
});

describe('a button with a question', () => {
  const value = JSON.stringify({ q: WHO });

  it('is answered in the thread where it stands, naming who asked', async () => {
    const bot = await startBot(desk);
    await bot.click('ask:0', value, IN_MESSAGE);
    const answer = await onlyPost(bot);
    expect(answer).toMatchObject({ channel: 'C1', thread_ts: '100.1' });
    expect(blockText([answer.blocks[0]])).toBe(` asked: ${WHO}`);
  });

  it('is answered in place in direct messages', async () => {
    const bot = await startBot(desk);
    await bot.click('ask:2', value, {
      ...IN_MESSAGE,
      channel: { id: 'D1', name: 'directmessage' },
      message: { type: 'message', ts: '101.1' },
    });
    const answer = await onlyPost(bot);
    expect([answer.channel, answer.thread_ts]).toEqual(['D1', undefined]);
  });

  it('is answered privately under a private answer', async () => {
    const bot = await startBot(desk);
    await bot.click('ask:1', value, IN_EPHEMERAL);
    const answer = await onlyPost(bot);
    expect(answer).toMatchObject({ response_type: 'ephemeral', replace_original: false });
    expect(JSON.stringify(answer.blocks)).toContain('Share in channel');
  });

  it('opens a window on the Home tab, and fills it anew from there', async () => {
    const bot = await startBot(desk);
    const container = { type: 'view', view_id: 'V1' };
    await bot.click('ask:0', value, { container, view: { id: 'V1', type: 'home' } });
    await bot.click('ask:0', value, { container, view: { id: 'V2', type: 'modal' } });
    const calls = await bot.finish();
    expect(calls.map(({ method }) => method)).toEqual(['views.open', 'views.update']);
    expect(calls[0]!.args.trigger_id).toBe('1.2.3');
    expect(calls[1]!.args.view_id).toBe('V2');
    for (const { args } of calls) {
      expect(checkView(args.view)).toEqual([]);
      expect(blockText(args.view.blocks)).toMatch(WHO_QUOTE);
    }
  });
});

describe('a command under another name', () => {
  it('is answered at once: which name is set, and what to do', async () => {
    const bot = await startBot(createFakeDesk());
    await bot.command(WHO, { name: '/desk' });
    const { response_type, text } = await onlyPost(bot);
    expect(response_type).toBe('ephemeral');
    expect(text).toBe(
      'I’m set to answer /iraq, and Slack sent me /desk. Whoever runs this bot can set COMMAND_NAME to /desk and start it again, or give the command its old name in the app’s settings.',
    );
  });

  it('is the bot’s own when it is set so, and help names it', async () => {
    const bot = await startBot(createFakeDesk(), { commandName: '/desk' });
    await bot.command('help', { name: '/desk' });
    const help = JSON.stringify(await onlyPost(bot));
    expect(help).toContain('`/desk sources`');
    expect(help).not.toContain('/iraq');
  });
});
