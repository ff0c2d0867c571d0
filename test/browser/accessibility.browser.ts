import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './check-accessibility.ts';
import { type BrowserUnderTest, openBrowser, say } from './open-browser.ts';

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe.each(['light', 'dark'] as const)(
  'in %s colours, axe finds nothing serious',
  (colorScheme) => {
    it('in a channel with a thread and the side panel', async () => {
      const page = await browser.open({ colorScheme, width: 1600 });
      await say(page, 'Message #general', '/iraq When was Qassem Soleimani killed?');
      await page.getByText('Only visible to you').last().waitFor();
      await say(page, 'Message #general', '@Iraq Desk Who is Abdulkhaliq al-Azzawi?');
      const thread = page.getByRole('complementary', { name: 'Thread' });
      const answer = thread.getByRole('article', { name: /^Iraq Desk/ });
      await answer.waitFor();
      await answer.hover();
      await answer.getByRole('button', { name: 'How this answer came about' }).click();
      await page.getByText('What is searched').waitFor();
      await page.getByText('Features').first().click();
      await page.getByText('The message’s JSON').click();
      expect(await findViolations(page)).toEqual([]);
    });

    it('in the Home tab, and in a window over it', async () => {
      const page = await browser.open({ colorScheme, at: '/home' });
      await page.getByText('I know 5 articles').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Ask the articles' }).click();
      await page.getByRole('dialog').waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
    });

    it('in the form that runs the step of a workflow', async () => {
      const page = await browser.open({ colorScheme, at: '/workflow' });
      await page.getByLabel('Question').fill('Who is Abdulkhaliq al-Azzawi?');
      await page.getByRole('button', { name: 'Run the step' }).click();
      await page.getByText('What the next steps get').waitFor();
      expect(await findViolations(page)).toEqual([]);
    });

    it('in Slack’s own search', async () => {
      const page = await browser.open({ colorScheme, at: '/search' });
      await page.getByLabel('Rudaw', { exact: true }).waitFor();
      await page.getByRole('searchbox').fill('Coalition');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { name: /results for “Coalition”$/ }).waitFor();
      expect(await findViolations(page)).toEqual([]);
    });

    it('in a direct message while a command is typed', async () => {
      const page = await browser.open({ colorScheme, at: '/D0IRAQDESK' });
      await say(page, 'Message Iraq Desk', 'hello');
      await page
        .getByRole('article', { name: /^Iraq Desk/ })
        .first()
        .waitFor();
      await page.getByRole('textbox').fill('/');
      await page.getByRole('option', { name: /^\/iraq/ }).waitFor();
      expect(await findViolations(page)).toEqual([]);
    });

    it('on a phone, with the menu closed and open', async () => {
      const page = await browser.open({ colorScheme, width: 390, height: 844 });
      await say(page, 'Message #general', '/iraq Who is Abdulkhaliq al-Azzawi?');
      await page.getByRole('article').first().waitFor();
      expect(await findViolations(page)).toEqual([]);
      await page.getByRole('button', { name: 'Open menu' }).click();
      await page.getByRole('link', { name: 'random' }).waitFor();
      expect(await findViolations(page)).toEqual([]);
    });
  },
);

describe('on a phone', () => {
  it('nothing is wider than the screen, and a thread fills it', async () => {
    const page = await browser.open({ width: 360, height: 740 });
    await say(page, 'Message #general', '@Iraq Desk When was Qassem Soleimani killed?');
    await page
      .getByRole('link', { name: /1 reply/ })
      .last()
      .click();
    const thread = page.getByRole('complementary', { name: 'Thread' });
    await thread.getByRole('article', { name: /^Iraq Desk/ }).waitFor();
    expect(await thread.boundingBox()).toMatchObject({ x: 0, width: 360 });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.getByRole('button', { name: 'Close thread' }).click();
    await page.getByRole('button', { name: 'Open menu' }).press('Enter');
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Close menu');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.locator(':focus').getAttribute('aria-label')).toBe('Open menu');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'random' }).click();
    await page.getByRole('textbox', { name: 'Message #random' }).waitFor();
  });
});
