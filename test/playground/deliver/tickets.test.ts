import { describe, expect, it } from 'vitest';
import { createTicketOffice } from '../../../src/playground/deliver/tickets.ts';

function createOffice() {
  let nowMs = 0;
  let last = 0;
  const office = createTicketOffice({ nowMs: () => nowMs, newSecret: () => `s${++last}` });
  return { office, pass: (ms: number) => (nowMs += ms) };
}

describe('createTicketOffice', () => {
  it('lets a trigger be used once, within three seconds', () => {
    const { office, pass } = createOffice();
    const [used, late] = [office.newTrigger(), office.newTrigger()];
    expect(office.useTrigger(used)).toMatchObject({ ok: true });
    expect(office.useTrigger(used)).toEqual({ ok: false, error: 'exchanged_trigger_id' });
    pass(3_001);
    expect(office.useTrigger(late)).toEqual({ ok: false, error: 'expired_trigger_id' });
    expect(office.useTrigger('made up')).toEqual({ ok: false, error: 'invalid_trigger_id' });
  });

  it('lets a response URL be used five times', () => {
    const { office } = createOffice();
    const id = office.newResponse({ channel: 'C1' });
    for (let use = 1; use <= 5; use++) {
      expect(office.useResponse(id)).toEqual({ ok: true, value: { channel: 'C1' } });
    }
    expect(office.useResponse(id)).toEqual({ ok: false, error: 'used_url' });
  });

  it('lets a response URL be used for half an hour', () => {
    const { office, pass } = createOffice();
    const id = office.newResponse({ channel: 'C1' });
    pass(30 * 60_000 + 1);
    expect(office.useResponse(id)).toEqual({ ok: false, error: 'expired_url' });
  });
});
