import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SURFACES } from '../../src/playground/blocks/block-schemas.ts';
import { checkBlocks } from '../../src/playground/blocks/check-blocks.ts';
import { closeServer, listenOnLoopback } from '../../src/playground/listen.ts';
import type { Act } from '../../src/playground/person/acts.ts';
import { createPageServer } from '../../src/playground/serve-page.ts';
import {
  createWorkspace,
  noteRefusal,
  PLACES,
} from '../../src/playground/workspace/create-workspace.ts';
import type { View } from '../../src/playground/workspace/workspace-state.ts';
import { findViolations } from './check-accessibility.ts';
import { findChromium } from './find-chromium.ts';
import { BLOCKS, INPUTS, options } from './sample-blocks.ts';

function checked(blocks: unknown, surface: 'message' | 'modal') {
  let last = 0;
  const result = checkBlocks(blocks, surface, () => `id-${++last}`);
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.blocks;
}

const acts: Act[] = [];
let errors: Record<string, string> = {};
const workspace = createWorkspace({ nowMs: Date.now, botName: 'Bot' });
const server = createPageServer({
  workspace,
  app: () => ({
    name: 'Bot',
    directId: PLACES.directId,
    homeTab: true,
    commands: [],
    messageShortcuts: [{ name: 'Ask about this', callbackId: 'ask' }],
    globalShortcuts: [],
    functions: [],
    exampleQuestions: [],
    corpus: 'no articles',
  }),
  act: async (body) => {
    acts.push(body as Act);
    return { ok: true, errors };
  },
  explain: () => undefined,
  ownHosts: [],
  warn: () => {},
});
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: ['--no-sandbox'],
  });
  page = await browser.newPage({ viewport: { width: 1100, height: 1400 } });
  page.setDefaultTimeout(10_000);
  workspace.change({
    kind: 'message',
    message: {
      channel: PLACES.generalId,
      ts: workspace.nextTs(),
      userId: PLACES.botUserId,
      text: 'all of it',
      blocks: checked(BLOCKS, 'message'),
    },
  });
  const port = await listenOnLoopback(server);
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.getByRole('article').waitFor();
});
afterAll(async () => {
  await browser.close();
  await closeServer(server);
});

const lastAct = () => acts.at(-1);

describe('the page', () => {
  it('draws blocks as Slack does, and leaves no text out', async () => {
    const message = page.getByRole('article');
    expect(await message.getByRole('heading', { name: 'A header' }).count()).toBe(1);
    expect(await message.locator('strong').allTextContents()).toContain('bold');
    expect(await message.locator('code').first().textContent()).toBe('code');
    expect(await message.getByRole('link', { name: 'a link' }).getAttribute('href')).toBe(
      'https://example.org/?a=1&b=2',
    );
    expect(await message.locator('blockquote').allTextContents()).toEqual([
      expect.stringContaining('quoted'),
      'word for wordThe article',
    ]);
    for (const text of [
      '<!channel> 2*3*4',
      '# no heading',
      '*as typed*',
      '*first*',
      'small',
      'print',
    ]) {
      expect(await message.textContent()).toContain(text);
    }
    expect(await message.getByRole('link', { name: 'https://auto.example' }).count()).toBe(1);
    expect(await message.locator('.mention').count()).toBe(0);
  });

  it('draws every kind of block that is taken', () => {
    const drawn = [...BLOCKS, ...INPUTS].map(({ type }) => type);
    const taken = SURFACES.message.block.options.map(({ shape }) => shape.type.value);
    expect([...new Set(drawn)].sort()).toEqual([...taken].sort());
  });

  it('has no serious violation with any of these blocks', async () => {
    expect(await findViolations(page)).toEqual([]);
  });

  it('tells what was pressed and chosen', async () => {
    await page.getByRole('button', { name: 'Aside' }).click();
    await expect.poll(lastAct).toMatchObject({ kind: 'press', actionId: 'aside', choice: {} });
    await page.getByRole('combobox', { name: 'Pick one' }).selectOption('Two');
    await expect
      .poll(lastAct)
      .toMatchObject({ actionId: 'pick', choice: { selected_option: options[1] } });
    await page.getByLabel('A day').fill('2020-01-19');
    await expect
      .poll(lastAct)
      .toMatchObject({ actionId: 'day', choice: { selected_date: '2020-01-19' } });
    await page.getByRole('button', { name: 'Bad answer' }).click();
    await expect.poll(lastAct).toMatchObject({ actionId: 'feedback', choice: { value: 'bad' } });
  });

  it('asks first where a button says so', async () => {
    const before = acts.length;
    await page.getByRole('button', { name: 'Delete' }).click();
    await page
      .getByRole('dialog', { name: 'Really?' })
      .getByRole('button', { name: 'Cancel' })
      .click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(acts.length).toBe(before);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Yes' }).click();
    await expect.poll(lastAct).toMatchObject({ actionId: 'sure' });
  });

  it('runs a message shortcut', async () => {
    await page.getByRole('article').hover();
    await page.getByRole('button', { name: 'Ask about this' }).click();
    await expect.poll(lastAct).toMatchObject({ kind: 'shortcut', callbackId: 'ask' });
  });

  it('fills in a window, and shows what is wrong with it', async () => {
    const view: View = {
      id: 'V1',
      type: 'modal',
      hash: 'h',
      title: 'Feedback',
      submit: 'Send it',
      close: 'Cancel',
      callbackId: '',
      privateMetadata: '',
      externalId: '',
      notifyOnClose: false,
      blocks: checked(INPUTS, 'modal'),
    };
    errors = { why: 'Say more.' };
    workspace.change({ kind: 'modals', modals: [view] });
    const dialog = page.getByRole('dialog', { name: 'Feedback' });
    await dialog.getByRole('textbox', { name: 'Why' }).fill('Wrong date');
    await dialog.getByRole('checkbox', { name: 'Two' }).check();
    await dialog.getByRole('radio', { name: 'One' }).check();
    await dialog.getByRole('button', { name: 'Send it' }).click();
    await expect.poll(lastAct).toMatchObject({
      kind: 'submit',
      values: {
        why: { a: { type: 'plain_text_input', value: 'Wrong date' } },
        which: { a: { type: 'checkboxes', selected_options: options } },
        reason: { a: { type: 'radio_buttons', selected_option: options[0] } },
      },
    });
    await dialog.getByText('Say more.').waitFor();
    expect(await findViolations(page)).toEqual([]);
    workspace.change({ kind: 'modals', modals: [] });
    await dialog.waitFor({ state: 'detached' });
  });

  it('shows what Slack would refuse until it is dismissed', async () => {
    noteRefusal(workspace, {
      what: 'chat.postMessage',
      error: 'invalid_blocks',
      details: ['[ERROR] x'],
    });
    const alert = page.getByRole('alert');
    await alert.getByText('invalid_blocks').waitFor();
    expect(await findViolations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'Dismiss' }).click();
    await alert.getByText('invalid_blocks').waitFor({ state: 'detached' });
  });

  it('shows what the bot is doing in a thread, until it has done it', async () => {
    const { channel, ts: threadTs } = workspace.state().messages[0]!;
    const text = 'is thinking…';
    workspace.change({
      kind: 'statuses',
      statuses: [{ channel, threadTs, text, untilMs: Date.now() + 60_000 }],
    });
    await page.getByText('Bot is thinking…').waitFor();
    workspace.change({ kind: 'statuses', statuses: [] });
    await page.getByText('Bot is thinking…').waitFor({ state: 'detached' });
  });
});
