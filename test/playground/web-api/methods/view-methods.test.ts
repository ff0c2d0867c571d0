import { describe, expect, it } from 'vitest';
import { PLACES } from '../../../../src/playground/workspace/create-workspace.ts';
import type { View } from '../../../../src/playground/workspace/workspace-state.ts';
import { startApi } from '../web-api-fixture.ts';

const { meId } = PLACES;
const modal = { type: 'modal', title: { type: 'plain_text', text: 'Hi' }, blocks: [] };

describe('views', () => {
  it('opens one window for a trigger', async () => {
    const { call, tickets, workspace } = await startApi();
    const trigger_id = tickets.newTrigger();
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({ ok: true });
    expect(workspace.state().modals).toMatchObject([{ title: 'Hi' }]);
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({
      error: 'exchanged_trigger_id',
    });
  });

  it('refuses a late trigger', async () => {
    const { call, tickets, pass } = await startApi();
    const trigger_id = tickets.newTrigger();
    pass(3_001);
    expect(await call('views.open', { trigger_id, view: modal })).toMatchObject({
      error: 'expired_trigger_id',
    });
  });

  it('updates a window in its place, unless another update came first', async () => {
    const { call, tickets, workspace } = await startApi();
    await call('views.open', { trigger_id: tickets.newTrigger(), view: modal });
    const [{ id: view_id, hash }] = workspace.state().modals as readonly [View];
    const view = { ...modal, title: { type: 'plain_text', text: 'Two' } };
    expect(await call('views.update', { view_id, hash, view })).toMatchObject({ ok: true });
    expect(workspace.state().modals).toMatchObject([{ id: view_id, title: 'Two' }]);
    expect(await call('views.update', { view_id, hash, view })).toMatchObject({
      error: 'hash_conflict',
    });
    expect(await call('views.update', { view_id: 'V0', view })).toMatchObject({
      error: 'not_found',
    });
  });

  it('publishes the Home tab, and nothing else there', async () => {
    const { call, workspace } = await startApi();
    const home = { type: 'home', blocks: [{ type: 'divider' }] };
    expect(await call('views.publish', { user_id: meId, view: home })).toMatchObject({ ok: true });
    expect(workspace.state().home?.blocks).toHaveLength(1);
    expect(await call('views.publish', { user_id: meId, view: modal })).toMatchObject({
      error: 'invalid_arguments',
    });
  });
});
