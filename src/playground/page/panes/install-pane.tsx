import { sendAct } from '../state/send-act.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { PaneHeader } from './pane-header.tsx';

/** The app in the workspace's settings: installed or not, and how that changes. */
export function InstallPane({ onMenu }: { onMenu: () => void }) {
  const { state, app } = useWorkspace();
  return (
    <section class="pane" aria-label="Installation">
      <PaneHeader
        title="Installation"
        note="What somebody sees who brings the app into a workspace, and who removes it"
        onMenu={onMenu}
      />
      <div class="home-tab" role="status">
        {state.installed ? (
          <>
            <p>{app.name} is installed in this workspace.</p>
            <button
              type="button"
              class="button danger"
              onClick={() => sendAct({ kind: 'uninstall' })}
            >
              Remove {app.name}
            </button>
          </>
        ) : (
          <>
            <p>{app.name} is not installed in this workspace: nobody can ask it anything.</p>
            {app.installUrl === undefined ? (
              <p class="note">
                Its page to install it from is open to the machine alone that the playground runs
                on. Start the playground again, and it is installed.
              </p>
            ) : (
              <a class="button primary" href={app.installUrl} target="_blank" rel="noreferrer">
                Open the app’s page
              </a>
            )}
          </>
        )}
      </div>
    </section>
  );
}
