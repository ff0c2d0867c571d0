export type InstallationKey = {
  enterpriseId?: string | undefined;
  teamId?: string | undefined;
  /** For a whole organization: then the enterprise's id counts, and the team's doesn't. */
  isEnterpriseInstall: boolean;
};

/** The bot's installations, with their tokens. */
export type Installations = {
  /** Replaces the one before. The payload is kept as it is: whoever saves it encrypts it. */
  save(key: InstallationKey, payload: string): Promise<void>;
  fetch(key: InstallationKey): Promise<string | undefined>;
  /** False if what is kept is no longer `before`, and nothing changes. */
  replace(key: InstallationKey, before: string, payload: string): Promise<boolean>;
  /** False if there was none. */
  remove(key: InstallationKey): Promise<boolean>;
  list(): Promise<{ key: InstallationKey; payload: string }[]>;
};

const ORGANIZATION = 'enterprise:';
const WORKSPACE = 'team:';

/** One name for an installation. Throws where the id that counts is missing. */
export function nameInstallation({
  enterpriseId,
  teamId,
  isEnterpriseInstall,
}: InstallationKey): string {
  const id = isEnterpriseInstall ? enterpriseId : teamId;
  if (!id) {
    const missing = isEnterpriseInstall ? 'enterprise' : 'team';
    throw new TypeError(`An installation needs the id of its ${missing}.`);
  }
  return `${isEnterpriseInstall ? ORGANIZATION : WORKSPACE}${id}`;
}

/** The installation that a name of `nameInstallation` stands for. */
export function readInstallationName(name: string): InstallationKey {
  return name.startsWith(ORGANIZATION)
    ? { enterpriseId: name.slice(ORGANIZATION.length), isEnterpriseInstall: true }
    : { teamId: name.slice(WORKSPACE.length), isEnterpriseInstall: false };
}
