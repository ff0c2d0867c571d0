import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import {
  startTestPlayground,
  type TestPlayground,
  type TestPlaygroundOptions,
} from '../playground/start-test-playground.ts';
import { findChromium } from './find-chromium.ts';

export type BrowserUnderTest = {
  playground: TestPlayground;
  /** A page of its own, in a window of this size. */
  open(options?: OpenOptions): Promise<Page>;
  close(): Promise<void>;
};

type OpenOptions = {
  /** What stands behind `#` in the address. */
  at?: string;
  width?: number;
  height?: number;
  colorScheme?: 'light' | 'dark';
};

/** A browser and a playground for it. Errors of the page fail `close`. */
export async function openBrowser(options: TestPlaygroundOptions = {}): Promise<BrowserUnderTest> {
  const browser: Browser = await chromium.launch({
    executablePath: findChromium(process.env),
    // Its sandbox needs rights that a container's root doesn't have; the page is our own.
    // Grey edges of letters make pictures smaller than coloured ones.
    args: ['--no-sandbox', '--disable-lcd-text'],
  });
  const playground = await startTestPlayground(options);
  const contexts: BrowserContext[] = [];
  const errors: string[] = [];
  return {
    playground,
    async open({ at = '/C0GENERAL', width = 1280, height = 800, colorScheme = 'light' } = {}) {
      const context = await browser.newContext({ viewport: { width, height }, colorScheme });
      contexts.push(context);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      page.on('pageerror', (error) => errors.push(error.message));
      page.on('console', (entry) => {
        if (entry.type() === 'error') errors.push(entry.text());
      });
      await page.goto(`${playground.url}/#${at}`);
      await page.locator('.workspace').waitFor();
      return page;
    },
    async close() {
      await Promise.all(contexts.map((context) => context.close()));
      await browser.close();
      await playground.stop();
      if (errors.length > 0) throw new Error(`The page reported errors:\n${errors.join('\n')}`);
    },
  };
}

/** Types into a field as a person does, and sends. */
export async function say(page: Page, field: string, text: string): Promise<void> {
  const box = page.getByRole('textbox', { name: field });
  await box.fill(text);
  await box.press('Enter');
}
