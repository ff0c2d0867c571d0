import { PassThrough, Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type CommandAdder, runCommandLine } from '../../src/cli/run-command-line.ts';

export type Outcome = { code: number | null; stdout: string; stderr: string };

/** Runs a command line in this process: a process of its own takes a second to load it. */
export async function runInProcess(
  addCommands: CommandAdder,
  args: readonly string[],
  input = '',
): Promise<Outcome> {
  const [stdout, stderr] = [new PassThrough(), new PassThrough()];
  const printed = Promise.all([text(stdout), text(stderr)]);
  const code = await runCommandLine(addCommands, ['node', 'cli', ...args], {
    stdin: Readable.from([input]),
    stdout,
    stderr,
    hasColor: false,
    complain: (line) => stderr.write(`${line}\n`),
  });
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
