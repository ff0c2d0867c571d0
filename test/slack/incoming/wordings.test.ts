import type { webApi } from '@slack/bolt';
import { describe, expect, it, vi } from 'vitest';
import { createPersonLookUp } from '../../../src/slack/incoming/look-up-person.ts';
import { createWordings } from '../../../src/slack/incoming/wordings.ts';
import { createLogger } from '../../../src/slack/logger.ts';

const logger = createLogger({ level: 'error', write: () => {}, now: () => new Date(0) });

function clientThat(info: () => Promise<unknown>) {
  const asked = vi.fn(info);
  return { asked, client: { users: { info: asked } } as unknown as webApi.WebClient };
}

describe('createWordings', () => {
  it('speaks a person’s language and asks for it once an hour', async () => {
    let nowMs = 0;
    const wordings = createWordings({
      usual: 'en',
      logger,
      lookUpPerson: createPersonLookUp(() => nowMs),
    });
    const { client, asked } = clientThat(async () => ({ ok: true, user: { locale: 'ar' } }));
    expect((await wordings.of(client, 'U1')).language).toBe('ar');
    expect((await wordings.of(client, 'U1')).language).toBe('ar');
    expect(asked).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledWith({ user: 'U1', include_locale: true });
    nowMs = 3_600_000;
    await wordings.of(client, 'U1');
    expect(asked).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['it is in English, as it has to be', async () => ({ ok: true, user: { locale: 'en-GB' } })],
    ['its language is not spoken', async () => ({ ok: true, user: { locale: 'de-DE' } })],
    ['Slack tells none', async () => ({ ok: true, user: {} })],
    ['Slack refuses', () => Promise.reject(new Error('missing_scope'))],
  ])('speaks the usual language where %s', async (_, info) => {
    const wordings = createWordings({
      usual: 'ckb',
      logger,
      lookUpPerson: createPersonLookUp(() => 0),
    });
    expect((await wordings.of(clientThat(info).client, 'U1')).language).toBe('ckb');
  });

  it('asks nobody where no person is known', async () => {
    const wordings = createWordings({
      usual: 'ar',
      logger,
      lookUpPerson: createPersonLookUp(() => 0),
    });
    const { client, asked } = clientThat(async () => ({}));
    expect((await wordings.of(client, undefined)).language).toBe('ar');
    expect(asked).not.toHaveBeenCalled();
  });

  it('doesn’t keep an answer waiting for Slack', async () => {
    vi.useFakeTimers();
    try {
      const wordings = createWordings({
        usual: 'en',
        logger,
        lookUpPerson: createPersonLookUp(() => 0),
      });
      const { client } = clientThat(() => new Promise(() => {}));
      const coming = wordings.of(client, 'U1');
      await vi.advanceTimersByTimeAsync(1_500);
      expect((await coming).language).toBe('en');
    } finally {
      vi.useRealTimers();
    }
  });
});
