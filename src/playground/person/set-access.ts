import { parseAccess } from '../../slack/access/access-variables.ts';
import { PLACES } from '../workspace/create-workspace.ts';
import { type AccessSettings, findMe } from '../workspace/workspace-state.ts';
import type { InputErrors } from './acts.ts';
import type { PersonDeps } from './person-deps.ts';

/** Sets who may ask, as an admin does before a start; tells what can't be read, by variable. */
export function setAccess(settings: AccessSettings, { workspace }: PersonDeps): InputErrors {
  const read = parseAccess(settings);
  if ('problems' in read) return read.problems;
  workspace.change({ kind: 'access', access: settings });
  return {};
}

/** Makes the person one of the workspace, or a guest from another organization. */
export function chooseHome(isGuest: boolean, { workspace }: PersonDeps): void {
  const teamId = isGuest ? PLACES.otherTeamId : PLACES.teamId;
  workspace.change({ kind: 'user', user: { ...findMe(workspace.state()), teamId } });
}
