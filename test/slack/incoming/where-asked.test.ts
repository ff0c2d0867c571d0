import { describe, expect, it } from 'vitest';
import { type RequestBody, whereAsked } from '../../../src/slack/incoming/where-asked.ts';

const event = { type: 'app_mention', channel: 'C1', ts: '2', user: 'U1' };

describe('whereAsked', () => {
  it.each<[string, RequestBody, unknown]>([
    [
      'a slash command by its response URL',
      { response_url: 'https://x.example', user_id: 'U1', channel_id: 'C1' },
      { kind: 'person', responseUrl: 'https://x.example', channel: 'C1', userId: 'U1' },
    ],
    [
      'a button in a message by its response URL',
      { response_url: 'https://x.example', user: { id: 'U1' }, channel: { id: 'C1' } },
      { kind: 'person', responseUrl: 'https://x.example', channel: 'C1', userId: 'U1' },
    ],
    [
      'a button in a window by the person',
      { user: { id: 'U1' } },
      { kind: 'person', userId: 'U1' },
    ],
    [
      'a mention in its thread',
      { event },
      { kind: 'message', channel: 'C1', askedTs: '2', threadTs: '2', userId: 'U1' },
    ],
    [
      'a mention in the thread it stands in',
      { event: { ...event, thread_ts: '1' } },
      { kind: 'message', channel: 'C1', askedTs: '2', threadTs: '1', userId: 'U1' },
    ],
    [
      'a direct message in place',
      { event: { ...event, type: 'message', channel: 'D1', channel_type: 'im' } },
      { kind: 'message', channel: 'D1', askedTs: '2', threadTs: undefined, userId: 'U1' },
    ],
    [
      'nothing that was asked',
      { event: { type: 'app_home_opened', channel: 'D1', user: 'U1' } },
      undefined,
    ],
    ['nothing at all', {}, undefined],
  ])('finds %s', (_, body, place) => {
    expect(whereAsked(body)).toEqual(place);
  });
});
