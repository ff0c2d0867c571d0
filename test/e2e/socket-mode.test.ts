import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { createSlackApp, type SlackApp } from '../../src/slack/app.ts';
import { createLogger } from '../../src/slack/logger.ts';
import { openSqliteStore } from '../../src/state/sqlite/open-sqlite-store.ts';
import { openFiveArticlesByWords } from '../answer/open-five-articles.ts';
import { type LocalSlack, startLocalSlack } from './local-slack.ts';

const WHO = 'Who is Abdulkhaliq al-Azzawi?';
const WHO_QUOTE = /Abdulkhaliq al-Azzawi, a member of the parliamentary committee of defense/;

let desk: Desk;
beforeAll(async () => {
  ({ desk } = await openFiveArticlesByWords());
});

async function connect(slack: LocalSlack): Promise<SlackApp> {
  const bot = createSlackApp({
    desk,
    store: openSqliteStore(),
    botToken: 'xoxb-test',
    transport: { kind: 'socket', appToken: 'xapp-test', pingTimeoutMs: 200, retryMs: 50 },
    apiUrl: slack.apiUrl,
    commandName: '/iraq',
    logger: createLogger({ level: 'error', write: () => {}, now: () => new Date() }),
  });
  await bot.start();
  onTestFinished(() => bot.stop());
  return bot;
}

function mentionEnvelope(id: string, ts: string, retryAttempt = 0): object {
  return {
    type: 'events_api',
    envelope_id: id,
    accepts_response_payload: false,
    retry_attempt: retryAttempt,
    retry_reason: retryAttempt === 0 ? '' : 'timeout',
    payload: {
      type: 'event_callback',
      team_id: 'T1',
      event: { type: 'app_mention', channel: 'C1', user: 'U1', ts, text: `<@UBOT> ${WHO}` },
    },
  };
}

function posts(slack: LocalSlack) {
  return slack.calls.filter(({ method }) => method === 'chat.postMessage');
}

describe('Socket Mode', () => {
  it('opens its connection at SLACK_API_URL, with the app-level token', async () => {
    const slack = await startLocalSlack();
    await connect(slack);
    const opened = slack.calls.filter(({ method }) => method === 'apps.connections.open');
    expect(opened.map(({ auth }) => auth)).toEqual(['Bearer xapp-test']);
    expect(slack.sockets).toHaveLength(1);
  });

  it('acknowledges an event by its envelope and answers it', async () => {
    const slack = await startLocalSlack();
    await connect(slack);
    slack.send(mentionEnvelope('e1', '100.1'));
    await expect.poll(() => posts(slack)).toHaveLength(1);
    expect(slack.received.map(({ envelope_id }) => envelope_id)).toEqual(['e1']);
    const [{ fields, auth }] = posts(slack) as [(typeof slack.calls)[number]];
    expect(auth).toBe('Bearer xoxb-test');
    expect(fields).toMatchObject({ channel: 'C1', thread_ts: '100.1', unfurl_links: 'false' });
    expect(fields.text).toMatch(WHO_QUOTE);
  });

  it('answers an event once though it is delivered again', async () => {
    const slack = await startLocalSlack();
    const bot = await connect(slack);
    slack.send(mentionEnvelope('e1', '100.1'));
    slack.send(mentionEnvelope('e2', '100.1', 1));
    await expect.poll(() => slack.received).toHaveLength(2);
    await bot.stop();
    expect(posts(slack)).toHaveLength(1);
  });

  it('answers a slash command', async () => {
    const slack = await startLocalSlack();
    await connect(slack);
    slack.send({
      type: 'slash_commands',
      envelope_id: 'e1',
      accepts_response_payload: true,
      payload: {
        command: '/iraq',
        text: WHO,
        team_id: 'T1',
        channel_id: 'C1',
        user_id: 'U1',
        response_url: slack.responseUrl,
      },
    });
    const responses = () => slack.calls.filter(({ method }) => method === 'respond');
    await expect.poll(responses).toHaveLength(1);
    expect(slack.received[0]!.envelope_id).toBe('e1');
    expect(responses()[0]!.fields).toMatchObject({ response_type: 'ephemeral' });
    expect(responses()[0]!.fields.text).toMatch(WHO_QUOTE);
  });

  it('connects again when Slack refreshes the connection, and goes on answering', async () => {
    const slack = await startLocalSlack();
    await connect(slack);
    slack.send({ type: 'disconnect', reason: 'refresh_requested' });
    await expect.poll(() => slack.sockets.length, { timeout: 5_000 }).toBe(2);
    slack.send(mentionEnvelope('e1', '100.1'));
    await expect.poll(() => posts(slack)).toHaveLength(1);
  });

  it('connects again when the connection is lost', async () => {
    const slack = await startLocalSlack();
    await connect(slack);
    slack.sockets[0]!.terminate();
    await expect.poll(() => slack.sockets.length, { timeout: 5_000 }).toBe(2);
    slack.send(mentionEnvelope('e1', '100.1'));
    await expect.poll(() => posts(slack)).toHaveLength(1);
  });

  it('keeps trying while Slack gives no new connection', async () => {
    const slack = await startLocalSlack();
    await connect(slack);
    for (let failure = 0; failure < 3; failure++) slack.failOnce();
    slack.sockets[0]!.terminate();
    await expect.poll(() => slack.sockets.length, { timeout: 5_000 }).toBe(2);
    slack.send(mentionEnvelope('e1', '100.1'));
    await expect.poll(() => posts(slack)).toHaveLength(1);
  });
});
