import { PLACES } from '../workspace/create-workspace.ts';
import type { PersonDeps } from './person-deps.ts';
import { sendEvent } from './send-event.ts';

/** Removes the app: its token ends, it is told so, and hears of nothing more. */
export function uninstall(deps: PersonDeps): void {
  const { workspace, access, isRemovable } = deps;
  if (!isRemovable || !workspace.state().installed) return;
  access.revoke();
  sendEvent(
    {
      type: 'tokens_revoked',
      tokens: { oauth: [], bot: [PLACES.botUserId] },
      event_ts: workspace.nextTs(),
    },
    { subscription: 'tokens_revoked' },
    deps,
  );
  sendEvent(
    { type: 'app_uninstalled', event_ts: workspace.nextTs() },
    { subscription: 'app_uninstalled' },
    deps,
  );
  workspace.change({ kind: 'installed', installed: false });
}
