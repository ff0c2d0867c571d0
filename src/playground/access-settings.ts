import type { AccessRules } from '../slack/access/access-rules.ts';
import { parseAccess } from '../slack/access/access-variables.ts';
import type { Workspace } from './workspace/create-workspace.ts';
import type { AccessSettings } from './workspace/workspace-state.ts';

/** Rules as an admin would set them. */
export function toAccessSettings({
  teams,
  channels,
  users,
  allowExternal,
}: AccessRules): AccessSettings {
  const list = (ids: ReadonlySet<string> | undefined) => [...(ids ?? [])].join(', ');
  return {
    ALLOWED_TEAMS: list(teams),
    ALLOWED_CHANNELS: list(channels),
    ALLOWED_USERS: list(users),
    ALLOW_EXTERNAL: allowExternal ? 'true' : '',
  };
}

/** The rules of a workspace, as they were set last. */
export function rulesOf({ state }: Workspace): AccessRules {
  const read = parseAccess(state().access);
  if ('problems' in read) throw new Error('Only settings that can be read are kept');
  return read.rules;
}
