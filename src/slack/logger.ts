import { inspect } from 'node:util';
import type { Logger, LogLevel } from '@slack/bolt';

const ORDER = ['debug', 'info', 'warn', 'error'];

export type LoggerOptions = {
  level: `${LogLevel}`;
  /** Takes one entry, line break included. */
  write: (entry: string) => void;
  now: () => Date;
};

/** A logger in the form that Bolt takes: time, level, message, one entry a call. */
export function createLogger({ level, write, now }: LoggerOptions): Logger {
  let least = ORDER.indexOf(level);
  const log =
    (entryLevel: string) =>
    (...parts: unknown[]) => {
      if (ORDER.indexOf(entryLevel) < least) return;
      const message = parts
        .map((part) => (typeof part === 'string' ? part : inspect(part)))
        .join(' ');
      write(`${now().toISOString()} ${entryLevel} ${message}\n`);
    };
  return {
    debug: log('debug'),
    info: log('info'),
    warn: log('warn'),
    error: log('error'),
    setLevel: (next) => {
      least = ORDER.indexOf(next);
    },
    getLevel: () => ORDER[least] as LogLevel,
    setName: () => {},
  };
}
