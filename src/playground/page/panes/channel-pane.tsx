import { useRef } from 'preact/hooks';
import { messagesOf } from '../../workspace/workspace-state.ts';
import { Composer, type ComposerHandle } from '../messages/composer.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { useOpenOwnThread } from '../state/use-open-own-thread.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { PaneHeader } from './pane-header.tsx';

/** A channel: its messages, and where to write. */
export function ChannelPane({ channel, onMenu }: { channel: string; onMenu: () => void }) {
  const { state, app } = useWorkspace();
  const composer = useRef<ComposerHandle>(null);
  useOpenOwnThread(channel);
  const found = state.channels.find(({ id }) => id === channel);
  if (found === undefined) return <PaneHeader title="There is no such channel" onMenu={onMenu} />;

  const hasBot = found.memberIds.includes(state.botUserId);
  const [first = 'What is new?', second = first] = app.exampleQuestions;
  const examples = [
    ...app.commands
      .slice(0, 1)
      .map(({ command }) => ({ text: `${command} ${first}`, what: 'only you see the answer' })),
    { text: `@${app.name} ${second}`, what: 'the answer comes in a thread' },
  ];
  return (
    <section class="pane" aria-label={`#${found.name}`}>
      <PaneHeader
        title={`# ${found.name}`}
        note={hasBot ? `${app.name} is in this channel` : `${app.name} isn’t in this channel`}
        onMenu={onMenu}
      />
      <MessageList
        label={`Messages in #${found.name}`}
        messages={messagesOf(state, channel)}
        channel={channel}
      >
        <div class="welcome">
          <h2>Welcome to #{found.name}</h2>
          <p>
            {hasBot
              ? 'Ask as you would in Slack. Try one of these:'
              : `Nobody has invited ${app.name} here, so it answers its command alone. To let it in: /invite @${app.name}`}
          </p>
          <ul class="examples">
            {examples.slice(0, hasBot ? 2 : 1).map(({ text, what }) => (
              <li key={text}>
                <button type="button" class="example" onClick={() => composer.current?.write(text)}>
                  <code>{text}</code>
                  <span>{what}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      </MessageList>
      <Composer
        handle={composer}
        channel={channel}
        label={`Message #${found.name}`}
        hint={`Message #${found.name}`}
      />
    </section>
  );
}
