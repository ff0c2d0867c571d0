import { answerResponseUrl } from '../web-api/answer-response-url.ts';
import { noteRefusal, PLACES, sayAsSlackbot } from '../workspace/create-workspace.ts';
import { type Channel, findMe } from '../workspace/workspace-state.ts';
import { escapeSigns } from './encode-text.ts';
import type { PersonDeps } from './person-deps.ts';

type Typed = { channel: Channel; threadTs?: string | undefined; text: string };

/** Runs a slash command: the app's, or `/invite`. */
export function runCommand({ channel, threadTs, text }: Typed, deps: PersonDeps): void {
  const { workspace, manifest, tickets, delivery } = deps;
  const [command = '', ...words] = text.split(/\s/);
  const tell = (reply: string) =>
    sayAsSlackbot(workspace, { channel: channel.id, threadTs, text: reply });

  if (!workspace.state().installed) {
    tell(`${manifest.botName} is not installed here, so there are no commands.`);
    return;
  }
  if (command === '/invite') {
    inviteBot(channel, tell, deps);
    return;
  }
  const known =
    manifest.botScopes.has('commands') &&
    manifest.commands.some((each) => each.command === command);
  if (!known) {
    const commands = [...manifest.commands.map((each) => each.command), '/invite'];
    tell(`\`${escapeSigns(command)}\` is not a command here. There is: ${commands.join(', ')}`);
    return;
  }
  if (threadTs !== undefined) {
    tell(`\`${command}\` is not supported in threads. Sorry!`);
    return;
  }

  const ticket = tickets.newResponse({ channel: channel.id });
  const fields = {
    token: 'unused',
    team_id: findMe(workspace.state()).teamId,
    team_domain: 'playground',
    channel_id: channel.id,
    channel_name: channel.kind === 'im' ? 'directmessage' : channel.name,
    user_id: PLACES.meId,
    user_name: 'you',
    command,
    text: escapeSigns(words.join(' ').trim()),
    api_app_id: PLACES.appId,
    is_enterprise_install: 'false',
    response_url: deps.responseUrl + ticket,
    trigger_id: tickets.newTrigger(),
  };
  void delivery.sendCommand(fields).then((ack) => {
    if (!ack.ok) {
      noteRefusal(workspace, { what: `command ${command}`, error: ack.reason });
      tell(
        `\`${command}\` failed with the error “${ack.reason === 'http_timeout' ? 'operation_timeout' : 'dispatch_failed'}”`,
      );
    } else if (ack.body !== '') {
      const result = answerResponseUrl(readAck(ack.body), { channel: channel.id }, deps);
      if (!result.ok) noteRefusal(workspace, { what: `reply to ${command}`, ...result });
    }
  });
}

/** A command may be answered with its acknowledgement: a message, or plain text. */
function readAck(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return { text: body };
  }
}

function inviteBot(
  channel: Channel,
  tell: (reply: string) => void,
  { workspace, manifest }: PersonDeps,
): void {
  if (channel.memberIds.includes(PLACES.botUserId)) {
    tell(`${manifest.botName} is already here.`);
    return;
  }
  workspace.change({
    kind: 'channel',
    channel: { ...channel, memberIds: [...channel.memberIds, PLACES.botUserId] },
  });
  tell(`${manifest.botName} is in this channel now.`);
}
