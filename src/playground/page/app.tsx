import { useCallback, useEffect, useState } from 'preact/hooks';
import { AccessPane } from './panes/access-pane.tsx';
import { AppPane } from './panes/app-pane.tsx';
import { ChannelPane } from './panes/channel-pane.tsx';
import { Inspector, type Selected } from './panes/inspector.tsx';
import { InstallPane } from './panes/install-pane.tsx';
import { ModalWindow } from './panes/modal-window.tsx';
import { Refusals } from './panes/refusals.tsx';
import { SearchPane } from './panes/search-pane.tsx';
import { Sidebar } from './panes/sidebar.tsx';
import { ThreadPane } from './panes/thread-pane.tsx';
import { WorkflowPane } from './panes/workflow-pane.tsx';
import { useRoute } from './state/use-route.ts';
import { SelectContext } from './state/use-selection.ts';
import { type Connected, useConnection, WorkspaceContext } from './state/use-workspace.ts';

export function App() {
  const { connected, online } = useConnection();
  if (connected === undefined) return <p class="connecting">Connecting…</p>;
  return (
    <WorkspaceContext.Provider value={connected}>
      {!online && (
        <p class="offline" role="alert">
          The playground doesn’t answer. Is it still running? Trying again…
        </p>
      )}
      <Workspace connected={connected} />
    </WorkspaceContext.Provider>
  );
}

function Workspace({ connected: { state, app } }: { connected: Connected }) {
  const route = useRoute();
  const [menuOpen, setMenuOpen] = useState(false);
  const [selected, setSelected] = useState<Selected>();
  const channel = route.kind === 'channel' ? route.channel : app.directId;
  const threadTs = route.kind === 'channel' ? route.threadTs : undefined;

  // Choosing a place closes the menu that it was chosen from.
  useEffect(() => setMenuOpen(false), [route]);

  const openMenu = () => setMenuOpen(true);
  const closeMenu = useCallback(() => {
    setMenuOpen(false);
    document.querySelector<HTMLElement>('.menu-button')?.focus();
  }, []);
  return (
    <SelectContext.Provider value={setSelected}>
      <div class="workspace">
        <Sidebar open={menuOpen} route={route} onClose={closeMenu} />
        <main class="main">
          <Refusals />
          {route.kind === 'workflow' ? (
            <WorkflowPane onMenu={openMenu} />
          ) : route.kind === 'search' ? (
            <SearchPane onMenu={openMenu} />
          ) : route.kind === 'install' ? (
            <InstallPane onMenu={openMenu} />
          ) : route.kind === 'access' ? (
            <AccessPane onMenu={openMenu} />
          ) : channel === app.directId ? (
            <AppPane home={route.kind === 'home'} onMenu={openMenu} />
          ) : (
            <ChannelPane key={channel} channel={channel} onMenu={openMenu} />
          )}
        </main>
        {threadTs !== undefined && (
          <ThreadPane key={threadTs} channel={channel} threadTs={threadTs} />
        )}
        {selected !== undefined && (
          <Inspector
            key={`${selected.channel}:${selected.ts}`}
            selected={selected}
            onClose={() => setSelected(undefined)}
          />
        )}
      </div>
      {state.modals.map((view) => (
        <ModalWindow key={`${view.id}:${view.hash}`} view={view} />
      ))}
    </SelectContext.Provider>
  );
}
