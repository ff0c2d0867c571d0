import { DatabaseSync } from '@photostructure/sqlite';
import { StateError } from '../state-error.ts';
import { explainSqliteError } from './explain-sqlite-error.ts';

/** How long a write waits for another process's; it stops everything else in this one. */
const BUSY_TIMEOUT_MS = 2_000;
/** Between two tries of what SQLite doesn't wait for. */
const RETRY_MS = 10;

export type SqlValues = Readonly<Record<string, string | number | null>>;

/** A statement, prepared once. Values are bound by the names that stand behind colons in it. */
export type Statement<Row> = {
  /** How many rows it changed. */
  run(values?: SqlValues): number;
  get(values?: SqlValues): Row | undefined;
  all(values?: SqlValues): Row[];
};

/** The only thing that knows the package: node:sqlite has the same form. Throws `StateError`s. */
export type Database = {
  exec(sql: string): void;
  /** As `exec`, for what needs the file alone: SQLite gives up on it at once while another process has it open. */
  execAlone(sql: string): void;
  /** `Row` is what the statement's columns are called and hold. */
  prepare<Row = never>(sql: string): Statement<Row>;
  /** All that the work writes is kept, or, if it throws, none. Nobody else writes meanwhile. */
  transact<Result>(work: () => Result): Result;
  /** May be called twice. */
  close(): void;
};

/** @param file `:memory:` for one that ends with the process */
export function openDatabase(file: string): Database {
  const explain = <Result>(act: () => Result): Result => {
    try {
      return act();
    } catch (error) {
      throw explainSqliteError(error, file);
    }
  };
  const connection = explain(() => new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS }));
  const use = <Result>(act: () => Result): Result => {
    if (!connection.isOpen) throw new StateError('closed', 'The bot’s memory is closed.');
    return explain(act);
  };
  const exec = (sql: string) => use(() => connection.exec(sql));

  const execAlone = (sql: string) => {
    const end = performance.now() + BUSY_TIMEOUT_MS;
    for (;;) {
      try {
        return exec(sql);
      } catch (error) {
        const isBusy = error instanceof StateError && error.code === 'busy';
        if (!isBusy || performance.now() > end) throw error;
        pause(RETRY_MS);
      }
    }
  };

  return {
    exec,
    execAlone,
    prepare<Row>(sql: string): Statement<Row> {
      const statement = use(() => connection.prepare(sql));
      return {
        run: (values) => use(() => statement.run(bindable(values)).changes),
        get: (values) => use(() => statement.get(bindable(values)) as Row | undefined),
        all: (values) => use(() => statement.all(bindable(values)) as Row[]),
      };
    },
    transact(work) {
      exec('BEGIN IMMEDIATE');
      try {
        const result = work();
        exec('COMMIT');
        return result;
      } catch (error) {
        // Some faults, as a full disk, have rolled it back already.
        if (connection.isOpen && connection.isTransaction) exec('ROLLBACK');
        throw error;
      }
    },
    close() {
      if (!connection.isOpen) return;
      // The package leaves it to the garbage collector to finalize statements, and SQLite ends a
      // connection behind them. So what stands in the log is brought into the file here.
      try {
        exec('PRAGMA wal_checkpoint(TRUNCATE)');
      } catch {
        // Nothing is lost: whoever opens the file next reads the log, too.
      }
      explain(() => connection.close());
    },
  };
}

/** Stops this thread, as SQLite does while it waits. */
function pause(ms: number): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, ms);
}

/** SQLite hands a text out up to its first NUL only. */
function bindable(values: SqlValues = {}): SqlValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replaceAll('\0', '\ufffd') : value,
    ]),
  );
}
