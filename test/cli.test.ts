import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { type Outcome, parseLines } from './cli/run-in-process.ts';

function run(args: readonly string[], env: Record<string, string> = {}): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['bin/run.mjs', 'cli', ...args], {
      // Set but blank: a .env file of whoever runs the tests has no say.
      env: {
        ...process.env,
        CORPUS_DIR: '',
        SLACK_BOT_TOKEN: '',
        SLACK_APP_TOKEN: '',
        SLACK_SIGNING_SECRET: '',
        ...env,
      },
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    child.stdin.end();
  });
}

// Everything else about the commands is tested in process, in test/cli.
describe('the program, as it is started', { timeout: 60_000 }, () => {
  it('answers, whatever the settings say that only the bot needs', async () => {
    const env = { SLACK_APP_TOKEN: 'xapp-1', LOG_LEVEL: 'loud' };
    const { code, stdout, stderr } = await run(['ask', '--json', 'Who is Barham Salih?'], env);
    expect(stderr).toBe('');
    expect(code).toBe(0);
    expect(parseLines(stdout)[0].outcome).toBe('found');
  });

  it('takes the articles from the folder of the settings, and exits 1 where it is not there', async () => {
    const { code, stdout, stderr } = await run(['ask', 'Who?'], { CORPUS_DIR: 'no-such-folder' });
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^no-such-folder[^\n]+\n$/);
  });

  it('exits 2 for a command that there is not', async () => {
    const { code, stderr } = await run(['nonsense']);
    expect(code).toBe(2);
    expect(stderr).toMatch(/^error: [^\n]+\n$/);
  });
});
