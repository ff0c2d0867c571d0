import { expect, it } from 'vitest';
import { actAsPerson } from '../../../src/playground/person/act-as-person.ts';
import type { Act } from '../../../src/playground/person/acts.ts';
import { uninstall } from '../../../src/playground/person/uninstall.ts';
import { PLACES } from '../../../src/playground/workspace/create-workspace.ts';
import { createPerson } from './person-fixture.ts';

const EVENTS = {
  events: [
    'app_home_opened',
    'app_mention',
    'app_uninstalled',
    'function_executed',
    'message.channels',
    'tokens_revoked',
  ],
};

it('ends the token and tells the bot, which hears of nothing more', async () => {
  const { deps, workspace, sent } = createPerson(EVENTS);
  uninstall(deps);
  expect(sent.map(({ event }) => event)).toMatchObject([
    { type: 'tokens_revoked', tokens: { bot: [PLACES.botUserId] } },
    { type: 'app_uninstalled' },
  ]);
  expect([deps.access.token(), workspace.state().installed]).toEqual([undefined, false]);

  const { generalId: channel, botUserId } = PLACES;
  const pressed = { blockId: 'b', actionId: 'a', choice: {} };
  const acts: Act[] = [
    { kind: 'say', channel, text: `<@${botUserId}> who?` },
    { kind: 'say', channel, text: '/iraq who?' },
    { kind: 'press', channel, ts: workspace.state().messages[0]?.ts ?? '1.000000', ...pressed },
    { kind: 'press-in-view', viewId: 'V1', values: {}, ...pressed },
    { kind: 'submit', viewId: 'V1', values: {} },
    { kind: 'shortcut', callbackId: 'ask', channel, ts: '1.000000' },
    { kind: 'global-shortcut', callbackId: 'ask' },
    { kind: 'run-step', callbackId: 'ask', inputs: {} },
    { kind: 'open-search' },
    { kind: 'search', query: 'who?', filters: {} },
    { kind: 'open-app', tab: 'home' },
    { kind: 'uninstall' },
  ];
  for (const act of acts) expect(await actAsPerson(act, deps)).toEqual({ ok: true, errors: {} });
  expect(sent).toHaveLength(2);
  expect(workspace.state().functionRuns).toEqual([]);
});

it('is refused where nobody could install it again', () => {
  const { deps, workspace, sent } = createPerson(EVENTS);
  uninstall({ ...deps, isRemovable: false });
  expect([sent, workspace.state().installed]).toEqual([[], true]);
});
