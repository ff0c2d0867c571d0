import { expect } from 'vitest';
import { checkMessage } from '../slack/check-blocks.ts';
import type { TestBot } from './start-bot.ts';
import { type Call, RESPONSE_URL } from './web-api-mock.ts';

export const WHO = 'Who is Abdulkhaliq al-Azzawi?';
export const WHO_QUOTE =
  /Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense/;
export const PRAISE_QUOTE = /Al-Azzawi went on to praise the Coalition’s efforts/;

export const MENTION = {
  type: 'app_mention',
  channel: 'C1',
  user: 'U1',
  ts: '100.000200',
  event_ts: '100.000200',
  text: `<@UBOT> ${WHO}`,
};
/** Slack sends a mention in a channel a second time, as a message. */
export const TWIN = { ...MENTION, type: 'message', channel_type: 'channel' };
export const DIRECT = {
  type: 'message',
  channel: 'D1',
  channel_type: 'im',
  user: 'U1',
  ts: '100.000200',
  event_ts: '100.000200',
  text: WHO,
};
/** Tells of a click on a button of a message in a thread. */
export const IN_MESSAGE = {
  channel: { id: 'C1', name: 'general' },
  response_url: RESPONSE_URL,
  message: { type: 'message', ts: '101.1', thread_ts: '100.1' },
  container: { type: 'message', channel_id: 'C1', message_ts: '101.1', is_ephemeral: false },
};
/** The same for a message that one person alone sees: Slack sends no `message` with that. */
export const IN_EPHEMERAL = {
  channel: { id: 'C1', name: 'general' },
  response_url: RESPONSE_URL,
  container: { type: 'message', channel_id: 'C1', message_ts: '101.1', is_ephemeral: true },
};

/** The value of a button in a message or window. */
export function buttonValue(blocks: unknown, actionId: string): string {
  const found = JSON.stringify(blocks).match(
    new RegExp(`"action_id":"${actionId}".*?"value":("(?:[^"\\\\]|\\\\.)*")`),
  );
  return JSON.parse(found![1]!) as string;
}

export function postsOf(calls: readonly Call[]): Call[] {
  return calls.filter(({ method }) => method === 'chat.postMessage' || method === 'respond');
}

/** The bot's one message, which shows no previews. */
export async function onlySentence(bot: TestBot): Promise<Call['args']> {
  const posts = postsOf(await bot.finish());
  expect(posts).toHaveLength(1);
  const { args } = posts[0]!;
  expect([String(args.unfurl_links), String(args.unfurl_media)]).toEqual(['false', 'false']);
  return args;
}

/** The same, which besides keeps within Slack's limits. */
export async function onlyPost(bot: TestBot): Promise<Call['args']> {
  const args = await onlySentence(bot);
  expect(checkMessage(args)).toEqual([]);
  return args;
}
