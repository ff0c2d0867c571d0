import type { Delivery } from '../deliver/create-delivery.ts';
import type { AppAccess } from '../install/app-access.ts';
import type { ApiContext } from '../web-api/api-method.ts';
import { PLACES, type Workspace } from '../workspace/create-workspace.ts';
import { findMe } from '../workspace/workspace-state.ts';

/** What the acts of the person at the page work on. */
export type PersonDeps = ApiContext & {
  delivery: Delivery;
  /** A response URL, its ticket still to follow. */
  responseUrl: string;
  access: AppAccess;
  /** Whether the app may be removed: where browsers don't reach its page, nobody could bring it back. */
  isRemovable: boolean;
};

/** What every interaction says of the person, the team and the app. */
export function interactionBase({ workspace }: PersonDeps) {
  const { teamId } = findMe(workspace.state());
  return {
    user: { id: PLACES.meId, username: 'you', name: 'you', team_id: teamId },
    team: { id: PLACES.teamId, domain: 'playground' },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: PLACES.appId,
  } as const;
}

export function isGuest({ state }: Workspace): boolean {
  return findMe(state()).teamId !== PLACES.teamId;
}
