import {
  type AccessSettings,
  applyChange,
  type Message,
  type View,
  type WorkspaceChange,
  type WorkspaceState,
} from './workspace-state.ts';

/** What the workspace is made of: who is in it, and which conversations. */
export const PLACES = {
  teamId: 'T0PLAYGROUND',
  /** Of another organization, with which the channels are shared. */
  otherTeamId: 'T0ELSEWHERE',
  appId: 'A0IRAQDESK',
  botId: 'B0IRAQDESK',
  botUserId: 'U0IRAQDESK',
  meId: 'U0YOU',
  slackbotId: 'USLACKBOT',
  generalId: 'C0GENERAL',
  randomId: 'C0RANDOM',
  directId: 'D0IRAQDESK',
} as const;

/** The playground's Slack: state that changes, and those who listen. */
export type Workspace = {
  state(): WorkspaceState;
  change(change: WorkspaceChange): void;
  /** Calls back after each change; returns the way out. */
  subscribe(listener: (change: WorkspaceChange) => void): () => void;
  /** A `ts` later than every one before. */
  nextTs(): string;
  /** An id that was not given out before. */
  nextId(prefix: string): string;
  nowMs(): number;
};

export type WorkspaceOptions = {
  /** Milliseconds since 1970. */
  nowMs: () => number;
  /** The bot's name, as its manifest gives it. */
  botName: string;
  /** @default nothing is set */
  access?: AccessSettings;
};

const AT_HOME = { locale: 'en-US', teamId: PLACES.teamId } as const;
/** Everybody of the workspace may ask. */
export const NOTHING_SET: AccessSettings = {
  ALLOWED_TEAMS: '',
  ALLOWED_CHANNELS: '',
  ALLOWED_USERS: '',
  ALLOW_EXTERNAL: '',
};

export function createWorkspace({
  nowMs,
  botName,
  access = NOTHING_SET,
}: WorkspaceOptions): Workspace {
  const listeners = new Set<(change: WorkspaceChange) => void>();
  let lastTsMicros = 0;
  let lastId = 0;
  let state: WorkspaceState = {
    teamId: PLACES.teamId,
    teamName: 'Playground',
    meId: PLACES.meId,
    botUserId: PLACES.botUserId,
    installed: false,
    access,
    users: [
      { id: PLACES.meId, name: 'You', isBot: false, ...AT_HOME },
      { id: PLACES.botUserId, name: botName, isBot: true, ...AT_HOME },
      { id: PLACES.slackbotId, name: 'Slackbot', isBot: true, ...AT_HOME },
    ],
    channels: [
      {
        id: PLACES.generalId,
        kind: 'channel',
        name: 'general',
        memberIds: [PLACES.meId, PLACES.botUserId],
      },
      // Without the bot, to see what it does where nobody has invited it.
      { id: PLACES.randomId, kind: 'channel', name: 'random', memberIds: [PLACES.meId] },
      {
        id: PLACES.directId,
        kind: 'im',
        name: botName,
        memberIds: [PLACES.meId, PLACES.botUserId],
      },
    ],
    messages: [],
    modals: [],
    statuses: [],
    threadTitles: {},
    prompts: {},
    functionRuns: [],
    refusals: [],
  };

  return {
    state: () => state,
    change(change) {
      state = applyChange(state, change);
      for (const listener of listeners) listener(change);
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    nextTs() {
      lastTsMicros = Math.max(nowMs() * 1_000, lastTsMicros + 1);
      const digits = String(lastTsMicros).padStart(16, '0');
      return `${digits.slice(0, -6)}.${digits.slice(-6)}`;
    },
    nextId: (prefix) => `${prefix}${(++lastId).toString(36).toUpperCase().padStart(8, '0')}`,
    nowMs,
  };
}

/** A message of a channel, or undefined. One that a single person sees is none for the bot's methods. */
export function findMessage(
  { state }: Workspace,
  channel: string,
  ts: string,
): Message | undefined {
  return state().messages.find((message) => message.channel === channel && message.ts === ts);
}

/** A view that is open, or the Home tab. */
export function findView({ state }: Workspace, match: (view: View) => boolean): View | undefined {
  const { home, modals } = state();
  return [...modals, ...(home === undefined ? [] : [home])].find(match);
}

/** Says something as Slack itself, to the one person here alone. */
export function sayAsSlackbot(
  workspace: Workspace,
  { channel, threadTs, text }: { channel: string; threadTs?: string | undefined; text: string },
): void {
  workspace.change({
    kind: 'message',
    message: {
      channel,
      ts: workspace.nextTs(),
      userId: PLACES.slackbotId,
      text,
      visibleTo: PLACES.meId,
      ...(threadTs === undefined ? {} : { threadTs }),
    },
  });
}

/** Keeps a refusal where the page shows it. */
export function noteRefusal(
  workspace: Workspace,
  { what, error, details = [] }: { what: string; error: string; details?: string[] },
): void {
  workspace.change({
    kind: 'refusal',
    refusal: { id: workspace.nextId('R'), atMs: workspace.nowMs(), what, error, details },
  });
}
