import { PLACES } from '../workspace/create-workspace.ts';
import type { Message, View } from '../workspace/workspace-state.ts';

/** A message as the Web API and events carry it. */
export function toWireMessage(message: Message): Record<string, unknown> {
  const { ts, threadTs, userId, text, blocks, byResponseUrl } = message;
  const byBot = userId === PLACES.botUserId;
  return {
    type: 'message',
    ...(byResponseUrl ? { subtype: 'bot_message' } : { user: userId }),
    text,
    ts,
    team: PLACES.teamId,
    ...(byBot ? { bot_id: PLACES.botId, app_id: PLACES.appId } : {}),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    ...(blocks === undefined ? {} : { blocks }),
  };
}

/** A view as the Web API and interactions carry it. */
export function toWireView(view: View): Record<string, unknown> {
  return {
    id: view.id,
    team_id: PLACES.teamId,
    app_id: PLACES.appId,
    bot_id: PLACES.botId,
    type: view.type,
    hash: view.hash,
    blocks: view.blocks,
    callback_id: view.callbackId,
    private_metadata: view.privateMetadata,
    external_id: view.externalId,
    notify_on_close: view.notifyOnClose,
    ...(view.title === undefined ? {} : { title: { type: 'plain_text', text: view.title } }),
    ...(view.submit === undefined ? {} : { submit: { type: 'plain_text', text: view.submit } }),
    ...(view.close === undefined ? {} : { close: { type: 'plain_text', text: view.close } }),
  };
}
