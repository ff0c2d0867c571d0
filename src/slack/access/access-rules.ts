/** Who may ask the bot, and where. What isn't given is not restricted. */
export type AccessRules = {
  /** Workspaces and organizations whose people may ask. */
  teams?: ReadonlySet<string>;
  /** Channels in which may be asked; `DIRECT` stands for what is between a person and the bot alone. */
  channels?: ReadonlySet<string>;
  /** People who may ask. */
  users?: ReadonlySet<string>;
  /** Lets in people of other organizations, with whom a channel is shared. */
  allowExternal: boolean;
};

/** Direct messages, the Home tab, shortcuts that belong to no channel. */
export const DIRECT = 'dm';

/** Everybody of the bot's own workspaces, everywhere. */
export const OWN_PEOPLE: AccessRules = { allowExternal: false };

const KINDS = {
  teams: { id: /^[TE][A-Z0-9]+$/, what: 'a workspace (T…) or an organization (E…)' },
  channels: { id: /^(?:[CGD][A-Z0-9]+|dm)$/, what: 'a channel (C… or G…), nor “dm”' },
  users: { id: /^[UW][A-Z0-9]+$/, what: 'a person (U… or W…)' },
};

/** Reads ids between commas; what is wrong is told as the end of a sentence. */
export function readIds(
  kind: keyof typeof KINDS,
  list: string,
): ReadonlySet<string> | { problem: string } {
  const ids = list
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '');
  const { id: pattern, what } = KINDS[kind];
  const wrong = ids.find((id) => !pattern.test(id));
  if (wrong !== undefined) {
    return {
      problem: `holds “${wrong}”, which is no id of ${what}: set it to ids with commas between them.`,
    };
  }
  return ids.length === 0
    ? { problem: 'holds no id: set it to ids with commas between them, or leave it out.' }
    : new Set(ids);
}
