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

describe('the installation', () => {
  it('ends with a click, and begins again over the app’s page, Slack’s and back', async () => {
    const page = await browser.open({ at: '/install' });
    const pane = page.getByRole('region', { name: 'Installation' });
    await pane.getByText('Iraq Desk is installed in this workspace.').waitFor();
    await pane.getByRole('button', { name: 'Remove Iraq Desk' }).click();
    await pane.getByText('nobody can ask it anything').waitFor();
    await page.getByRole('link', { name: 'Home tab' }).waitFor({ state: 'detached' });

    const opened = page.context().waitForEvent('page');
    await pane.getByRole('link', { name: 'Open the app’s page' }).click();
    const other = await opened;
    await other.getByRole('link', { name: 'Add to Slack' }).click();
    await other.getByRole('heading', { name: 'Iraq Desk asks to be installed' }).waitFor();
    await other.getByText('Add its commands and shortcuts').waitFor();
    expect(await findViolations(other)).toEqual([]);
    await other.getByRole('link', { name: 'Cancel' }).click();
    await other.getByRole('heading', { name: 'Iraq Desk was not installed' }).waitFor();
    await pane.getByText('nobody can ask it anything').waitFor();

    await other.getByRole('link', { name: 'Begin again' }).click();
    await other.getByRole('link', { name: 'Add to Slack' }).click();
    await other.getByRole('link', { name: 'Allow' }).click();
    await other.getByRole('heading', { name: 'Iraq Desk is installed' }).waitFor();
    await other.getByText('It is installed in the workspace Playground.').waitFor();

    await pane.getByText('Iraq Desk is installed in this workspace.').waitFor();
    await page.getByRole('link', { name: 'general' }).click();
    await say(page, 'Message #general', '/iraq Who is Abdulkhaliq al-Azzawi?');
    await page.getByText(/a member of the parliamentary committee/).waitFor();
  });
});
