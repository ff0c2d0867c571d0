import { Command, CommanderError } from 'commander';
import { InputError } from '../input/input-error.ts';
import { ReportedFailure } from './reported-failure.ts';
import type { Terminal } from './terminal.ts';

const EXIT_DONE = 0;
const EXIT_FAILED = 1;
const EXIT_USAGE = 2;

/** Adds commands to a program; `fail` lets one that goes on to its end exit with 1. */
export type CommandAdder = (program: Command, terminal: Terminal, fail: () => void) => void;

/**
 * Runs a command line and says, in one line on standard error, why a command failed.
 *
 * @param argv as `process.argv`
 * @returns the exit code: 0 done, 1 failed, 2 wrong usage.
 */
export async function runCommandLine(
  addCommands: CommandAdder,
  argv: readonly string[],
  terminal: Terminal,
): Promise<number> {
  let exitCode = EXIT_DONE;
  const program = new Command('iraq-desk').exitOverride().configureOutput({
    writeOut: (text) => terminal.stdout.write(text),
    outputError: (text) => {
      terminal.complain(`${toOneLine(text).replace(/\.$/, '')}; --help shows the usage.`);
    },
  });
  addCommands(program, terminal, () => {
    exitCode = EXIT_FAILED;
  });
  try {
    if (argv.length <= 2) program.error('error: no command: name one, such as ask');
    await program.parseAsync(argv);
    return exitCode;
  } catch (error) {
    return reportFailure(error, terminal);
  }
}

/** The terminal of this process. */
export function openTerminal(): Terminal {
  // Whoever reads only the first lines closes the pipe: nothing is left to do then.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? EXIT_DONE : EXIT_FAILED);
  });
  return {
    stdin: process.stdin,
    stdout: process.stdout,
    stderr: process.stderr,
    hasColor: process.stdout.isTTY === true && process.stdout.hasColors(),
    complain: (line) => process.stderr.write(`${toOneLine(line)}\n`),
  };
}

/** Says why a command failed, where that hasn't been said. */
function reportFailure(error: unknown, { complain }: Terminal): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT_DONE : EXIT_USAGE;
  if (error instanceof ReportedFailure) return EXIT_FAILED;
  complain(error instanceof InputError ? error.message : describeFault(error));
  return EXIT_FAILED;
}

function describeFault(error: unknown): string {
  const place = error instanceof Error ? (error.stack?.split('\n')[1]?.trim() ?? '') : '';
  return `A fault in the program: ${String(error)} ${place}. Please report it with the command.`;
}

function toOneLine(text: string): string {
  return text.trim().replaceAll(/\s*\n\s*/g, ' ');
}
