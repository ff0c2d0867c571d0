import { expect, test } from 'vitest';
import type { TestStores } from './test-stores.ts';

const TEAM = { enterpriseId: 'E1', teamId: 'T1', isEnterpriseInstall: false };
const ORGANIZATION = { enterpriseId: 'E1', teamId: undefined, isEnterpriseInstall: true };

export function testInstallations(stores: TestStores): void {
  test('are kept as they were given, the later in the place of the earlier', async () => {
    const { installations } = stores.store;
    expect(await installations.fetch(TEAM)).toBeUndefined();
    const payload = 'v1.ÿ"\'\n😀';
    await installations.save(TEAM, 'first');
    await installations.save(TEAM, payload);
    expect(await installations.fetch(TEAM)).toBe(payload);
  });

  test('of an organization go by its id, those of a workspace by the workspace’s', async () => {
    const { installations } = stores.store;
    await installations.save(ORGANIZATION, 'organization');
    expect(await installations.fetch({ ...ORGANIZATION, teamId: 'T9' })).toBe('organization');
    expect(await installations.fetch(TEAM)).toBeUndefined();
    await installations.save(TEAM, 'team');
    expect(await installations.fetch({ teamId: 'T1', isEnterpriseInstall: false })).toBe('team');
    expect(await installations.fetch(ORGANIZATION)).toBe('organization');
  });

  test('of an organization and a workspace with the same id are two', async () => {
    const { installations } = stores.store;
    await installations.save({ enterpriseId: 'X', isEnterpriseInstall: true }, 'organization');
    expect(await installations.fetch({ teamId: 'X', isEnterpriseInstall: false })).toBeUndefined();
  });

  test('are replaced only where nobody else has changed them', async () => {
    const { installations } = stores.store;
    expect(await installations.replace(TEAM, 'first', 'second')).toBe(false);
    expect(await installations.fetch(TEAM)).toBeUndefined();
    await installations.save(TEAM, 'first');
    expect(await installations.replace(TEAM, 'another', 'second')).toBe(false);
    expect(await installations.fetch(TEAM)).toBe('first');
    expect(await installations.replace(TEAM, 'first', 'second')).toBe(true);
    expect(await installations.fetch(TEAM)).toBe('second');
  });

  test('are listed with the keys that find them', async () => {
    const { installations } = stores.store;
    expect(await installations.list()).toEqual([]);
    await installations.save(TEAM, 'team');
    await installations.save(ORGANIZATION, 'organization');
    const listed = await installations.list();
    expect(listed.map(({ payload }) => payload).sort()).toEqual(['organization', 'team']);
    for (const { key, payload } of listed) expect(await installations.fetch(key)).toBe(payload);
  });

  test('are removed once', async () => {
    const { installations } = stores.store;
    await installations.save(TEAM, 'team');
    await installations.save(ORGANIZATION, 'organization');
    expect(await installations.remove(TEAM)).toBe(true);
    expect(await installations.remove(TEAM)).toBe(false);
    expect(await installations.fetch(TEAM)).toBeUndefined();
    expect(await installations.fetch(ORGANIZATION)).toBe('organization');
  });

  test('without the id that counts are refused', async () => {
    const { installations } = stores.store;
    await expect(
      installations.save({ teamId: 'T1', isEnterpriseInstall: true }, 'x'),
    ).rejects.toThrow('the id of its enterprise');
    await expect(installations.fetch({ isEnterpriseInstall: false })).rejects.toThrow(
      'the id of its team',
    );
  });
}
