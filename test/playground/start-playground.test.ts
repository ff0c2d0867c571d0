import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ExplanationView } from '../../src/playground/explanation-view.ts';
import type { Act } from '../../src/playground/person/acts.ts';
import { PLACES } from '../../src/playground/workspace/create-workspace.ts';
import type { Message } from '../../src/playground/workspace/workspace-state.ts';
import { beginInstalling } from '../e2e/install-fixture.ts';
import { openPage } from './open-page.ts';
import { startTestPlayground, type TestPlayground } from './start-test-playground.ts';

const { generalId, randomId, directId, meId } = PLACES;
const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';

let playground: TestPlayground;
let page: Awaited<ReturnType<typeof openPage>>;
beforeAll(async () => {
  playground = await startTestPlayground();
  page = await openPage(playground.url);
});
afterAll(async () => {
  page.close();
  await playground.stop();
});

function buttonOf({ blocks = [] }: Message, actionId: string) {
  const block = blocks.find(({ elements }) =>
    (elements as { action_id?: string }[] | undefined)?.some((each) => each.action_id === actionId),
  );
  return { blockId: block!.block_id, actionId, choice: {} };
}

describe('the playground', () => {
  it('answers a command to the one person who asked, and shares the answer by its button', async () => {
    const answer = await page.actAndRead({
      kind: 'say',
      channel: generalId,
      text: `/iraq ${QUESTION}`,
    });
    expect(answer).toMatchObject({ visibleTo: meId });
    expect(answer.text).toContain('a member of the parliamentary committee');

    const { ts, channel } = answer;
    const shared = await page.actAndRead({
      kind: 'press',
      channel,
      ts,
      ...buttonOf(answer, 'share'),
    });
    expect(shared).not.toHaveProperty('visibleTo');
    expect(shared.text).toBe(answer.text);
    await page.until(({ messages }) => !messages.some((message) => message.ts === ts));
  });

  it('answers a mention in its thread, once, and follows up there', async () => {
    const first = await page.actAndRead({
      kind: 'say',
      channel: generalId,
      text: `@Iraq Desk ${QUESTION}`,
    });
    const { threadTs } = first;
    expect(threadTs).toBeDefined();
    const second = await page.actAndRead({
      kind: 'say',
      channel: generalId,
      threadTs: threadTs!,
      text: '@Iraq Desk what did he say about Daesh?',
    });
    expect(second.threadTs).toBe(threadTs);
    const explained = await fetch(`${playground.url}/explanations/${second.explanationId}`);
    const { history, question } = (await explained.json()) as ExplanationView;
    expect(question).toBe('what did he say about Daesh?');
    expect(history).toMatchObject([{ role: 'user', text: QUESTION }, { role: 'assistant' }]);
  });

  it('tells which articles a question kept to', async () => {
    const text = '/iraq from:rudaw before:2020-02-01 Who spoke with Pompeo?';
    const answer = await page.actAndRead({ kind: 'say', channel: generalId, text });
    const explained = await fetch(`${playground.url}/explanations/${answer.explanationId}`);
    const { restriction } = (await explained.json()) as ExplanationView;
    expect(restriction).toEqual([expect.stringMatching(/^published by Rudaw/), 'until 2020-01-31']);
  });

  it('answers a direct message in place', async () => {
    const found = await page.actAndRead({ kind: 'say', channel: directId, text: QUESTION });
    expect(found.text).toContain('al-Azzawi');
    expect(found).not.toHaveProperty('threadTs');
  });

  it('says that the articles do not answer, and quotes nothing', async () => {
    const text = '/iraq What is the capital of Peru?';
    const none = await page.actAndRead({ kind: 'say', channel: generalId, text });
    expect(none.text).toContain('Peru');
    expect(JSON.stringify(none.blocks)).not.toContain('rich_text_quote');
  });

  it('never lets a question call everybody', async () => {
    const answer = await page.actAndRead({
      kind: 'say',
      channel: directId,
      text: '<!channel> @channel *bold* `code` <https://evil.example|Reuters> zzzz?',
    });
    expect(JSON.stringify(answer)).not.toMatch(/<!channel|<!here|"broadcast"|<https/);
  });

  it('stays out of a channel that nobody invited it to, until somebody does', async () => {
    await page.act({ kind: 'say', channel: randomId, text: '@Iraq Desk hello' });
    const hint = await page.until(({ messages }) =>
      messages.find(({ channel, userId }) => channel === randomId && userId === PLACES.slackbotId),
    );
    expect(hint).toMatchObject({ visibleTo: meId });
    await page.act({ kind: 'say', channel: randomId, text: '/invite @Iraq Desk' });
    const reply = await page.actAndRead(
      { kind: 'say', channel: randomId, text: '@Iraq Desk hello' },
      ({ channel }) => channel === randomId,
    );
    expect(reply.threadTs).toBeDefined();
  });

  it('refuses commands in threads and commands that the app does not have', async () => {
    const { ts } = await page.actAndRead({ kind: 'say', channel: directId, text: 'hi' });
    const said = async (act: Act, words: string) => {
      await page.act(act);
      return page.until(({ messages }) => messages.find(({ text }) => text.includes(words)));
    };
    const command = { kind: 'say', channel: directId } as const;
    expect(await said({ ...command, text: '/nope' }, '`/nope` is not a command')).toBeDefined();
    expect(
      await said({ ...command, threadTs: ts, text: '/iraq x' }, 'not supported in threads'),
    ).toBeDefined();
  });

  it('shows what becomes of a command that the bot is not set to', async () => {
    const other = await startTestPlayground({ commandName: '/desk' });
    const otherPage = await openPage(other.url);
    const act = { kind: 'say', channel: generalId, text: '/iraq who?' } as const;
    const { text, visibleTo } = await otherPage.actAndRead(act);
    otherPage.close();
    await other.stop();
    expect(text).toContain('I’m set to answer /desk, and Slack sent me /iraq.');
    expect(visibleTo).toBe(meId);
    expect(other.log.join('')).toContain('manifest.yml names no command /desk');
  });

  it('runs the step of a workflow, and shows what it hands on or why it fails', async () => {
    const run = async (inputs: Record<string, string>) => {
      const before = (await page.until(({ functionRuns }) => functionRuns)).length;
      await page.act({ kind: 'run-step', callbackId: 'ask_articles', inputs });
      return page.until(({ functionRuns }) => {
        const last = functionRuns[before];
        return last?.state === 'running' ? undefined : last;
      });
    };
    const inputs = { question: QUESTION, publisher: 'gulan', from: '2020-01-01', to: '' };
    expect(await run(inputs)).toMatchObject({
      state: 'completed',
      outputs: {
        outcome: 'found',
        answer: expect.stringContaining('a member of the parliamentary committee'),
        publisher: 'Gulan Media, from Rudaw',
      },
    });
    expect(await run({ question: QUESTION, publisher: 'BBC' })).toMatchObject({
      state: 'failed',
      error: expect.stringMatching(/^I have no articles by “BBC”/),
    });
  });

  it('searches as Slack’s own search does, within what it was narrowed by', async () => {
    const lastOf = (callbackId: string) =>
      page.until(({ functionRuns }) => {
        const last = functionRuns.findLast((run) => run.callbackId === callbackId);
        return last?.state === 'completed' ? last : undefined;
      });
    await page.act({ kind: 'open-search' });
    const { outputs: offered } = await lastOf('search_filters');
    expect(offered.filters).toEqual([
      expect.objectContaining({ name: 'publisher' }),
      expect.objectContaining({ name: 'period' }),
    ]);
    const filters = { publisher: ['Rudaw'], period: [] };
    await page.act({ kind: 'search', query: 'who spoke with Pompeo?', filters });
    const { inputs, outputs } = await lastOf('search_articles');
    expect(inputs).toMatchObject({ filters: { publisher: ['Rudaw'] } });
    const results = outputs.search_results as { description: string }[];
    expect(results.length).toBeGreaterThan(0);
    for (const { description } of results) expect(description).toContain('Rudaw');
  });

  it('brings nothing to the bot once that is removed, and works when it is installed again', async () => {
    const own = await startTestPlayground();
    const ownPage = await openPage(own.url);
    const isInstalled = (wanted: boolean) =>
      ownPage.until(({ installed }) => installed === wanted || undefined);
    const ask = { kind: 'say', channel: generalId, text: `/iraq ${QUESTION}` } as const;
    const slackbot = () =>
      ownPage.until(({ messages }) => messages.find(({ userId }) => userId === PLACES.slackbotId));
    await isInstalled(true);
    await ownPage.act({ kind: 'uninstall' });
    await isInstalled(false);
    await ownPage.act(ask);
    expect((await slackbot()).text).toBe(
      'Iraq Desk is not installed here, so there are no commands.',
    );
    const { installUrl } = await ownPage.facts();
    const open = (path: string, headers = {}) =>
      fetch(new URL(path, installUrl), { headers, redirect: 'manual' });
    const begun = await beginInstalling(open);
    begun.url.searchParams.set('agreed', 'yes');
    const back = (await fetch(begun.url, { redirect: 'manual' })).headers.get('location')!;
    expect((await open(back, { cookie: begun.cookie })).status).toBe(200);
    await isInstalled(true);
    const answer = await ownPage.actAndRead(ask);
    expect(answer.text).toContain('a member of the parliamentary committee');
    const state = await ownPage.until((now) => now);
    expect([state.functionRuns, state.refusals]).toEqual([[], []]);
    ownPage.close();
    await own.stop();
  });

  it('fills the Home tab, offers prompts, and answers a button there in direct messages', async () => {
    await page.act({ kind: 'open-app', tab: 'home' });
    const home = await page.until(({ home: found }) => found);
    await page.act({ kind: 'open-app', tab: 'messages' });
    const { prompts } = await page.until((state) => state.prompts[directId]);
    expect(prompts.length).toBeGreaterThan(0);

    const pressed = buttonOf({ blocks: home.blocks } as Message, 'ask:0');
    const answer = await page.actAndRead({
      kind: 'press-in-view',
      viewId: home.id,
      values: {},
      ...pressed,
    });
    expect(answer.channel).toBe(directId);
    expect(JSON.stringify(answer.blocks)).toContain('rich_text_quote');
  });

  it('asks in a window by the shortcut, and shows the answer’s passage in context', async () => {
    await page.act({ kind: 'global-shortcut', callbackId: 'ask_articles' });
    const form = await page.until(({ modals }) => modals.at(-1));
    const values = { question: { question: { type: 'plain_text_input', value: QUESTION } } };
    await page.act({ kind: 'submit', viewId: form.id, values });
    const answer = await page.until(({ modals }) =>
      modals.find(({ blocks }) => JSON.stringify(blocks).includes('rich_text_quote')),
    );
    const pressed = buttonOf({ blocks: answer.blocks } as Message, 'context');
    await page.act({ kind: 'press-in-view', viewId: answer.id, values: {}, ...pressed });
    const context = await page.until(({ modals }) => (modals.length === 2 ? modals[1] : undefined));
    expect(context.title).toBe('In context');
    for (const { id } of [context, answer]) await page.act({ kind: 'close', viewId: id });
    await page.until(({ modals }) => modals.length === 0);
  });

  it('answers in the language that the person chose', async () => {
    await page.act({ kind: 'choose-locale', locale: 'ckb-IQ' });
    const text = '/iraq What is the capital of Peru?';
    const none = await page.actAndRead({ kind: 'say', channel: generalId, text });
    expect(none.text).toContain('هیچم لەسەر ئەمە');
    await page.act({ kind: 'choose-locale', locale: 'en-US' });
  });

  it('answers all kinds of questions without anything that Slack would refuse', async () => {
    const yaml = await readFile('test/fixtures/questions.yaml', 'utf8');
    const questions = (parse(yaml) as { question: string }[]).filter((_, n) => n % 5 === 0);
    for (const { question } of questions) {
      const answer = await page.actAndRead({ kind: 'say', channel: directId, text: question });
      expect(answer.text).not.toBe('');
    }
    expect((await page.until((state) => state)).refusals).toEqual([]);
    expect(playground.log).toEqual([]);
  });
});
