import type { Workspace } from '../workspace/create-workspace.ts';

/** Slack lets a trigger open one window, within three seconds. */
const TRIGGER_TTL_MS = 3_000;
/** Slack lets a response URL be used five times, for half an hour. */
const RESPONSE_TTL_MS = 30 * 60_000;
const RESPONSE_USES = 5;

/** Where a response URL answers. */
export type ResponsePlace = {
  channel: string;
  /** The message whose button was pressed. */
  originalTs?: string;
};

type Redeemed<Value> = { ok: true; value: Value } | { ok: false; error: string };

/** Hands out the short-lived passes that come with an interaction, and takes them back. */
export type TicketOffice = {
  newTrigger(): string;
  useTrigger(id: string): Redeemed<undefined>;
  newResponse(place: ResponsePlace): string;
  useResponse(id: string): Redeemed<ResponsePlace>;
};

export function createTicketOffice({
  nowMs,
  newSecret,
}: Pick<Workspace, 'nowMs'> & {
  /** A text nobody can guess. */
  newSecret: () => string;
}): TicketOffice {
  const triggers = new Map<string, { issuedMs: number; used: boolean }>();
  const responses = new Map<string, { issuedMs: number; uses: number; place: ResponsePlace }>();
  return {
    newTrigger() {
      const id = newSecret();
      triggers.set(id, { issuedMs: nowMs(), used: false });
      return id;
    },
    useTrigger(id) {
      const trigger = triggers.get(id);
      if (trigger === undefined) return { ok: false, error: 'invalid_trigger_id' };
      if (trigger.used) return { ok: false, error: 'exchanged_trigger_id' };
      if (nowMs() - trigger.issuedMs > TRIGGER_TTL_MS) {
        return { ok: false, error: 'expired_trigger_id' };
      }
      trigger.used = true;
      return { ok: true, value: undefined };
    },
    newResponse(place) {
      const id = newSecret();
      responses.set(id, { issuedMs: nowMs(), uses: 0, place });
      return id;
    },
    useResponse(id) {
      const response = responses.get(id);
      if (response === undefined || nowMs() - response.issuedMs > RESPONSE_TTL_MS) {
        return { ok: false, error: 'expired_url' };
      }
      if (response.uses >= RESPONSE_USES) return { ok: false, error: 'used_url' };
      response.uses++;
      return { ok: true, value: response.place };
    },
  };
}
