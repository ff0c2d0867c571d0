import { toWireMessage, toWireView } from '../web-api/wire-message.ts';
import { findMessage, findView, noteRefusal } from '../workspace/create-workspace.ts';
import type { Block, Message, View } from '../workspace/workspace-state.ts';
import type { Choice, Values } from './acts.ts';
import { interactionBase, type PersonDeps } from './person-deps.ts';

export type Pressed = {
  blockId: string;
  actionId: string;
  choice: Choice;
};

type Element = { type: string; action_id?: string } & Record<string, unknown>;

/** Presses a button, or chooses from a menu, of a message. */
export function pressInMessage(
  { channel, ts, ...pressed }: Pressed & { channel: string; ts: string },
  deps: PersonDeps,
): void {
  const message = findMessage(deps.workspace, channel, ts);
  const action = message && toAction(message.blocks ?? [], pressed, deps);
  if (message === undefined || action === undefined) return;
  const isEphemeral = message.visibleTo !== undefined;
  const thread = message.threadTs === undefined ? {} : { thread_ts: message.threadTs };
  const response = deps.tickets.newResponse({ channel, originalTs: ts });
  send(
    {
      type: 'block_actions',
      ...interactionBase(deps),
      container: {
        type: 'message',
        message_ts: ts,
        channel_id: channel,
        is_ephemeral: isEphemeral,
        ...thread,
      },
      channel: { id: channel, name: nameOf(message, deps) },
      // Slack doesn't say what stood in a message that one person sees.
      ...(isEphemeral ? {} : { message: toWireMessage(message) }),
      state: { values: {} },
      response_url: deps.responseUrl + response,
      actions: [action],
    },
    'button',
    deps,
  );
}

/** Presses a button of the Home tab or of a window. */
export function pressInView(
  { viewId, values, ...pressed }: Pressed & { viewId: string; values: Values },
  deps: PersonDeps,
): void {
  const view = findView(deps.workspace, ({ id }) => id === viewId);
  const action = view && toAction(view.blocks, pressed, deps);
  if (view === undefined || action === undefined) return;
  send(
    {
      type: 'block_actions',
      ...interactionBase(deps),
      container: { type: 'view', view_id: viewId },
      view: withValues(view, values),
      actions: [action],
    },
    'button',
    deps,
  );
}

/** Runs a message shortcut. */
export function runShortcut(
  { callbackId, channel, ts }: { callbackId: string; channel: string; ts: string },
  deps: PersonDeps,
): void {
  const message = findMessage(deps.workspace, channel, ts);
  const known = deps.manifest.messageShortcuts.some((each) => each.callbackId === callbackId);
  if (message === undefined || !known) return;
  const response = deps.tickets.newResponse({ channel, originalTs: ts });
  send(
    {
      type: 'message_action',
      ...interactionBase(deps),
      callback_id: callbackId,
      message_ts: ts,
      action_ts: deps.workspace.nextTs(),
      channel: { id: channel, name: nameOf(message, deps) },
      message: toWireMessage(message),
      response_url: deps.responseUrl + response,
    },
    'shortcut',
    deps,
  );
}

/** Runs a shortcut that belongs to no message. */
export function runGlobalShortcut(callbackId: string, deps: PersonDeps): void {
  if (!deps.manifest.globalShortcuts.some((each) => each.callbackId === callbackId)) return;
  send(
    {
      type: 'shortcut',
      ...interactionBase(deps),
      callback_id: callbackId,
      action_ts: deps.workspace.nextTs(),
    },
    'shortcut',
    deps,
  );
}

export function withValues(view: View, values: Values): Record<string, unknown> {
  return { ...toWireView(view), state: { values } };
}

function send(
  payload: Record<string, unknown>,
  what: string,
  { delivery, workspace, tickets }: PersonDeps,
): void {
  void delivery.sendInteraction({ ...payload, trigger_id: tickets.newTrigger() }).then((ack) => {
    if (!ack.ok) noteRefusal(workspace, { what, error: ack.reason });
  });
}

function toAction(
  blocks: readonly Block[],
  { blockId, actionId, choice }: Pressed,
  { workspace }: PersonDeps,
): Record<string, unknown> | undefined {
  const block = blocks.find(({ block_id }) => block_id === blockId);
  const element = block && elementsOf(block).find(({ action_id }) => action_id === actionId);
  if (element === undefined) return undefined;
  return {
    type: element.type,
    action_id: actionId,
    block_id: blockId,
    action_ts: workspace.nextTs(),
    ...(element.text === undefined ? {} : { text: element.text }),
    ...(element.value === undefined ? {} : { value: element.value }),
    ...choice,
  };
}

/** The elements of a block that a person can act on. */
function elementsOf(block: Block): Element[] {
  const {
    elements = [],
    accessory,
    element,
  } = block as {
    elements?: Element[];
    accessory?: Element;
    element?: Element;
  };
  return [...elements, accessory, element].filter((each) => each !== undefined);
}

function nameOf({ channel: id }: Message, { workspace }: PersonDeps): string {
  const channel = workspace.state().channels.find((each) => each.id === id)!;
  return channel.kind === 'im' ? 'directmessage' : channel.name;
}
