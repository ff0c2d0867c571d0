import { timingSafeEqual } from 'node:crypto';
import type { Workspace } from '../workspace/create-workspace.ts';

/** Slack lets a code be used once, within ten minutes. */
const CODE_TTL_MS = 10 * 60_000;

/** How the app stands to the workspace, as Slack keeps it: how it signs in, and the token that it was given. */
export type AppAccess = {
  clientId: string;
  clientSecret: string;
  /** Under this the app is called and calls; none while it isn't installed. */
  token(): string | undefined;
  /** Whether it is the app's token, compared in a time that tells nothing of its letters. */
  isToken(given: string): boolean;
  /** A code that the app may exchange for a token, because somebody agreed. */
  newCode(): string;
  /** Exchanges a code for a token that takes the place of the one before; or an error of Slack's. */
  exchange(code: string, client: { id: string; secret: string }): { token: string } | string;
  /** The app was removed. */
  revoke(): void;
};

export function createAppAccess({
  nowMs,
  newSecret,
}: Pick<Workspace, 'nowMs'> & {
  /** A text nobody can guess. */
  newSecret: () => string;
}): AppAccess {
  const clientId = 'playground';
  const clientSecret = newSecret();
  const issuedMs = new Map<string, number>();
  const hasEnded = (ms: number) => nowMs() - ms > CODE_TTL_MS;
  let token: string | undefined;
  return {
    clientId,
    clientSecret,
    token: () => token,
    isToken: (given) => token !== undefined && isSame(given, token),
    newCode() {
      for (const [code, ms] of issuedMs) if (hasEnded(ms)) issuedMs.delete(code);
      const code = newSecret();
      issuedMs.set(code, nowMs());
      return code;
    },
    exchange(code, client) {
      if (client.id !== clientId) return 'invalid_client_id';
      if (!isSame(client.secret, clientSecret)) return 'bad_client_secret';
      const ms = issuedMs.get(code);
      issuedMs.delete(code);
      if (ms === undefined || hasEnded(ms)) return 'invalid_code';
      token = `xoxb-playground-${newSecret()}`;
      return { token };
    },
    revoke() {
      token = undefined;
      issuedMs.clear();
    },
  };
}

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
