import type { LogLevel } from '@slack/bolt';
import { describe, expect, it } from 'vitest';
import { createLogger } from '../../src/slack/logger.ts';

function setUp(level: `${LogLevel}`) {
  const entries: string[] = [];
  const now = () => new Date('2026-11-22T04:00:00Z');
  return { entries, logger: createLogger({ level, write: (entry) => entries.push(entry), now }) };
}

describe('createLogger', () => {
  it('writes time, level and message, and the stack of an error', () => {
    const { logger, entries } = setUp('info');
    logger.error('[ab12]', new Error('Slack is away'));
    expect(entries).toEqual([
      expect.stringMatching(
        /^2026-11-22T04:00:00\.000Z error \[ab12\] Error: Slack is away\n {4}at .*\n$/s,
      ),
    ]);
  });

  it('writes nothing below its level, which may change', () => {
    const { logger, entries } = setUp('warn');
    logger.info('quiet');
    logger.warn('heard');
    logger.setLevel('debug' as LogLevel);
    logger.debug('heard too');
    expect(entries.map((entry) => entry.split(' ')[1])).toEqual(['warn', 'debug']);
    expect(logger.getLevel()).toBe('debug');
  });
});
