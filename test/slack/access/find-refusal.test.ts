import { describe, expect, it } from 'vitest';
import { type AccessRules, OWN_PEOPLE } from '../../../src/slack/access/access-rules.ts';
import { findRefusal } from '../../../src/slack/access/find-refusal.ts';
import type { Asker } from '../../../src/slack/access/read-asker.ts';

const SARA: Asker = {
  userId: 'U1',
  homeIds: ['T1'],
  mayBeStranger: false,
  place: { kind: 'channel', id: 'C1' },
};
const STRANGER: Asker = { ...SARA, userId: 'U9', homeIds: ['T9'] };

/** @param homes what Slack says of the person; undefined where it must not be asked */
function find(
  asker: Asker,
  rules: Partial<AccessRules> = {},
  { own = ['T1'], homes }: { own?: string[]; homes?: string[] } = {},
) {
  return findRefusal(asker, {
    rules: { ...OWN_PEOPLE, ...rules },
    homeIds: own,
    lookUpHomes: async () => {
      if (homes === undefined) throw new Error('Slack was asked');
      return homes;
    },
  });
}

describe('people of another organization', () => {
  it('are refused unless they are let in', async () => {
    expect(await find(SARA)).toBeUndefined();
    expect(await find(STRANGER)).toBe('external');
    expect(await find(STRANGER, { allowExternal: true })).toBeUndefined();
  });

  it('are known by any id that isn’t the bot’s own', async () => {
    expect(await find({ ...STRANGER, homeIds: ['T1', 'T9'] })).toBe('external');
  });

  it('are looked up where a request may be theirs and doesn’t say', async () => {
    const unsaid = { ...SARA, homeIds: [], mayBeStranger: true };
    expect(await find(unsaid, {}, { homes: ['T1'] })).toBeUndefined();
    expect(await find(unsaid, {}, { homes: ['T9'] })).toBe('external');
    expect(await find(unsaid, {}, { homes: [] })).toBe('external');
    expect(await find({ ...unsaid, mayBeStranger: false })).toBeUndefined();
    await expect(find(unsaid)).rejects.toThrow('Slack was asked');
  });

  it('are not looked up where it makes no difference', async () => {
    const unsaid = { ...SARA, homeIds: [], mayBeStranger: true };
    expect(await find(unsaid, { allowExternal: true })).toBeUndefined();
  });

  it('are told from people of other workspaces of the bot’s organization', async () => {
    const own = ['T1', 'E1'];
    const neighbour = { ...SARA, homeIds: ['T2'] };
    expect(await find(neighbour, {}, { own, homes: ['T2', 'E1'] })).toBeUndefined();
    expect(await find(STRANGER, {}, { own, homes: ['T9', 'E9'] })).toBe('external');
    expect(await find({ ...SARA, homeIds: ['E1'] }, {}, { own })).toBeUndefined();
    expect(await find(SARA, {}, { own: ['E1'], homes: ['T1', 'E1'] })).toBeUndefined();
  });

  it('are everybody while the bot doesn’t know where it belongs', async () => {
    expect(await find(SARA, {}, { own: [] })).toBe('external');
  });
});

describe('the lists', () => {
  it('of workspaces take in their people, and no others', async () => {
    expect(await find(SARA, { teams: new Set(['T1']) })).toBeUndefined();
    expect(await find(SARA, { teams: new Set(['T2']) })).toBe('team');
    const teams = new Set(['T1', 'T9']);
    expect(await find(STRANGER, { teams })).toBe('external');
    expect(await find(STRANGER, { teams, allowExternal: true })).toBeUndefined();
    const others = { ...STRANGER, homeIds: ['T8'] };
    expect(await find(others, { teams, allowExternal: true })).toBe('team');
  });

  it('of workspaces may name a whole organization', async () => {
    const teams = new Set(['E1']);
    expect(await find(SARA, { teams }, { own: ['T1', 'E1'] })).toBeUndefined();
    const neighbour = { ...SARA, homeIds: ['T2'] };
    const slack = { own: ['T1', 'E1'], homes: ['T2', 'E1'] };
    expect(await find(neighbour, { teams }, slack)).toBeUndefined();
  });

  it.each<[Asker['place'], string | undefined]>([
    [{ kind: 'channel', id: 'C1' }, undefined],
    [{ kind: 'channel', id: 'C2' }, 'channel'],
    [{ kind: 'direct' }, 'channel'],
    [{ kind: 'window' }, undefined],
    [{ kind: 'unknown' }, 'channel'],
  ])('of channels: %j is %s', async (place, refusal) => {
    expect(await find({ ...SARA, place }, { channels: new Set(['C1']) })).toBe(refusal);
  });

  it('of channels may name what belongs to no channel', async () => {
    const rules = { channels: new Set(['dm']) };
    expect(await find({ ...SARA, place: { kind: 'direct' } }, rules)).toBeUndefined();
    expect(await find(SARA, rules)).toBe('channel');
  });

  it('of people refuse others, and what no known person asks for', async () => {
    const users = new Set(['U1']);
    expect(await find(SARA, { users })).toBeUndefined();
    expect(await find({ ...SARA, userId: 'U2' }, { users })).toBe('user');
    const step = { ...SARA, userId: undefined, homeIds: [] };
    expect(await find(step, { users })).toBe('user');
    expect(await find(step)).toBeUndefined();
  });
});
