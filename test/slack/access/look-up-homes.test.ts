import { webApi } from '@slack/bolt';
import { expect, it } from 'vitest';
import { lookUpHomes } from '../../../src/slack/access/look-up-homes.ts';
import type { KnownPerson } from '../../../src/slack/incoming/look-up-person.ts';

const client = new webApi.WebClient();
const homesOf = (person: KnownPerson | undefined) => lookUpHomes(client, 'U1', async () => person);
const refused = (error: string) =>
  lookUpHomes(client, 'U1', () =>
    Promise.reject(new webApi.WebAPIPlatformError({ ok: false, error })),
  );

it('gives the workspace and the organization', async () => {
  expect(await homesOf({ team_id: 'T1' })).toEqual(['T1']);
  const person = { team_id: 'T1', enterprise_user: { enterprise_id: 'E1' } };
  expect(await homesOf(person)).toEqual(['T1', 'E1']);
});

it('gives none of a stranger', async () => {
  expect(await homesOf({ team_id: 'T1', is_stranger: true })).toEqual([]);
  expect(await homesOf(undefined)).toEqual([]);
  expect(await refused('user_not_found')).toEqual([]);
  expect(await refused('user_not_visible')).toEqual([]);
});

it('knows nothing where Slack can’t be asked', async () => {
  await expect(refused('missing_scope')).rejects.toThrow('missing_scope');
});
