import { beforeEach, describe, expect, it } from 'vitest';
import {
  createInstallationVault,
  type InstallationVault,
} from '../../../src/slack/install/installation-vault.ts';
import type { TokenKey } from '../../../src/slack/install/token-key.ts';
import { createTokenSeal, TokenKeyError } from '../../../src/slack/install/token-seal.ts';
import { openSqliteStore } from '../../../src/state/sqlite/open-sqlite-store.ts';
import type { Store } from '../../../src/state/store.ts';
import { makeInstallation, makeOrganizationInstallation } from './make-installation.ts';
import { makeTokenKey } from './make-token-key.ts';

const T1 = { teamId: 'T1', isEnterpriseInstall: false };
const E1 = { enterpriseId: 'E1', isEnterpriseInstall: true };

let store: Store;
beforeEach(() => {
  store = openSqliteStore();
});

function openVault(...keys: [TokenKey, ...TokenKey[]]): InstallationVault {
  const seal = createTokenSeal(keys);
  return createInstallationVault({ installations: store.installations, seal, now: () => 5_000 });
}

describe('the installations', () => {
  it('come back as they were, with the time, and are kept encrypted', async () => {
    const vault = openVault(makeTokenKey());
    const installation = JSON.parse(JSON.stringify(makeInstallation('T1')));
    await vault.save(installation);
    await vault.save(makeOrganizationInstallation('E1'));
    expect(await vault.fetch(T1)).toEqual({ installation, savedAtMs: 5_000 });
    expect((await vault.fetch(E1))?.installation.enterprise?.name).toBe('Organization E1');
    for (const { payload } of await store.installations.list()) {
      expect(payload).toMatch(/^v1\.[0-9a-f]{8}\./);
      expect(payload).not.toContain('xoxb');
    }
  });

  it('are gone when they were removed', async () => {
    const vault = openVault(makeTokenKey());
    await vault.save(makeInstallation('T1'));
    expect(await vault.remove(T1)).toBe(true);
    expect(await vault.fetch(T1)).toBeUndefined();
    expect(await vault.remove(T1)).toBe(false);
  });

  it('can’t be exchanged by whoever can write to the database', async () => {
    const vault = openVault(makeTokenKey());
    await vault.save(makeInstallation('T1'));
    await vault.save(makeInstallation('T2'));
    const stolen = await store.installations.fetch({ ...T1, teamId: 'T2' });
    await store.installations.save(T1, stolen!);
    await expect(vault.fetch(T1)).rejects.toThrow(TokenKeyError);
  });
});

describe('the check at the start', () => {
  it('finds nothing to do where all is well', async () => {
    expect(await openVault(makeTokenKey()).check()).toEqual({ renewed: 0 });
    await openVault(makeTokenKey()).save(makeInstallation('T1'));
    const before = await store.installations.list();
    expect(await openVault(makeTokenKey()).check()).toEqual({ renewed: 0 });
    expect(await store.installations.list()).toEqual(before);
  });

  it('encrypts anew what the old key closed, so that it isn’t needed any more', async () => {
    const old = openVault(makeTokenKey(1));
    await old.save(makeInstallation('T1'));
    await old.save(makeOrganizationInstallation('E1'));
    expect(await openVault(makeTokenKey(2), makeTokenKey(1)).check()).toEqual({ renewed: 2 });
    const next = openVault(makeTokenKey(2));
    expect(await next.check()).toEqual({ renewed: 0 });
    expect((await next.fetch(T1))?.installation.bot?.token).toBe('xoxb-of-T1');
    expect((await next.fetch(E1))?.installation.bot?.token).toBe('xoxb-of-E1');
  });

  it('says that the key is wrong and what to do, and changes nothing', async () => {
    await openVault(makeTokenKey(1)).save(makeInstallation('T1'));
    await openVault(makeTokenKey(2)).save(makeInstallation('T2'));
    const before = await store.installations.list();
    const wrong = openVault(makeTokenKey(3), makeTokenKey(2));
    await expect(wrong.check()).rejects.toThrow(
      /^1 of 2 installations can't be opened\. The tokens of team:T1 are encrypted with the key [0-9a-f]{8}, .* Nothing was deleted: set TOKEN_KEY/,
    );
    expect(await store.installations.list()).toEqual(before);
  });
});
