import { findChannel } from '../web-api/api-method.ts';
import { placeInThread } from '../web-api/post-bot-message.ts';
import { toWireMessage } from '../web-api/wire-message.ts';
import { findMessage, PLACES, sayAsSlackbot } from '../workspace/create-workspace.ts';
import { type Channel, findMe, type Message } from '../workspace/workspace-state.ts';
import { encodeText } from './encode-text.ts';
import { isGuest, type PersonDeps } from './person-deps.ts';
import { runCommand } from './run-command.ts';
import { sendEvent } from './send-event.ts';

export type Saying = { channel: string; threadTs?: string | undefined; text: string };

/** Sends what was typed: a command, or a message that the bot hears of where Slack would tell it. */
export function say({ channel: id, threadTs, text }: Saying, deps: PersonDeps): void {
  const { workspace } = deps;
  const channel = findChannel(workspace, id);
  const parent = threadTs === undefined ? undefined : findMessage(workspace, id, threadTs);
  if (channel === undefined || text.trim() === '') return;
  if (threadTs !== undefined && parent === undefined) return;
  if (/^\/[a-z]/i.test(text)) {
    runCommand({ channel, threadTs, text }, deps);
    return;
  }

  const message: Message = {
    channel: channel.id,
    ts: workspace.nextTs(),
    userId: PLACES.meId,
    text: encodeText(text, workspace.state()),
    ...(parent === undefined ? {} : { threadTs: parent.threadTs ?? parent.ts }),
  };
  placeInThread(message, deps);
  tellBot(message, channel, deps);
}

function tellBot(message: Message, channel: Channel, deps: PersonDeps): void {
  const event = {
    ...toWireMessage(message),
    ...homeOf(deps),
    channel: channel.id,
    event_ts: message.ts,
    client_msg_id: deps.workspace.nextId('m'),
  };
  const isMember = channel.memberIds.includes(PLACES.botUserId);
  const isMention = message.text.includes(`<@${PLACES.botUserId}>`);
  if (channel.kind === 'im') {
    const type = { type: 'message', channel_type: 'im' };
    sendEvent({ ...event, ...type }, { subscription: 'message.im', needs: ['im:history'] }, deps);
    return;
  }
  if (!isMember) {
    if (isMention) offerInvitation(message, deps);
    return;
  }
  const type = { type: 'message', channel_type: 'channel' };
  const needs = ['channels:history'];
  sendEvent({ ...event, ...type }, { subscription: 'message.channels', needs }, deps);
  if (!isMention) return;
  sendEvent(
    { ...event, type: 'app_mention' },
    { subscription: 'app_mention', needs: ['app_mentions:read'] },
    deps,
  );
}

/** Slack says where a guest is at home. */
function homeOf({ workspace }: PersonDeps): { user_team?: string; source_team?: string } {
  const { teamId } = findMe(workspace.state());
  return isGuest(workspace) ? { user_team: teamId, source_team: teamId } : {};
}

function offerInvitation(
  { channel, threadTs }: Message,
  { workspace, manifest }: PersonDeps,
): void {
  sayAsSlackbot(workspace, {
    channel,
    threadTs,
    text: `${manifest.botName} isn’t in this channel, so it doesn’t see your message. To let it in: \`/invite @${manifest.botName}\``,
  });
}
