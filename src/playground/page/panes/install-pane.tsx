import type { AppFacts } from '../../page-facts.ts';
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
        {state.installed ? <Installed app={app} /> : <Removed app={app} />}
      </div>
    </section>
  );
}

function Installed({ app }: { app: AppFacts }) {
  return (
    <>
      <p>{app.name} is installed in this workspace.</p>
      {app.installUrl === undefined ? (
        <p class="note">
          It can be removed where the playground is open to its own machine alone: others couldn’t
          reach the app’s page to install it again.
        </p>
      ) : (
        <button type="button" class="button danger" onClick={() => sendAct({ kind: 'uninstall' })}>
          Remove {app.name}
        </button>
      )}
    </>
  );
}

function Removed({ app }: { app: AppFacts }) {
  return (
    <>
      <p>{app.name} is not installed in this workspace: nobody can ask it anything.</p>
      {app.installUrl !== undefined && (
        <a class="button primary" href={app.installUrl} target="_blank" rel="noreferrer">
          Open the app’s page
        </a>
      )}
    </>
  );
}
