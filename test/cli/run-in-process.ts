import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { expect } from 'vitest';
import { type CommandAdder, runCommandLine } from '../../src/cli/run-command-line.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { shareNetworks } from '../networks/share-networks.ts';

export type Outcome = { code: number | null; stdout: string; stderr: string };

/**
 * Runs a command line in this process: a process of its own takes a second to load it.
 *
 * @param start the networks; unless given, those of the test files of this process are lent
 */
export async function runInProcess(
  addCommands: CommandAdder,
  args: readonly string[],
  input = '',
  start?: Terminal['startNetworks'],
): Promise<Outcome> {
  let lent = 0;
  const lend = async () => {
    const networks = await shareNetworks();
    lent += 1;
    const close = async () => {
      lent -= 1;
    };
    return { networks: { ...networks, close } };
  };
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommandLine(addCommands, ['node', 'cli', ...args], {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    hasColor: false,
    complain: (line) => stderr.write(`${line}\n`),
    startNetworks: start ?? lend,
  });
  expect(lent, 'networks that the command has not closed').toBe(0);
  stdout.end();
  stderr.end();
  const [out, err] = await printed;
  return { code, stdout: out, stderr: err };
}

/** What a command prints, one JSON object a line. */
export function parseLines(printed: string) {
  return printed
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}
