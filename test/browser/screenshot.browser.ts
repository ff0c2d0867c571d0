import { mkdtemp, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, openBrowser, say } from './open-browser.ts';

/** The picture in the README, made anew by `UPDATE_PICTURE=1 npm run test:browser -- screenshot`. */
const KEPT_PATH = 'docs/playground.png';
const MAX_BYTES = 200_000;

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await openBrowser(true);
}, 60_000);
afterAll(async () => {
  await browser.close();
});

describe('the picture in the README', () => {
  it('shows a command’s answer and a thread, and is kept small', async () => {
    const page = await browser.open({ width: 1120, height: 640 });
    await say(page, 'Message #general', '/iraq Who is Abdulkhaliq al-Azzawi?');
    await page.getByText('Only visible to you').waitFor();
    await say(page, 'Message #general', '@Iraq Desk When did Salih and Pompeo speak?');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('article', { name: /^Iraq Desk/ }).waitFor();
    await thread.getByRole('log').evaluate((log) => log.scrollTo(0, 0));
    await page.getByRole('log', { name: 'Messages in #general' }).evaluate((log) => {
      const first = log.querySelector('.message') as { offsetTop: number } | null;
      log.scrollTo(0, (first?.offsetTop ?? 0) - 8);
    });
    const path = process.env.UPDATE_PICTURE
      ? KEPT_PATH
      : join(await mkdtemp(join(tmpdir(), 'picture-')), 'playground.png');
    await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
    expect((await stat(path)).size).toBeLessThan(MAX_BYTES);
  });
});
