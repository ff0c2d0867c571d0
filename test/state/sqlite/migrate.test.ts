import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../src/state/sqlite/database.ts';
import { migrate } from '../../../src/state/sqlite/migrate.ts';
import { MIGRATIONS } from '../../../src/state/sqlite/migrations.ts';

const STEPS = [
  'CREATE TABLE people (name TEXT NOT NULL) STRICT',
  "ALTER TABLE people ADD COLUMN city TEXT NOT NULL DEFAULT 'Erbil'; CREATE INDEX by_city ON people (city)",
];
const BROKEN = [
  ...STEPS,
  "UPDATE people SET city = 'Baghdad'; CREATE TABLE other (a INT); INSERT INTO nowhere VALUES (1)",
];

let dir: string;
let opened: Database[];
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'state-'));
  opened = [];
});
afterEach(() => {
  for (const db of opened) db.close();
  rmSync(dir, { recursive: true });
});

/** Opened anew, as after a restart. */
function open(): Database {
  const db = openDatabase(join(dir, 'desk.db'));
  opened.push(db);
  return db;
}

function versionOf(db: Database): number {
  return db.prepare<{ user_version: number }>('PRAGMA user_version').get()!.user_version;
}

function schemaOf(db: Database): string[] {
  const rows = db
    .prepare<{ sql: string }>('SELECT sql FROM sqlite_schema WHERE sql NOT NULL')
    .all();
  return rows.map(({ sql }) => sql).sort();
}

describe('migrate', () => {
  it('brings a new file and an older one to the same form, and keeps what the older one held', () => {
    const older = open();
    migrate(older, 'desk.db', STEPS.slice(0, 1));
    older.exec("INSERT INTO people VALUES ('Sara')");
    older.close();

    const db = open();
    migrate(db, 'desk.db', STEPS);
    expect(db.prepare('SELECT * FROM people').all()).toEqual([{ name: 'Sara', city: 'Erbil' }]);
    const fresh = openDatabase(':memory:');
    migrate(fresh, ':memory:', STEPS);
    expect(schemaOf(db)).toEqual(schemaOf(fresh));
    expect([versionOf(db), versionOf(fresh)]).toEqual([2, 2]);
  });

  it('does each step once', () => {
    const db = open();
    migrate(db, 'desk.db', STEPS);
    db.exec("INSERT INTO people VALUES ('Sara', 'Duhok')");
    migrate(db, 'desk.db', STEPS);
    migrate(open(), 'desk.db', STEPS);
    expect(db.prepare('SELECT city FROM people').all()).toEqual([{ city: 'Duhok' }]);
  });

  it('leaves the file as it was when a step fails', () => {
    const db = open();
    migrate(db, 'desk.db', STEPS);
    db.exec("INSERT INTO people VALUES ('Sara', 'Duhok')");
    const before = schemaOf(db);
    expect(() => migrate(db, 'desk.db', BROKEN)).toThrow('no such table: nowhere');
    expect([versionOf(db), schemaOf(db)]).toEqual([2, before]);
    expect(db.prepare('SELECT city FROM people').all()).toEqual([{ city: 'Duhok' }]);
    // And it can be tried again.
    migrate(db, 'desk.db', [...STEPS, "UPDATE people SET city = 'Basra'"]);
    expect(db.prepare('SELECT city FROM people').all()).toEqual([{ city: 'Basra' }]);
  });

  it('refuses the file of a newer version, and changes nothing', () => {
    const db = open();
    migrate(db, 'desk.db', STEPS);
    const before = schemaOf(db);
    const older = () => migrate(db, 'desk.db', STEPS.slice(0, 1));
    expect(older).toThrow(
      /^desk\.db was written by a newer version of the bot \(form 2, this one knows 1\)\. Nothing was changed: /,
    );
    expect(older).toThrow(expect.objectContaining({ code: 'newer' }));
    expect([versionOf(db), schemaOf(db)]).toEqual([2, before]);
  });
});

describe('MIGRATIONS', () => {
  it('lead from every older form to the newest', () => {
    const fresh = openDatabase(':memory:');
    migrate(fresh, ':memory:', MIGRATIONS);
    for (let form = 0; form < MIGRATIONS.length; form++) {
      const db = openDatabase(':memory:');
      migrate(db, ':memory:', MIGRATIONS.slice(0, form));
      migrate(db, ':memory:', MIGRATIONS);
      expect(schemaOf(db), `from form ${form}`).toEqual(schemaOf(fresh));
    }
    expect(versionOf(fresh)).toBe(MIGRATIONS.length);
  });

  it('make strict tables alone', () => {
    const db = openDatabase(':memory:');
    migrate(db, ':memory:', MIGRATIONS);
    const tables = db
      .prepare<{ name: string; strict: number }>('PRAGMA table_list')
      .all()
      .filter(({ name }) => !name.startsWith('sqlite_'));
    expect(tables.length).toBeGreaterThan(5);
    expect(tables.filter(({ strict }) => strict !== 1)).toEqual([]);
  });
});
