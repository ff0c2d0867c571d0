import { checkBlocks } from '../blocks/check-blocks.ts';
import { findMessage, PLACES } from '../workspace/create-workspace.ts';
import type { Block, Message } from '../workspace/workspace-state.ts';
import { type ApiContext, type ApiError, fail } from './api-method.ts';

/** Slack cuts a longer text. */
const MAX_TEXT_CHARS = 40_000;

export type Content = { text?: string | undefined; blocks?: unknown };

/** The content of a message as Slack takes it, or why it doesn't. */
export function checkContent(
  { text, blocks }: Content,
  { workspace }: ApiContext,
): ApiError | { ok: true; text: string; blocks?: Block[] } {
  const hasBlocks = blocks !== undefined && !(Array.isArray(blocks) && blocks.length === 0);
  if (!hasBlocks) {
    if (text === undefined || text.trim() === '') return fail('no_text');
    return { ok: true, text: text.slice(0, MAX_TEXT_CHARS) };
  }
  const checked = checkBlocks(blocks, 'message', () => workspace.nextId('b'));
  if (!checked.ok) return checked;
  return { ok: true, text: (text ?? '').slice(0, MAX_TEXT_CHARS), blocks: checked.blocks };
}

export type Target = {
  channel: string;
  threadTs?: string | undefined;
  /** The one person who sees it. */
  visibleTo?: string;
  byResponseUrl?: true;
};

/** Puts a checked message of the bot into the workspace. */
export function postBotMessage(
  { text, blocks }: { text: string; blocks?: Block[] },
  { channel, threadTs, visibleTo, byResponseUrl }: Target,
  { workspace, explain }: ApiContext,
): ApiError | { ok: true; message: Message } {
  const parent = threadTs === undefined ? undefined : findMessage(workspace, channel, threadTs);
  if (threadTs !== undefined && parent === undefined) return fail('thread_not_found');
  // A reply to a reply joins its thread.
  const root = parent?.threadTs ?? threadTs;
  const explanationId = explain({ text, ...(blocks && { blocks }) });
  const message: Message = {
    channel,
    ts: workspace.nextTs(),
    userId: PLACES.botUserId,
    text,
    ...(blocks === undefined ? {} : { blocks }),
    ...(root === undefined ? {} : { threadTs: root }),
    ...(visibleTo === undefined ? {} : { visibleTo }),
    ...(byResponseUrl && { byResponseUrl }),
    ...(explanationId === undefined ? {} : { explanationId }),
  };
  placeInThread(message, { workspace });
  return { ok: true, message };
}

/** Adds a message, and makes what it replies to the start of a thread. */
export function placeInThread(
  message: Message,
  { workspace }: Pick<ApiContext, 'workspace'>,
): void {
  const { channel, threadTs } = message;
  const root = threadTs === undefined ? undefined : findMessage(workspace, channel, threadTs);
  if (root !== undefined && root.threadTs === undefined && message.visibleTo === undefined) {
    workspace.change({ kind: 'message', message: { ...root, threadTs: root.ts } });
  }
  workspace.change({ kind: 'message', message });
  if (message.userId !== PLACES.botUserId) return;
  const { statuses } = workspace.state();
  const others = statuses.filter(
    (status) => status.channel !== channel || status.threadTs !== (threadTs ?? message.ts),
  );
  if (others.length < statuses.length) workspace.change({ kind: 'statuses', statuses: others });
}
