import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let root: string;

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'iraq-desk-run-'));
  mkdirSync(join(root, 'bin'));
  mkdirSync(join(root, 'src'));
  cpSync('bin/run.mjs', join(root, 'bin/run.mjs'));
  cpSync('tsconfig.json', join(root, 'tsconfig.json'));
  cpSync('tsconfig.build.json', join(root, 'tsconfig.build.json'));
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));
});

afterAll(() => {
  rmSync(root, { recursive: true });
});

function writeSource(text: string): void {
  const path = join(root, 'src/hello.ts');
  writeFileSync(path, text);
  // Newer than anything that was compiled before, however coarse the clock of the disk is.
  const inAMinute = new Date(Date.now() + 60_000);
  utimesSync(path, inAMinute, inAMinute);
}

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/run.mjs', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

// One folder for all, and each test finds in it what the one before compiled: a compilation takes a quarter of a second.
describe('bin/run.mjs', () => {
  it('compiles a program and runs it with its arguments', () => {
    writeSource('const word: string = process.argv.slice(2).join("+");\nconsole.log(word);\n');
    expect(run('hello', 'a', 'b')).toMatchObject({ status: 0, stdout: 'a+b\n' });
  });

  it('compiles again when a source is newer', () => {
    writeSource('console.log("new");\n');
    expect(run('hello').stdout).toBe('new\n');
  });

  it('runs nothing when a source does not compile, and says so', () => {
    writeSource('const count: = 1;\nconsole.log(count);\n');
    const { status, stdout, stderr } = run('hello');
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(stderr).toContain('src does not compile');
  });
});
