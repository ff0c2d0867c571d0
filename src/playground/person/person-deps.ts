import type { Delivery } from '../deliver/create-delivery.ts';
import type { AppAccess } from '../install/app-access.ts';
import type { ApiContext } from '../web-api/api-method.ts';
import { PLACES, type Workspace } from '../workspace/create-workspace.ts';
import type { User } from '../workspace/workspace-state.ts';

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
  const { teamId } = findMe(workspace);
  return {
    user: { id: PLACES.meId, username: 'you', name: 'you', team_id: teamId },
    team: { id: PLACES.teamId, domain: 'playground' },
    enterprise: null,
    is_enterprise_install: false,
    api_app_id: PLACES.appId,
  } as const;
}

/** The person at the page. */
export function findMe({ state }: Workspace): User {
  return state().users.find(({ id }) => id === PLACES.meId)!;
}

export function isGuest(workspace: Workspace): boolean {
  return findMe(workspace).teamId !== PLACES.teamId;
}
