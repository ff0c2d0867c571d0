import { z } from 'zod';
import { checkView } from '../../blocks/check-view.ts';
import { findView, PLACES } from '../../workspace/create-workspace.ts';
import type { View } from '../../workspace/workspace-state.ts';
import {
  type ApiContext,
  type ApiError,
  type ApiMethod,
  defineMethod,
  fail,
} from '../api-method.ts';
import { toWireView } from '../wire-message.ts';

/** Slack shows three windows on one another at most. */
const MAX_MODALS = 3;

/** A window that replaces those that are open, or lies upon them. */
function openUpon(below: (open: readonly View[]) => readonly View[]): ApiMethod {
  return defineMethod(
    z.looseObject({ trigger_id: z.string().min(1), view: z.unknown() }),
    [],
    (args, context) => {
      const trigger = context.tickets.useTrigger(args.trigger_id);
      if (!trigger.ok) return fail(trigger.error);
      const modals = below(context.workspace.state().modals);
      if (modals.length >= MAX_MODALS) return fail('push_limit_reached');
      const view = newView(args.view, 'modal', context);
      if ('error' in view) return view;
      context.workspace.change({ kind: 'modals', modals: [...modals, view] });
      return { ok: true, view: toWireView(view) };
    },
  );
}

const update = defineMethod(
  z.looseObject({
    view_id: z.string().optional(),
    external_id: z.string().optional(),
    hash: z.string().optional(),
    view: z.unknown(),
  }),
  [],
  (args, context) => {
    const { workspace } = context;
    if (args.view_id === undefined && args.external_id === undefined) {
      return fail('invalid_arguments', ['[ERROR] missing required field: view_id']);
    }
    const old = findView(
      workspace,
      ({ id, externalId }) =>
        id === args.view_id || (args.external_id !== undefined && externalId === args.external_id),
    );
    if (old === undefined) return fail('not_found');
    if (args.hash !== undefined && args.hash !== old.hash) return fail('hash_conflict');
    const view = newView(args.view, old.type, context, old.id);
    if ('error' in view) return view;
    replaceView(context, view);
    return { ok: true, view: toWireView(view) };
  },
);

const publish = defineMethod(
  z.looseObject({ user_id: z.string().min(1), view: z.unknown(), hash: z.string().optional() }),
  [],
  (args, context) => {
    const { workspace } = context;
    if (args.user_id !== PLACES.meId) return fail('user_not_found');
    const old = workspace.state().home;
    if (args.hash !== undefined && args.hash !== old?.hash) return fail('hash_conflict');
    const view = newView(args.view, 'home', context, old?.id);
    if ('error' in view) return view;
    workspace.change({ kind: 'home', view });
    return { ok: true, view: toWireView(view) };
  },
);

/** A view out of what the bot sent, or why Slack wouldn't take it. */
export function newView(
  value: unknown,
  type: View['type'],
  { workspace }: Pick<ApiContext, 'workspace'>,
  id = workspace.nextId('V'),
): View | ApiError {
  const checked = checkView(value, type, () => workspace.nextId('b'));
  if (!checked.ok) return checked;
  return { ...checked.view, id, hash: workspace.nextId('h') };
}

/** Puts a view in the place of the one with the same id. */
export function replaceView({ workspace }: Pick<ApiContext, 'workspace'>, view: View): void {
  const { modals } = workspace.state();
  if (view.type === 'home') workspace.change({ kind: 'home', view });
  else {
    workspace.change({
      kind: 'modals',
      modals: modals.map((modal) => (modal.id === view.id ? view : modal)),
    });
  }
}

export const viewMethods: Readonly<Record<string, ApiMethod>> = {
  'views.open': openUpon(() => []),
  'views.push': openUpon((open) => open),
  'views.update': update,
  'views.publish': publish,
};
