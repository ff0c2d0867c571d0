/** How events reach the bot. */
export type SlackTransport =
  | {
      /** Over a WebSocket that the bot opens: no public address needed. */
      kind: 'socket';
      appToken: string;
      /** How long Slack may be silent, and how long to wait before connecting again. @default 5_000 */
      pingTimeoutMs?: number;
      /** How long to wait when Slack gives no connection; half as long again each time. @default 1_000 */
      retryMs?: number;
    }
  | {
      /** Signed requests to `/slack/events`. */
      kind: 'http';
      signingSecret: string;
      /** 0 takes any free port. */
      port: number;
      /** The address to listen on. @default every one */
      host?: string;
    };
