import { isDirect } from '../incoming/incoming-message.ts';
import { readSearcher } from '../incoming/read-searcher.ts';
import { presentIds } from '../install/workspaces.ts';

/** The parts of a request from Slack that say who made it, and where. */
export type AskedBody = {
  /** Events. */
  event?: {
    type?: string;
    user?: string | { id?: string };
    /** The person's workspace; the three differ only in the events that have them. */
    team?: unknown;
    user_team?: unknown;
    source_team?: unknown;
    channel?: unknown;
    channel_type?: string;
    /** Of a function. */
    inputs?: unknown;
  };
  is_ext_shared_channel?: boolean;
  /** Commands. */
  user_id?: string;
  team_id?: string;
  channel_id?: string;
  command?: string;
  /** Buttons, windows, shortcuts. */
  user?: { id?: string; team_id?: string };
  channel?: { id?: string };
  container?: { channel_id?: string; thread_ts?: string };
  view?: { type?: string };
};

export type Asker = {
  /** Undefined where no person did it. */
  userId: string | undefined;
  /** Of the person's own workspace or organization, as far as the request says. */
  homeIds: readonly string[];
  /** Even if the request says nothing of a home: in a shared channel, and where Slack never says. */
  mayBeStranger: boolean;
  place: AskedFrom;
};

export type AskedFrom =
  | { kind: 'channel'; id: string }
  /** Between a person and the bot alone. */
  | { kind: 'direct' }
  /** In a window that the bot opened, for somebody who was let in. */
  | { kind: 'window' }
  | { kind: 'unknown' };

/** Reads who asks out of a request, of whatever kind. */
export function readAsker(body: AskedBody): Asker {
  const { event } = body;
  if (event !== undefined) {
    if (event.type === 'function_executed') return readFunctionAsker(event.inputs);
    return {
      userId: typeof event.user === 'object' ? event.user.id : event.user,
      homeIds: textsOf(event.user_team, event.source_team, event.team),
      mayBeStranger: body.is_ext_shared_channel === true || event.type === 'app_home_opened',
      place: placeOfEvent(event),
    };
  }
  if (body.command !== undefined) {
    return {
      userId: body.user_id,
      homeIds: presentIds(body.team_id),
      mayBeStranger: false,
      place: placeOf(body.channel_id),
    };
  }
  return {
    userId: body.user?.id,
    homeIds: presentIds(body.user?.team_id),
    mayBeStranger: false,
    place: placeOfInteraction(body),
  };
}

/** Slack shows a search to the one who searches, and doesn't say where that person is at home. */
function readFunctionAsker(inputs: unknown): Asker {
  const userId = readSearcher(inputs);
  return {
    userId,
    homeIds: [],
    mayBeStranger: true,
    place: { kind: userId === undefined ? 'unknown' : 'direct' },
  };
}

function placeOfEvent({ type, channel, channel_type }: NonNullable<AskedBody['event']>): AskedFrom {
  if (type === 'app_home_opened') return { kind: 'direct' };
  if (typeof channel !== 'string') return { kind: 'unknown' };
  return isDirect(channel, channel_type) ? { kind: 'direct' } : { kind: 'channel', id: channel };
}

function placeOfInteraction({ view, channel, container }: AskedBody): AskedFrom {
  if (view !== undefined) return { kind: view.type === 'home' ? 'direct' : 'window' };
  return placeOf(channel?.id ?? container?.channel_id);
}

function placeOf(channel: string | undefined): AskedFrom {
  if (channel === undefined || isDirect(channel)) return { kind: 'direct' };
  return { kind: 'channel', id: channel };
}

function textsOf(...values: readonly unknown[]): string[] {
  return presentIds(...values.filter((value) => typeof value === 'string'));
}
