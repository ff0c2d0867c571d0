import { z } from 'zod';
import { newView, replaceView } from '../web-api/methods/view-methods.ts';
import { findView, noteRefusal } from '../workspace/create-workspace.ts';
import type { View } from '../workspace/workspace-state.ts';
import type { InputErrors, Values } from './acts.ts';
import { interactionBase, type PersonDeps } from './person-deps.ts';
import { withValues } from './press.ts';

const answer = z.object({
  response_action: z.enum(['errors', 'update', 'push', 'clear']),
  errors: z.record(z.string(), z.string()).default({}),
  view: z.unknown().optional(),
});

/** Sends a window's inputs to the bot, and does with the window what the bot says. */
export async function submitView(
  { viewId, values }: { viewId: string; values: Values },
  deps: PersonDeps,
): Promise<InputErrors> {
  const { workspace, delivery, tickets } = deps;
  const view = findView(workspace, ({ id }) => id === viewId);
  if (view === undefined) return {};
  const ack = await delivery.sendInteraction({
    type: 'view_submission',
    ...interactionBase(deps),
    trigger_id: tickets.newTrigger(),
    view: withValues(view, values),
    response_urls: [],
  });
  if (!ack.ok) {
    noteRefusal(workspace, { what: 'window', error: ack.reason });
    return {};
  }
  if (ack.body === '') {
    removeView(view, deps);
    return {};
  }
  return applyAnswer(view, ack.body, deps);
}

/** Closes a window, and tells the bot if it wants to know. */
export function closeView({ viewId }: { viewId: string }, deps: PersonDeps): void {
  const view = findView(deps.workspace, ({ id }) => id === viewId);
  if (view === undefined) return;
  removeView(view, deps);
  if (!view.notifyOnClose) return;
  void deps.delivery.sendInteraction({
    type: 'view_closed',
    ...interactionBase(deps),
    view: withValues(view, {}),
    is_cleared: false,
  });
}

function applyAnswer(view: View, body: string, deps: PersonDeps): InputErrors {
  const { workspace } = deps;
  const parsed = z
    .string()
    .transform((text, ctx) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        ctx.addIssue('not JSON');
        return z.NEVER;
      }
    })
    .pipe(answer)
    .safeParse(body);
  if (!parsed.success) {
    noteRefusal(workspace, { what: 'reply to view_submission', error: 'invalid_response' });
    return {};
  }
  const { response_action: action, errors, view: next } = parsed.data;
  if (action === 'errors') return errors;
  const { modals } = workspace.state();
  if (action === 'clear') {
    workspace.change({ kind: 'modals', modals: [] });
    return {};
  }
  const made = newView(next, 'modal', deps, action === 'update' ? view.id : undefined);
  if ('error' in made) {
    noteRefusal(workspace, { what: 'reply to view_submission', ...made });
    return {};
  }
  if (action === 'push') workspace.change({ kind: 'modals', modals: [...modals, made] });
  else replaceView(deps, made);
  return {};
}

function removeView(view: View, { workspace }: PersonDeps): void {
  const { modals } = workspace.state();
  workspace.change({ kind: 'modals', modals: modals.filter(({ id }) => id !== view.id) });
}
