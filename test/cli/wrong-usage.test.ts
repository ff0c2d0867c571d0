import { describe, expect, it } from 'vitest';
import { addBotCommands } from '../../src/cli/add-bot-commands.ts';
import { runInProcess } from './run-in-process.ts';

const run = (args: readonly string[]) => runInProcess(addBotCommands, args);

describe('wrong usage', () => {
  it.each([
    [[]],
    [['nonsense']],
    [['ask']],
    [['ask', '--batch', '-', 'Who?']],
    [['ask', '--history', '', 'Who?']],
    [['corpus:check', 'a', 'b']],
  ])('exits 2 with one line: %j', async (args) => {
    const { code, stdout, stderr } = await run(args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toMatch(/^error: [^\n]+; --help shows the usage\.\n$/);
  });

  it('shows help on standard output and exits 0', async () => {
    const { code, stdout } = await run(['ask', '--help']);
    expect(code).toBe(0);
    expect(stdout).toContain('--history');
  });
});
