import { describe, expect, it } from 'vitest';
import {
  isDirect,
  type MessageEvent,
  readIncomingMessage,
  replyThread,
} from '../../../src/slack/incoming/incoming-message.ts';

const MENTION: MessageEvent = {
  type: 'app_mention',
  channel: 'C1',
  ts: '100.1',
  user: 'U1',
  text: '<@UBOT> who is Salih &amp; co?',
};
const DIRECT: MessageEvent = {
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  ts: '100.1',
  user: 'U1',
  text: 'who is Salih?',
};

describe('readIncomingMessage', () => {
  it('reads a mention, decoded and without the mention', () => {
    expect(readIncomingMessage(MENTION, 'UBOT')).toEqual({
      channel: 'C1',
      ts: '100.1',
      userId: 'U1',
      text: 'who is Salih & co?',
      direct: false,
      byApp: false,
    });
  });

  it('reads the message that is a mention’s twin alike', () => {
    const twin = { ...MENTION, type: 'message', channel_type: 'channel' };
    expect(readIncomingMessage(twin, 'UBOT')).toEqual(readIncomingMessage(MENTION, 'UBOT'));
  });

  it('reads a direct message without a mention, and keeps its thread', () => {
    expect(readIncomingMessage({ ...DIRECT, thread_ts: '99.1' }, 'UBOT')).toMatchObject({
      text: 'who is Salih?',
      threadTs: '99.1',
      direct: true,
    });
  });

  it.each(['file_share', 'thread_broadcast'])('reads a message of the kind %s', (subtype) => {
    expect(readIncomingMessage({ ...DIRECT, subtype }, 'UBOT')).toMatchObject({
      text: 'who is Salih?',
    });
  });

  it('reads a message that was edited since, but not after so long that it may be answered twice', () => {
    const edited = { ...MENTION, edited: { user: 'U1', ts: '200.0' } };
    const afterS = (s: number) => ({ ...edited, event_ts: `${100 + s}.1` });
    expect(readIncomingMessage(afterS(60), 'UBOT')).toBeDefined();
    expect(readIncomingMessage(afterS(22 * 3600), 'UBOT')).toBeDefined();
    expect(readIncomingMessage(afterS(24 * 3600), 'UBOT')).toBeUndefined();
    // As a conversation lists it.
    expect(readIncomingMessage(edited, 'UBOT')).toBeDefined();
  });

  it.each<[string, Partial<MessageEvent>]>([
    ['a bot without an account', { bot_id: 'B1', user: undefined }],
    ['a bot of the older kind', { bot_id: 'B1', subtype: 'bot_message' }],
    ['an edit', { subtype: 'message_changed' }],
    ['a deletion', { subtype: 'message_deleted' }],
    ['someone who joined', { subtype: 'channel_join' }],
    ['Slackbot', { user: 'USLACKBOT' }],
    ['the bot itself', { user: 'UBOT' }],
    ['nobody', { user: undefined }],
  ])('ignores a message by %s', (_, change) => {
    expect(readIncomingMessage({ ...DIRECT, ...change }, 'UBOT')).toBeUndefined();
    expect(readIncomingMessage({ ...MENTION, ...change }, 'UBOT')).toBeUndefined();
  });

  it('says when an app posted a message, for a person or for itself', () => {
    expect(readIncomingMessage({ ...DIRECT, bot_id: 'B1' }, 'UBOT')).toMatchObject({ byApp: true });
  });

  it('reads blocks where the text says nothing, and a shared message where they don’t either', () => {
    const blocks = [{ type: 'section', text: { type: 'mrkdwn', text: '<@UBOT> of blocks' } }];
    const attachments = [{ is_share: true, text: 'shared <@UBOT>' }];
    const read = (event: Partial<MessageEvent>) =>
      readIncomingMessage({ ...MENTION, type: 'message', ...event }, 'UBOT')?.text;
    expect(read({ blocks, attachments })).toBe('who is Salih & co?');
    expect(read({ text: '', blocks, attachments })).toBe('of blocks');
    expect(read({ text: '<@UBOT>', attachments })).toBe('shared');
    // Who shares a message that mentions the bot doesn't talk to the bot.
    expect(read({ text: '', attachments })).toBeUndefined();
  });

  it('ignores talk in a channel or group that doesn’t mention the bot', () => {
    for (const channel_type of ['channel', 'group', 'mpim']) {
      const talk = { ...DIRECT, channel: 'C1', channel_type, text: 'who is <@UBOTHER>?' };
      expect(readIncomingMessage(talk, 'UBOT')).toBeUndefined();
    }
  });
});

describe('isDirect', () => {
  it('goes by the channel’s type, and by its id where none is given', () => {
    expect(isDirect('D1', 'im')).toBe(true);
    expect(isDirect('D1')).toBe(true);
    expect(isDirect('C1')).toBe(false);
    expect(isDirect('G1', 'mpim')).toBe(false);
  });
});

describe('replyThread', () => {
  it('is a thread in a channel, and in direct messages only one that is there', () => {
    expect(replyThread({ ts: '1', direct: false })).toBe('1');
    expect(replyThread({ ts: '2', threadTs: '1', direct: false })).toBe('1');
    expect(replyThread({ ts: '1', direct: true })).toBeUndefined();
    expect(replyThread({ ts: '2', threadTs: '1', direct: true })).toBe('1');
  });
});
