import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../src/answer/desk.ts';
import { openWithReading } from '../answer/open-five-articles.ts';
import { type BrowserUnderTest, openBrowser, say } from './open-browser.ts';

/** The pictures in the README are made anew by `UPDATE_PICTURE=1 npm run test:browser -- screenshot`. */
const KEPT_DIR = 'docs';
const MAX_BYTES = 200_000;
const SIZE = { width: 1120, height: 800 };
const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await openBrowser({ desk: await openPictureDesk() });
}, 60_000);
afterAll(async () => {
  await browser.close();
});

/** A desk as people have it: it reads, says when it read the articles, and has all the time to suggest. */
async function openPictureDesk(): Promise<Desk> {
  const { desk } = await openWithReading('corpus', 5_000);
  return Object.assign(desk, { servedAt: new Date('2026-11-27T09:30:00Z') });
}

async function keepPicture(page: Page, name: string): Promise<void> {
  const dir = process.env.UPDATE_PICTURE ? KEPT_DIR : await mkdtemp(join(tmpdir(), 'picture-'));
  const path = join(dir, `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  expect((await stat(path)).size).toBeLessThan(MAX_BYTES);
}

/** Resolves when the workspace has taken it. */
async function chooseLanguage(page: Page, name: string): Promise<void> {
  const taken = page.waitForResponse((response) => response.url().endsWith('/act'));
  await page.getByLabel('Language').selectOption(name);
  await taken;
}

describe('the pictures in the README', () => {
  it('show a command’s answer and a thread', async () => {
    // As high as the two messages with their day: nothing above them is seen.
    const page = await browser.open({ ...SIZE, height: 785 });
    await say(page, 'Message #general', `/iraq ${QUESTION}`);
    await page.getByText('Only visible to you').waitFor();
    await page.getByText('Ask next:').waitFor();
    await say(page, 'Message #general', '@Iraq Desk What did Salih tell Pompeo?');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('button', { name: 'Show in context' }).waitFor();
    await thread.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
    await page.locator('.day').evaluate((day) => day.scrollIntoView());
    await keepPicture(page, 'playground');
  });

  it('show a passage in context', async () => {
    const page = await browser.open({ at: '/C0RANDOM', ...SIZE });
    await say(page, 'Message #random', `/iraq ${QUESTION}`);
    await page.getByRole('button', { name: 'Show in context' }).click();
    const context = page.getByRole('dialog', { name: 'In context' });
    await context.locator('blockquote').waitFor();
    await keepPicture(page, 'context');
    await page.keyboard.press('Escape');
    await context.waitFor({ state: 'detached' });
  });

  it('show the Home tab', async () => {
    const page = await browser.open({ at: '/home', ...SIZE });
    await page.getByText('I read them last on 27 November 2026').waitFor();
    await keepPicture(page, 'home');
  });

  it('show Slack’s own search', async () => {
    const page = await browser.open({ at: '/search', ...SIZE });
    await page.getByLabel('Rudaw', { exact: true }).check();
    await page.getByRole('searchbox').fill('Who spoke with Pompeo?');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /for “Who spoke with Pompeo\?”$/ }).waitFor();
    await keepPicture(page, 'search');
  });

  it('show an answer in Arabic', async () => {
    const page = await browser.open({ at: '/D0IRAQDESK', ...SIZE });
    await chooseLanguage(page, 'العربية');
    await say(page, 'Message Iraq Desk', QUESTION);
    await page.getByRole('button', { name: 'عرض في السياق' }).waitFor();
    await keepPicture(page, 'arabic');
    await chooseLanguage(page, 'English');
  });
});
