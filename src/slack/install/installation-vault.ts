import type { Installation } from '@slack/bolt';
import {
  type InstallationKey,
  type Installations,
  nameInstallation,
} from '../../state/installations.ts';
import { TokenKeyError, type TokenSeal } from './token-seal.ts';

export type KeptInstallation = {
  installation: Installation;
  /** When it was installed, or its token was last renewed. */
  savedAtMs: number;
};

/** The installations, encrypted where they are kept. */
export type InstallationVault = {
  save(installation: Installation): Promise<void>;
  /** Throws a `TokenKeyError`. */
  fetch(key: InstallationKey): Promise<KeptInstallation | undefined>;
  /** False if there was none. */
  remove(key: InstallationKey): Promise<boolean>;
  /**
   * Opens all that is kept, and encrypts anew what an old key closed: then the old one can be thrown
   * away. Throws a `TokenKeyError` that says how many can't be opened; nothing is changed then.
   */
  check(): Promise<{ renewed: number }>;
};

export type VaultOptions = {
  installations: Installations;
  seal: TokenSeal;
  /** Milliseconds since 1970. */
  now: () => number;
};

export function createInstallationVault({
  installations,
  seal,
  now,
}: VaultOptions): InstallationVault {
  return {
    async save(installation) {
      const key = keyOf(installation);
      const kept: KeptInstallation = { installation, savedAtMs: now() };
      await installations.save(key, seal.close(nameInstallation(key), JSON.stringify(kept)));
    },
    async fetch(key) {
      const payload = await installations.fetch(key);
      if (payload === undefined) return undefined;
      return JSON.parse(seal.open(nameInstallation(key), payload).text) as KeptInstallation;
    },
    remove: (key) => installations.remove(key),
    async check() {
      const all = await installations.list();
      const old: { key: InstallationKey; payload: string; text: string }[] = [];
      const failures: string[] = [];
      for (const { key, payload } of all) {
        try {
          const { text, isOld } = seal.open(nameInstallation(key), payload);
          if (isOld) old.push({ key, payload, text });
        } catch (error) {
          if (!(error instanceof TokenKeyError)) throw error;
          failures.push(error.message);
        }
      }
      if (failures.length > 0) throw new TokenKeyError(explain(failures, all.length));
      let renewed = 0;
      for (const { key, payload, text } of old) {
        // Another process may have renewed its token meanwhile, which must not be undone.
        const sealed = seal.close(nameInstallation(key), text);
        if (await installations.replace(key, payload, sealed)) renewed++;
      }
      return { renewed };
    },
  };
}

function keyOf({ team, enterprise, isEnterpriseInstall = false }: Installation): InstallationKey {
  return { teamId: team?.id, enterpriseId: enterprise?.id, isEnterpriseInstall };
}

function explain([first = '', ...others]: readonly string[], count: number): string {
  return `${others.length + 1} of ${count} installations can't be opened. ${first} Nothing was deleted: set TOKEN_KEY, or TOKEN_KEY_OLD, to the key that they were encrypted with. If it is lost, set DATA_DIR to another folder and install the bot again in each workspace.`;
}
