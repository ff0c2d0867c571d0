import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BrowserUnderTest, openBrowser, say } from './open-browser.ts';

const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';
const ANSWER = /a member of the parliamentary committee of defense and security/;

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('the side panel', () => {
  it('tells how an answer came about, and is closed until asked for', async () => {
    const page = await browser.open();
    await say(page, 'Message #general', '/iraq Is Daesh exploiting the security vacuum?');
    const answer = page.getByRole('article').filter({ hasText: 'Only visible to you' }).last();
    await answer.getByRole('button', { name: 'Share in channel' }).waitFor();
    const panel = page.getByRole('complementary', { name: 'How this answer came about' });
    expect(await panel.count()).toBe(0);

    await answer.hover();
    await answer.getByRole('button', { name: 'How this answer came about' }).click();
    await panel.getByText('Is Daesh exploiting the security vacuum?').first().waitFor();
    // The aliases that the question was widened by, the stages, the ranking, the message.
    await panel
      .getByRole('row', { name: /^Daesh/ })
      .getByText(/isis/)
      .waitFor();
    await panel.getByRole('heading', { name: /^Time: [\d.]+ ms$/ }).waitFor();
    expect(await panel.getByRole('row', { name: /^\w+ [\d.]+ ms/ }).count()).toBeGreaterThan(1);
    expect(await panel.getByRole('listitem').count()).toBeGreaterThan(3);
    await panel.getByText('Features').first().click();
    await panel.getByRole('row', { name: /^words/ }).waitFor();
    await panel.getByText('The message’s JSON').click();
    await panel.getByText('"block_id": "answer"').waitFor();
    await page.keyboard.press('Escape');
    await panel.waitFor({ state: 'detached' });
  });
});

describe('the step of a workflow', () => {
  it('is run with a form, and shows what it hands on, or why it fails', async () => {
    const page = await browser.open();
    await page.getByRole('link', { name: 'Workflow step' }).click();
    const pane = page.getByRole('region', { name: 'Workflow step' });
    await pane.getByLabel('Question').fill(QUESTION);
    await pane.getByLabel('Published on this day or earlier').fill('2020-12-31');
    await pane.getByRole('button', { name: 'Run the step' }).click();
    const result = pane.getByRole('status');
    await result.getByText(ANSWER).waitFor();
    await result.getByText('found', { exact: true }).waitFor();
    await result.getByText('Gulan Media, from Rudaw', { exact: true }).waitFor();

    await pane.getByLabel('Publisher').fill('BBC');
    await pane.getByRole('button', { name: 'Run the step' }).click();
    await result.getByText('The step failed: I have no articles by “BBC”.').waitFor();
  });
});

describe('Slack’s own search', () => {
  it('finds passages, within the publishers that were chosen, and says where nothing is', async () => {
    const page = await browser.open();
    await page.getByRole('link', { name: 'Slack’s search' }).click();
    const pane = page.getByRole('region', { name: 'Slack’s search' });
    await pane.getByLabel('Rudaw', { exact: true }).check();
    await pane.getByRole('searchbox').fill('Who spoke with Pompeo?');
    await page.keyboard.press('Enter');
    const results = pane.getByRole('status');
    await results
      .getByRole('heading', { name: /results? for “Who spoke with Pompeo\?”$/ })
      .waitFor();
    for (const result of await results.getByRole('listitem').all()) {
      expect(await result.textContent()).toContain('Rudaw');
      expect(await result.getByRole('link').getAttribute('href')).toMatch(/^https:/);
    }
    await pane.getByRole('searchbox').fill('llama');
    await pane.getByRole('button', { name: 'Search' }).click();
    await results.getByRole('heading', { name: 'No results for “llama”' }).waitFor();
  });
});

describe('the keyboard', () => {
  it('is enough to ask, open a thread, share, and find the way back', async () => {
    const page = await browser.open();
    const focused = () => page.locator(':focus');
    const tabTo = async (name: RegExp) => {
      for (let presses = 0; presses < 300; presses++) {
        await page.keyboard.press('Tab');
        const label = await focused().evaluate(
          (element) => element.getAttribute('aria-label') ?? element.textContent ?? '',
        );
        if (name.test(label)) return;
      }
      throw new Error(`Tab never came to ${name}.`);
    };
    const mine = page.getByRole('article').filter({ hasText: 'Only visible to you' });
    await tabTo(/^Message #general$/);
    const earlier = await mine.count();
    await page.keyboard.type('/ir');
    await page.getByRole('option', { name: /^\/iraq/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('When was Qassem Soleimani killed?');
    await page.keyboard.press('Enter');
    await expect.poll(() => mine.count()).toBe(earlier + 1);
    const before = await mine.count();
    await page.getByRole('textbox', { name: 'Message #general' }).focus();
    for (let presses = 0; presses < 300; presses++) {
      await page.keyboard.press('Shift+Tab');
      if ((await focused().textContent()) === 'Share in channel') break;
    }
    await page.keyboard.press('Enter');
    await page.getByText('@You asked: When was Qassem Soleimani killed?').waitFor();
    await expect.poll(() => mine.count()).toBe(before - 1);

    await page.getByRole('textbox', { name: 'Message #general' }).focus();
    await page.keyboard.type('@ir');
    await page.getByRole('option', { name: /^@Iraq Desk/ }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.type(QUESTION);
    await page.keyboard.press('Enter');
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByText(ANSWER).waitFor();
    expect(await focused().getAttribute('aria-label')).toBe('Reply in thread');
    await page.getByRole('button', { name: 'Close thread' }).focus();
    await page.keyboard.press('Enter');
    await thread.waitFor({ state: 'detached' });
  });
});
