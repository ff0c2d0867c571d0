import { describe, expect, it } from 'vitest';
import { acknowledge } from '../../../src/slack/listeners/acknowledge.ts';
import { createLogger } from '../../../src/slack/logger.ts';

describe('acknowledge', () => {
  it('lets the work go on when Slack can’t be told, and logs it', async () => {
    const log: string[] = [];
    const write = (entry: string) => void log.push(entry);
    const logger = createLogger({ level: 'warn', write, now: () => new Date() });
    await acknowledge(() => Promise.reject(new Error('socket closed')), logger);
    expect(log.join('')).toMatch(/warn A request could not be acknowledged\. .*socket closed/);
    log.length = 0;
    await acknowledge(async () => {}, logger);
    expect(log).toEqual([]);
  });
});
