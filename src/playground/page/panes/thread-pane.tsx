import { threadOf, titleOf } from '../../workspace/workspace-state.ts';
import { Icon } from '../icon.tsx';
import { Composer } from '../messages/composer.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { goTo } from '../state/use-route.ts';
import { useWorkspace } from '../state/use-workspace.ts';

/** A thread, beside its channel, under the name that the bot gave it. */
export function ThreadPane({ channel, threadTs }: { channel: string; threadTs: string }) {
  const { state } = useWorkspace();
  const where = state.channels.find(({ id }) => id === channel);
  const name = where?.kind === 'channel' ? `#${where.name}` : (where?.name ?? '');
  const title = titleOf(state, channel, threadTs);
  return (
    <aside class="side thread" aria-label="Thread">
      <header class="pane-header">
        <div>
          <h2>{title ?? 'Thread'}</h2>
          <p class="note">{title === undefined ? name : `Thread · ${name}`}</p>
        </div>
        <button
          type="button"
          class="plain end"
          aria-label="Close thread"
          onClick={() => goTo({ kind: 'channel', channel })}
        >
          <Icon name="close" />
        </button>
      </header>
      <MessageList
        label="Messages in this thread"
        messages={threadOf(state, channel, threadTs)}
        channel={channel}
        threadTs={threadTs}
      />
      <Composer
        channel={channel}
        threadTs={threadTs}
        label="Reply in thread"
        hint="Reply…"
        takeFocus
      />
    </aside>
  );
}
