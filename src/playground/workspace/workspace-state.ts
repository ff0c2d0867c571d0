/**
 * What a small Slack holds, and how it changes. The server and the page run the same code, so a page
 * that has heard of every change shows what the server holds. Nothing here needs Node.
 */

/** A block as it was posted: checked by the Web API, drawn by the page. */
export type Block = { type: string; block_id: string } & Record<string, unknown>;

export type User = {
  id: string;
  name: string;
  isBot: boolean;
  /** As a person chose it: `en-US`. */
  locale: string;
  /** The workspace in which the person is at home; another's for a guest of a shared channel. */
  teamId: string;
};

/** Who may ask, by the variables that an admin sets. Empty where one is not set. */
export type AccessSettings = Readonly<
  Record<'ALLOWED_TEAMS' | 'ALLOWED_CHANNELS' | 'ALLOWED_USERS' | 'ALLOW_EXTERNAL', string>
>;

export type Channel = {
  id: string;
  kind: 'channel' | 'im';
  /** Without `#`; for direct messages the other's name. */
  name: string;
  memberIds: readonly string[];
};

export type Message = {
  channel: string;
  /** Slack's name for a message: unique in its channel and in the order of time. */
  ts: string;
  /** The first message of the thread that this one stands in, or of the thread that it started. */
  threadTs?: string;
  userId: string;
  /** As Slack stores it: mentions as ids, `&`, `<` and `>` escaped. */
  text: string;
  blocks?: readonly Block[];
  /** The one person who sees it. */
  visibleTo?: string;
  /** Of a response URL: Slack tells of its bot, and of no user. */
  byResponseUrl?: true;
  /** Under this id the server tells how the answer came about. */
  explanationId?: string;
};

export type View = {
  id: string;
  type: 'home' | 'modal';
  hash: string;
  title?: string;
  submit?: string;
  close?: string;
  callbackId: string;
  privateMetadata: string;
  externalId: string;
  notifyOnClose: boolean;
  blocks: readonly Block[];
};

/** What the bot is doing in a thread, until it posts there or two minutes have passed. */
type Status = {
  channel: string;
  threadTs: string;
  text: string;
  untilMs: number;
};

type SuggestedPrompts = {
  title?: string;
  prompts: readonly { title: string; message: string }[];
};

/** A request of the bot that Slack would have refused, or an event that the bot didn't take. */
type Refusal = { id: string; atMs: number; what: string; error: string; details: string[] };

/** A function of the app that the bot runs, or ran: a step of a workflow, or a part of Slack's search. */
export type FunctionRun = {
  /** Slack's name for it, with which the bot completes it. */
  executionId: string;
  callbackId: string;
  inputs: Readonly<Record<string, unknown>>;
} & (
  | { state: 'running' }
  | { state: 'completed'; outputs: Readonly<Record<string, unknown>> }
  | { state: 'failed'; error: string }
);

export type WorkspaceState = {
  teamId: string;
  teamName: string;
  meId: string;
  botUserId: string;
  /** Whether the app is installed. */
  installed: boolean;
  access: AccessSettings;
  users: readonly User[];
  channels: readonly Channel[];
  /** In the order of their `ts`. */
  messages: readonly Message[];
  home?: View;
  /** The open windows, the topmost last. */
  modals: readonly View[];
  statuses: readonly Status[];
  /** What the bot named threads, by channel and first message. */
  threadTitles: Readonly<Record<string, string>>;
  /** By the channel they are offered in. */
  prompts: Readonly<Record<string, SuggestedPrompts>>;
  /** The latest last. */
  functionRuns: readonly FunctionRun[];
  /** The latest last. */
  refusals: readonly Refusal[];
};

export type WorkspaceChange =
  | { kind: 'message'; message: Message }
  | { kind: 'message-removed'; channel: string; ts: string }
  | { kind: 'channel'; channel: Channel }
  | { kind: 'user'; user: User }
  | { kind: 'installed'; installed: boolean }
  | { kind: 'access'; access: AccessSettings }
  | { kind: 'home'; view: View }
  | { kind: 'modals'; modals: readonly View[] }
  | { kind: 'statuses'; statuses: readonly Status[] }
  | { kind: 'thread-title'; channel: string; threadTs: string; title: string }
  | { kind: 'prompts'; channel: string; prompts: SuggestedPrompts }
  | { kind: 'function-run'; run: FunctionRun }
  | { kind: 'refusal'; refusal: Refusal };

