/**
 * The bot scopes that each Web API method needs in the conversations the bot uses it in.
 * `manifest.yml` asks for these and those of `EVENT_SUBSCRIPTIONS`, and nothing else.
 * @see https://docs.slack.dev/reference/methods
 */
export const METHOD_SCOPES = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'conversations.replies': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  // In direct messages, and for a digest of which it isn't known whether it was posted.
  'conversations.history': ['channels:history', 'groups:history', 'im:history', 'mpim:history'],
  'assistant.threads.setStatus': ['chat:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'auth.test': [],
  'functions.completeSuccess': [],
  'functions.completeError': [],
  'users.info': ['users:read'],
  'views.publish': [],
  'views.open': [],
  'views.push': [],
  'views.update': [],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/**
 * For each event that is listened to, the subscriptions that bring it and the scopes those need. All
 * but `FUNCTION_EVENT`.
 * @see https://docs.slack.dev/reference/events
 */
export const EVENT_SUBSCRIPTIONS = {
  app_mention: { app_mention: ['app_mentions:read'] },
  message: { 'message.im': ['im:history'] },
  app_home_opened: { app_home_opened: [] },
  app_uninstalled: { app_uninstalled: [] },
  tokens_revoked: { tokens_revoked: [] },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/**
 * Brings the runs of the app's functions, and needs no scope. Only `manifest.workflow.yml` and
 * `manifest.search.yml` subscribe to it: Slack allows functions neither on the Free plan nor in an app
 * for many workspaces, so `manifest.yml` has none.
 * @see https://docs.slack.dev/tools/bolt-js/tutorials/custom-steps
 */
export const FUNCTION_EVENT = 'function_executed';

/** The scope of slash commands. */
const COMMAND_SCOPE = 'commands';

/** All that the bot asks for when it is installed. */
export const BOT_SCOPES: readonly string[] = [
  ...new Set([
    COMMAND_SCOPE,
    ...Object.values(METHOD_SCOPES).flat(),
    ...Object.values(EVENT_SUBSCRIPTIONS).flatMap((scopes) => Object.values(scopes).flat()),
  ]),
];
