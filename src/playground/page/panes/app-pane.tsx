import { useEffect } from 'preact/hooks';
import { messagesOf } from '../../workspace/workspace-state.ts';
import { BlockActionsContext } from '../blocks/block-actions.ts';
import { BlockKit } from '../blocks/block-kit.tsx';
import { Composer } from '../messages/composer.tsx';
import { MessageList } from '../messages/message-list.tsx';
import { sendAct } from '../state/send-act.ts';
import { hrefOf } from '../state/use-route.ts';
import { useViewValues } from '../state/use-view-values.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { PaneHeader } from './pane-header.tsx';

/** The app: direct messages with it, and its Home tab. */
export function AppPane({ home, onMenu }: { home: boolean; onMenu: () => void }) {
  const { app } = useWorkspace();
  useEffect(() => {
    void sendAct({ kind: 'open-app', tab: home ? 'home' : 'messages' });
  }, [home]);
  const tab = (label: string, href: string, current: boolean) => (
    <a href={href} aria-current={current ? 'page' : undefined}>
      {label}
    </a>
  );
  return (
    <section class="pane" aria-label={app.name}>
      <PaneHeader title={app.name} onMenu={onMenu}>
        <nav class="tabs" aria-label={app.name}>
          {app.homeTab && tab('Home', hrefOf({ kind: 'home' }), home)}
          {tab('Messages', hrefOf({ kind: 'channel', channel: app.directId }), !home)}
        </nav>
      </PaneHeader>
      {home ? <HomeTab /> : <Messages />}
    </section>
  );
}

function HomeTab() {
  const { state } = useWorkspace();
  const { home } = state;
  const { actions } = useViewValues(home);
  if (home === undefined) return <p class="empty">The app has not filled its Home tab yet.</p>;
  return (
    <div class="home-tab">
      <BlockActionsContext.Provider value={actions}>
        <BlockKit blocks={home.blocks} />
      </BlockActionsContext.Provider>
    </div>
  );
}

function Messages() {
  const { state, app } = useWorkspace();
  const offered = state.prompts[app.directId];
  const say = (text: string) => void sendAct({ kind: 'say', channel: app.directId, text });
  return (
    <>
      <MessageList
        label={`Messages with ${app.name}`}
        messages={messagesOf(state, app.directId)}
        channel={app.directId}
      >
        <div class="welcome">
          <h2>{app.name}</h2>
          <p>This is the beginning of your conversation with {app.name}. Just ask.</p>
        </div>
      </MessageList>
      {offered !== undefined && (
        <section class="prompts" aria-label="Suggested prompts">
          {offered.title !== undefined && <p>{offered.title}</p>}
          {offered.prompts.map(({ title, message }) => (
            <button key={title} type="button" class="prompt" onClick={() => say(message)}>
              {title}
            </button>
          ))}
        </section>
      )}
      <Composer channel={app.directId} label={`Message ${app.name}`} hint={`Message ${app.name}`} />
    </>
  );
}