/** Older refusals are forgotten: each is also in the log. */
const MAX_REFUSALS = 20;
/** Of each function. */
const MAX_FUNCTION_RUNS = 5;

/** The state after a change. */
export function applyChange(state: WorkspaceState, change: WorkspaceChange): WorkspaceState {
  switch (change.kind) {
    case 'message':
      return { ...state, messages: placeMessage(state.messages, change.message) };
    case 'message-removed':
      return {
        ...state,
        messages: state.messages.filter(
          ({ channel, ts }) => channel !== change.channel || ts !== change.ts,
        ),
      };
    case 'channel':
      return {
        ...state,
        channels: state.channels.map((channel) =>
          channel.id === change.channel.id ? change.channel : channel,
        ),
      };
    case 'user':
      return {
        ...state,
        users: state.users.map((user) => (user.id === change.user.id ? change.user : user)),
      };
    case 'installed':
      return change.installed ? { ...state, installed: true } : withoutApp(state);
    case 'access':
      return { ...state, access: change.access };
    case 'home':
      return { ...state, home: change.view };
    case 'modals':
      return { ...state, modals: change.modals };
    case 'statuses':
      return { ...state, statuses: change.statuses };
    case 'thread-title': {
      const key = threadKey(change.channel, change.threadTs);
      return { ...state, threadTitles: { ...state.threadTitles, [key]: change.title } };
    }
    case 'prompts':
      return { ...state, prompts: { ...state.prompts, [change.channel]: change.prompts } };
    case 'function-run':
      return { ...state, functionRuns: placeFunctionRun(state.functionRuns, change.run) };
    case 'refusal':
      return { ...state, refusals: [...state.refusals, change.refusal].slice(-MAX_REFUSALS) };
  }
}

/** What the app wrote stays; what it showed, offered and was about to do is gone. */
function withoutApp({ home: _, ...state }: WorkspaceState): WorkspaceState {
  const functionRuns = state.functionRuns.filter((run) => run.state !== 'running');
  return { ...state, installed: false, functionRuns, modals: [], statuses: [], prompts: {} };
}

function placeFunctionRun(runs: readonly FunctionRun[], run: FunctionRun): FunctionRun[] {
  const at = runs.findIndex(({ executionId }) => executionId === run.executionId);
  if (at >= 0) return runs.with(at, run);
  const others = runs.filter(({ callbackId }) => callbackId === run.callbackId);
  const old = others.length >= MAX_FUNCTION_RUNS ? others[0] : undefined;
  return [...runs.filter((each) => each !== old), run];
}

function placeMessage(messages: readonly Message[], message: Message): Message[] {
  const at = messages.findIndex(
    ({ channel, ts }) => channel === message.channel && ts === message.ts,
  );
  if (at >= 0) return messages.with(at, message);
  const before = messages.findLastIndex(({ ts }) => ts < message.ts);
  return messages.toSpliced(before + 1, 0, message);
}

/** The person at the page. */
export function findMe({ users, meId }: WorkspaceState): User {
  return users.find(({ id }) => id === meId)!;
}

/** The messages of a channel that stand outside threads, or start one. */
export function messagesOf(state: WorkspaceState, channel: string): readonly Message[] {
  return state.messages.filter(
    (message) =>
      message.channel === channel &&
      (message.threadTs === undefined || message.threadTs === message.ts),
  );
}

/** The messages of a thread, the one that started it first. */
export function threadOf(
  state: WorkspaceState,
  channel: string,
  threadTs: string,
): readonly Message[] {
  return state.messages.filter(
    (message) =>
      message.channel === channel && (message.ts === threadTs || message.threadTs === threadTs),
  );
}

/** What the bot named a thread. */
export function titleOf(
  { threadTitles }: WorkspaceState,
  channel: string,
  threadTs: string,
): string | undefined {
  return threadTitles[threadKey(channel, threadTs)];
}

function threadKey(channel: string, threadTs: string): string {
  return `${channel}:${threadTs}`;
}
