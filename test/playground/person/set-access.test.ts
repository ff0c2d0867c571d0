import { describe, expect, it } from 'vitest';
import { rulesOf, toAccessSettings } from '../../../src/playground/access-settings.ts';
import { actAsPerson } from '../../../src/playground/person/act-as-person.ts';
import { NOTHING_SET, PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import { OWN_PEOPLE } from '../../../src/slack/access/access-rules.ts';
import { createPerson } from './person-fixture.ts';

const { generalId, directId, meId, teamId, otherTeamId } = PLACES;

describe('who may ask', () => {
  it('is everybody of the workspace, until it is set', async () => {
    const { deps, workspace } = createPerson();
    expect(rulesOf(workspace)).toEqual(OWN_PEOPLE);
    const settings = {
      ALLOWED_TEAMS: teamId,
      ALLOWED_CHANNELS: `${generalId}, dm`,
      ALLOWED_USERS: meId,
      ALLOW_EXTERNAL: 'true',
    } as const;
    expect(await actAsPerson({ kind: 'set-access', settings }, deps)).toEqual({
      ok: true,
      errors: {},
    });
    expect(rulesOf(workspace)).toEqual({
      teams: new Set([teamId]),
      channels: new Set([generalId, 'dm']),
      users: new Set([meId]),
      allowExternal: true,
    });
    expect(toAccessSettings(rulesOf(workspace))).toEqual(settings);
    await actAsPerson({ kind: 'set-access', settings: NOTHING_SET }, deps);
    expect(rulesOf(workspace)).toEqual(OWN_PEOPLE);
  });

  it('stays as it was where a setting can’t be read, and says which', async () => {
    const { deps, workspace } = createPerson();
    const set = (settings: object) => actAsPerson({ kind: 'set-access', settings }, deps);
    expect(await set({ ...NOTHING_SET, ALLOWED_USERS: '@you', ALLOWED_CHANNELS: 'C1,#x' })).toEqual(
      {
        ok: true,
        errors: {
          ALLOWED_CHANNELS: expect.stringContaining('holds “#x”'),
          ALLOWED_USERS: expect.stringContaining('holds “@you”'),
        },
      },
    );
    expect(await set({ ...NOTHING_SET, ALLOW_EXTERNAL: 'perhaps' })).toEqual({
      ok: true,
      errors: { ALLOW_EXTERNAL: expect.stringMatching(/^is neither true nor false/) },
    });
    expect(rulesOf(workspace)).toEqual(OWN_PEOPLE);
  });
});

describe('a guest', () => {
  it('is told of as one in everything that reaches the bot', async () => {
    const events = ['app_mention', 'message.channels'];
    const { deps, workspace, sent } = createPerson({ events });
    const say = (text: string) => actAsPerson({ kind: 'say', channel: generalId, text }, deps);
    const message = { channel: generalId, ts: '1.000000', userId: meId, text: 'x' };
    workspace.change({ kind: 'message', message });
    const askAbout = { kind: 'shortcut', callbackId: 'ask', channel: generalId, ts: message.ts };

    for (const isGuest of [false, true]) {
      await actAsPerson({ kind: 'choose-home', isGuest }, deps);
      await say('@Bot who?');
      await say('/iraq who?');
      await actAsPerson(askAbout, deps);
    }
    const [ownMessage, ownMention, ownCommand, ownShortcut, ...ofGuest] = sent;
    for (const envelope of [ownMessage, ownMention]) {
      expect(envelope).toMatchObject({ is_ext_shared_channel: false, event: { team: teamId } });
      expect(envelope!.event).not.toHaveProperty('user_team');
    }
    expect([ownCommand, ownShortcut]).toMatchObject([
      { team_id: teamId },
      { user: { team_id: teamId } },
    ]);
    const home = { user_team: otherTeamId, source_team: otherTeamId };
    expect(ofGuest).toMatchObject([
      { is_ext_shared_channel: true, event: { type: 'message', ...home } },
      { is_ext_shared_channel: true, event: { type: 'app_mention', ...home } },
      { team_id: otherTeamId },
      { user: { team_id: otherTeamId }, team: { id: teamId } },
    ]);
    expect(workspace.state().channels.map(({ id }) => id)).toContain(directId);
  });
});
