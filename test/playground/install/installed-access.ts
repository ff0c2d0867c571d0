import { type AppAccess, createAppAccess } from '../../../src/playground/install/app-access.ts';

/** The access of an app that is installed, with a token that starts as all do. */
export function installedAccess(nowMs = () => 1_700_000_000_000): AppAccess {
  let last = 0;
  const access = createAppAccess({ nowMs, newSecret: () => `secret-${++last}` });
  const { clientId: id, clientSecret: secret } = access;
  access.exchange(access.newCode(), { id, secret });
  return access;
}
