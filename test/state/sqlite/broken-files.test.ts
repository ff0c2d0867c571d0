import {
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/state/sqlite/database.ts';
import { DATABASE_FILE, openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import { runProgram } from './run-program.ts';

let dir: string;
let file: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'));
  file = join(dir, DATABASE_FILE);
});
afterEach(() => {
  rmSync(dir, { recursive: true });
});

/** Keeps sixty questions in the file, in a process that has let go of it when this returns. */
async function fill(): Promise<void> {
  const { code } = await runProgram(
    dir,
    `
      const store = openSqliteStore(dir);
      for (let n = 0; n < 60; n++) {
        const question = (n + ' ').repeat(100);
        await store.questions.record({ teamId: 'T1', homeId: 'T1', userId: 'U1', question, outcome: 'found',
          confidence: 1, articleIds: [], atMs: n });
      }
      await store.close();
    `,
  ).closed;
  expect(code).toBe(0);
}

/** Refused with a message that names the file, which stays as it is. */
function expectRefusal(code: string, message: RegExp): void {
  const before = readFileSync(file);
  const open = () => openSqliteStore(dir);
  expect(open).toThrow(expect.objectContaining({ code }));
  expect(open).toThrow(message);
  expect(open).toThrow(file);
  expect(readFileSync(file).equals(before)).toBe(true);
}

const DAMAGED = /is damaged \(.+\)\. Nothing was deleted: stop the bot, move the file away/;

describe('a file that can’t be served', () => {
  it('is no database', () => {
    writeFileSync(file, 'Notes of a desk officer. '.repeat(500));
    expectRefusal('damaged', DAMAGED);
  });

  it('was cut off', async () => {
    await fill();
    truncateSync(file, Math.floor(statSync(file).size / 8192) * 4096);
    expectRefusal('damaged', DAMAGED);
  });

  it('was overwritten in the middle', async () => {
    await fill();
    const bytes = readFileSync(file);
    bytes.fill('x', bytes.length - 3 * 4096, bytes.length - 4096);
    writeFileSync(file, bytes);
    expectRefusal('damaged', DAMAGED);
  });

  it('was written by a newer version', async () => {
    await fill();
    const db = openDatabase(file);
    db.exec('PRAGMA user_version = 99');
    db.close();
    expectRefusal(
      'newer',
      /was written by a newer version of the bot \(form 99, this one knows \d+\)/,
    );
  });

  it('is a folder', () => {
    mkdirSync(file);
    expect(() => openSqliteStore(dir)).toThrow(
      `${file} can't be written (Failed to open database: unable to open database file): give the bot the right to write there, or set DATA_DIR to another folder.`,
    );
  });
});

describe('the folder', () => {
  it('is made where it is missing, for nobody else to read', async () => {
    const deep = join(dir, 'var', 'desk');
    await openSqliteStore(deep).close();
    expect(readdirSync(deep)).toContain(DATABASE_FILE);
    expect(statSync(deep).mode & 0o777).toBe(0o700);
  });

  it('that can’t be made is named, and what to do', () => {
    const under = join(dir, 'notes', 'data');
    writeFileSync(join(dir, 'notes'), '');
    expect(() => openSqliteStore(under)).toThrow(
      `The folder DATA_DIR, ${under}, can't be made (ENOTDIR): give the bot the right to write there, or set DATA_DIR to another folder.`,
    );
  });
});

describe('a store that was closed', () => {
  it('has everything in the one file, as for a backup', async () => {
    const store = openSqliteStore(dir);
    await store.installations.save({ teamId: 'T1', isEnterpriseInstall: false }, 'token');
    await store.close();
    const copy = join(dir, 'copy');
    mkdirSync(copy);
    copyFileSync(file, join(copy, DATABASE_FILE));
    const restored = openSqliteStore(copy);
    expect(await restored.installations.fetch({ teamId: 'T1', isEnterpriseInstall: false })).toBe(
      'token',
    );
    await restored.close();
  });
});

describe('without a folder', () => {
  it('each store remembers by itself, as long as it is open', async () => {
    const [first, second] = [openSqliteStore(), openSqliteStore()];
    const claim = { nowMs: 0, untilMs: 1 };
    expect(await first.seen.claim('a', claim)).toBeDefined();
    expect(await second.seen.claim('a', claim)).toBeDefined();
    expect(await first.seen.claim('a', claim)).toBeUndefined();
    await Promise.all([first.close(), second.close()]);
  });
});
