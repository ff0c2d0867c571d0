import { describe, expect, it } from 'vitest';
import { readIds } from '../../../src/slack/access/access-rules.ts';

describe('readIds', () => {
  it('reads ids between commas', () => {
    expect(readIds('teams', 'T0123ABC, E0123ABC')).toEqual(new Set(['T0123ABC', 'E0123ABC']));
    expect(readIds('channels', 'C01,G02,dm,')).toEqual(new Set(['C01', 'G02', 'dm']));
    expect(readIds('users', ' U01 ,,W02')).toEqual(new Set(['U01', 'W02']));
  });

  it.each([
    [
      'teams',
      'iraq-desk.slack.com',
      'holds “iraq-desk.slack.com”, which is no id of a workspace (T…)',
    ],
    ['teams', 'T1,U1', 'holds “U1”, which is no id of a workspace (T…) or an organization (E…)'],
    ['channels', '#iraq', 'holds “#iraq”, which is no id of a channel (C… or G…), nor “dm”'],
    ['channels', 'c0123', 'holds “c0123”'],
    ['users', '@sara', 'holds “@sara”, which is no id of a person (U… or W…)'],
    ['users', 'U1;U2', 'holds “U1;U2”'],
    ['users', ',', 'holds no id: '],
  ] as const)('says of %s, %j, what is wrong', (kind, list, problem) => {
    expect(readIds(kind, list)).toEqual({ problem: expect.stringContaining(problem) });
  });
});
