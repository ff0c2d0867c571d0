import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { onTestFinished } from 'vitest';

/**
 * Runs a program in a process of its own, with `openSqliteStore` of the compiled bot and a folder as
 * `dir`. What it tells with `tell(line)` has left the process when that returns.
 */
export function runProgram(dir: string, program: string) {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', `${PROLOGUE}${program}`, dir],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text) => {
    stderr += text;
  });
  const closed = once(child, 'close').then(([code]) => ({
    code: code as number | null,
    lines: stdout.split('\n').slice(0, -1),
    stderr,
  }));
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await closed;
  });
  const isOpen = () => child.exitCode === null && child.signalCode === null;
  return {
    closed,
    kill: () => child.kill('SIGKILL'),
    /** Resolves when it has told so many lines, or has ended. */
    async hasTold(count: number) {
      while (stdout.split('\n').length <= count && isOpen()) {
        await Promise.race([once(child.stdout, 'data'), closed]);
      }
    },
  };
}

const PROLOGUE = `
import { writeSync } from 'node:fs';
import { openSqliteStore } from './dist/state/sqlite/open-sqlite-store.js';
const dir = process.argv[1];
const tell = (line) => writeSync(1, line + '\\n');
`;
