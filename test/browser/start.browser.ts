import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { findChromium } from './find-chromium.ts';
import { say } from './open-browser.ts';

const MAX_MS_TO_ANSWER = 3_000;

let browser: Browser;
const started: ChildProcess[] = [];
beforeAll(async () => {
  browser = await chromium.launch({
    executablePath: findChromium(process.env),
    args: ['--no-sandbox'],
  });
});
afterEach(async () => {
  for (const child of started.splice(0)) {
    if (child.exitCode !== null) continue;
    child.kill('SIGKILL');
    await once(child, 'exit');
  }
});
afterAll(async () => {
  await browser.close();
});

/** `npm start` on a machine where nothing is set; resolves with the lines up to the one that is waited for. */
async function start(port: number, until: RegExp) {
  const child = spawn(process.execPath, ['bin/run.mjs', 'main'], {
    env: {
      PATH: process.env.PATH,
      PORT: String(port),
      SLACK_BOT_TOKEN: '',
      SLACK_APP_TOKEN: '',
      SLACK_SIGNING_SECRET: '',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  started.push(child);
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout! })) {
    lines.push(line);
    if (until.test(line)) break;
  }
  return { child, lines, url: /http:\/\/localhost:\d+/.exec(lines.at(-1) ?? '')?.[0] ?? '' };
}

describe('npm start without Slack tokens', () => {
  it('shows the playground and answers, within three seconds of its start', async () => {
    const tookMs: number[] = [];
    // A machine that is busy with something else gets another try.
    while (tookMs.length < 3 && !tookMs.some((ms) => ms < MAX_MS_TO_ANSWER)) {
      const page = await browser.newPage();
      const startedMs = performance.now();
      const { url, child, lines } = await start(0, /^ready: /);
      await page.goto(url);
      await say(page, 'Message #general', '/iraq Who is Abdulkhaliq al-Azzawi?');
      await page.getByText('a member of the parliamentary committee').waitFor();
      tookMs.push(performance.now() - startedMs);
      expect(lines.join('\n')).toContain('SLACK_BOT_TOKEN is not set');

      child.kill('SIGTERM');
      const [code] = await once(child, 'exit');
      expect(code).toBe(0);
    }
    expect(Math.min(...tookMs)).toBeLessThan(MAX_MS_TO_ANSWER);
  });

  it('says that the port is in use, and takes the next one', async () => {
    const first = await start(0, /^ready: /);
    const port = Number(new URL(first.url).port);
    const second = await start(port, /^ready: /);
    expect(second.lines.join('\n')).toContain(`Port ${port} is in use`);
    expect(Number(new URL(second.url).port)).toBeGreaterThan(port);
  });
});
