import { type Message, threadOf } from '../../workspace/workspace-state.ts';
import { BlockActionsContext } from '../blocks/block-actions.ts';
import { BlockKit } from '../blocks/block-kit.tsx';
import { Mrkdwn } from '../blocks/mrkdwn.tsx';
import { Icon } from '../icon.tsx';
import { sendAct } from '../state/send-act.ts';
import { hrefOf } from '../state/use-route.ts';
import { useSelect } from '../state/use-selection.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { formatTime } from './format-time.ts';

/** A message: who, when, what, and what can be done with it. */
export function MessageItem({
  message,
  inThread,
  joined,
}: {
  message: Message;
  inThread: boolean;
  joined: boolean;
}) {
  const { state } = useWorkspace();
  const { channel, ts, userId, visibleTo } = message;
  const user = state.users.find(({ id }) => id === userId);
  const name = user?.name ?? userId;
  const time = formatTime(ts);
  const actions = {
    press: (blockId: string, actionId: string, choice: Record<string, unknown>) =>
      void sendAct({ kind: 'press', channel, ts, blockId, actionId, choice }),
  };
  return (
    <article
      class={['message', joined ? 'joined' : '', visibleTo === undefined ? '' : 'ephemeral'].join(
        ' ',
      )}
      aria-label={`${name}, ${time}`}
    >
      {!joined && <Avatar userId={userId} name={name} />}
      <div class="body">
        {visibleTo !== undefined && (
          <p class="only-you">
            <Icon name="eye" /> Only visible to you
          </p>
        )}
        {!joined && (
          <p class="byline">
            <strong>{name}</strong>
            {user?.isBot && <span class="badge">App</span>}
            <time>{time}</time>
          </p>
        )}
        <div class="content">
          {message.blocks === undefined ? (
            <Mrkdwn text={message.text} />
          ) : (
            <BlockActionsContext.Provider value={actions}>
              <BlockKit blocks={message.blocks} />
            </BlockActionsContext.Provider>
          )}
        </div>
        {!inThread && <Replies message={message} />}
      </div>
      <Toolbar message={message} inThread={inThread} />
    </article>
  );
}

function Avatar({ userId, name }: { userId: string; name: string }) {
  const { state } = useWorkspace();
  const kind = userId === state.botUserId ? 'bot' : userId === state.meId ? 'me' : 'slackbot';
  return (
    <span class={`avatar ${kind}`} aria-hidden="true">
      {name
        .split(' ')
        .map((word) => word[0])
        .join('')
        .slice(0, 2)}
    </span>
  );
}

function Replies({ message: { channel, ts } }: { message: Message }) {
  const { state } = useWorkspace();
  const replies = threadOf(state, channel, ts).slice(1);
  const last = replies.at(-1);
  if (last === undefined) return null;
  return (
    <a class="replies" href={hrefOf({ kind: 'channel', channel, threadTs: ts })}>
      {replies.length} {replies.length === 1 ? 'reply' : 'replies'}
      <span class="note"> Last reply at {formatTime(last.ts)}</span>
    </a>
  );
}

function Toolbar({
  message: { channel, ts, userId, visibleTo, threadTs },
  inThread,
}: {
  message: Message;
  inThread: boolean;
}) {
  const { state, app } = useWorkspace();
  const select = useSelect();
  const replyable = !inThread && visibleTo === undefined;
  const inspectable = userId === state.botUserId;
  const shortcuts = visibleTo === undefined ? app.messageShortcuts : [];
  if (!replyable && !inspectable && shortcuts.length === 0) return null;
  return (
    <div class="toolbar">
      {replyable && (
        <a
          class="tool"
          href={hrefOf({ kind: 'channel', channel, threadTs: threadTs ?? ts })}
          title="Reply in thread"
          aria-label="Reply in thread"
        >
          <Icon name="thread" />
        </a>
      )}
      {inspectable && (
        <button
          type="button"
          class="tool"
          title="How this answer came about"
          aria-label="How this answer came about"
          onClick={() => select({ channel, ts })}
        >
          <Icon name="inspect" />
        </button>
      )}
      {shortcuts.map(({ name: label, callbackId }) => (
        <button
          key={callbackId}
          type="button"
          class="tool"
          onClick={() => void sendAct({ kind: 'shortcut', callbackId, channel, ts })}
        >
          {label}
        </button>
      ))}
    </div>
  );
}
