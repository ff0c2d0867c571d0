import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findViolations } from './check-accessibility.ts';
import { type BrowserUnderTest, openBrowser, say } from './open-browser.ts';

const QUESTION = 'Who is Abdulkhaliq al-Azzawi?';
const ANSWER = /a member of the parliamentary committee/;

let browser: BrowserUnderTest;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

describe('who may ask', () => {
  it('is set as in .env, tells what can’t be read, and is kept to at once', async () => {
    const page = await browser.open();
    const toPane = () => page.getByRole('link', { name: 'Who may ask' }).click();
    const toGeneral = () => page.getByRole('link', { name: 'general' }).click();
    await toPane();
    const pane = page.getByRole('region', { name: 'Who may ask' });
    const users = pane.getByLabel('ALLOWED_USERS');
    const press = () => pane.getByRole('button', { name: 'Set' }).click();
    await users.fill('@you');
    await press();
    await pane.getByText('ALLOWED_USERS holds “@you”, which is no id of a person').waitFor();
    expect(await findViolations(page)).toEqual([]);

    await users.fill('U0SOMEBODY');
    await press();
    await pane.getByText('Set.', { exact: true }).waitFor();
    await toGeneral();
    await say(page, 'Message #general', `/iraq ${QUESTION}`);
    await page.getByText('Sorry, I may not answer you yet').waitFor();

    await toPane();
    await users.fill('');
    await press();
    await pane.getByLabel('You are').selectOption('guest');
    await toGeneral();
    await say(page, 'Message #general', `@Iraq Desk ${QUESTION}`);
    await page.getByText('Sorry, I only answer people of the organization').waitFor();
    await toPane();
    await pane.getByLabel('ALLOW_EXTERNAL').fill('true');
    await press();
    await toGeneral();
    await say(page, 'Message #general', `@Iraq Desk ${QUESTION}`);
    await page.getByText(ANSWER).first().waitFor();
  });
});
