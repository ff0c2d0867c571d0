import { signRequest } from './sign-request.ts';

/** Slack gives a bot this long to acknowledge. */
const ACK_MS = 3_000;
/** When Slack tries an event again. */
const RETRY_AFTER_MS = [0, 60_000, 300_000];

type Ack = { ok: true; body: string } | { ok: false; reason: string };

/** Brings what happens in the workspace to the bot, signed as Slack signs it. */
export type Delivery = {
  /** An event, tried again as Slack does until the bot takes it. */
  sendEvent(envelope: Record<string, unknown>): Promise<Ack>;
  /** A button, a window, a shortcut. */
  sendInteraction(payload: Record<string, unknown>): Promise<Ack>;
  sendCommand(fields: Record<string, string>): Promise<Ack>;
  /** Gives up what waits to be tried again. */
  stop(): void;
};

export type DeliveryOptions = {
  /** Where the bot listens. */
  botUrl: string;
  signingSecret: string;
  nowMs: () => number;
  /** Resolves after a time, or at once when the signal aborts. */
  wait: (ms: number, signal: AbortSignal) => Promise<void>;
};

export function createDelivery({ botUrl, signingSecret, nowMs, wait }: DeliveryOptions): Delivery {
  const stopping = new AbortController();

  const send = async (
    body: string,
    contentType: string,
    headers: Record<string, string> = {},
  ): Promise<Ack> => {
    try {
      const response = await fetch(botUrl, {
        method: 'POST',
        body,
        headers: {
          'content-type': contentType,
          ...headers,
          ...signRequest(body, { signingSecret, atMs: nowMs() }),
        },
        signal: AbortSignal.any([stopping.signal, AbortSignal.timeout(ACK_MS)]),
      });
      const text = await response.text();
      return response.ok ? { ok: true, body: text } : { ok: false, reason: 'http_error' };
    } catch (error) {
      const timedOut = error instanceof DOMException && error.name === 'TimeoutError';
      return { ok: false, reason: timedOut ? 'http_timeout' : 'connection_failed' };
    }
  };

  return {
    async sendEvent(envelope) {
      const body = JSON.stringify(envelope);
      let ack = await send(body, 'application/json');
      for (const [n, afterMs] of RETRY_AFTER_MS.entries()) {
        if (ack.ok) break;
        await wait(afterMs, stopping.signal);
        if (stopping.signal.aborted) break;
        ack = await send(body, 'application/json', {
          'x-slack-retry-num': String(n + 1),
          'x-slack-retry-reason': ack.reason,
        });
      }
      return ack;
    },
    sendInteraction: (payload) => send(form({ payload: JSON.stringify(payload) }), FORM),
    sendCommand: (fields) => send(form(fields), FORM),
    stop: () => stopping.abort(),
  };
}

const FORM = 'application/x-www-form-urlencoded';

function form(fields: Record<string, string>): string {
  return new URLSearchParams(fields).toString();
}
