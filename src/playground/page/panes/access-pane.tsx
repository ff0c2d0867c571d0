import { useId, useState } from 'preact/hooks';
import { type AccessSettings, findMe } from '../../workspace/workspace-state.ts';
import { sendAct } from '../state/send-act.ts';
import { useWorkspace } from '../state/use-workspace.ts';
import { ScrollingPane } from './scrolling-pane.tsx';

/** Who may ask, as an admin sets it, and who the person is. */
export function AccessPane({ onMenu }: { onMenu: () => void }) {
  return (
    <ScrollingPane
      title="Who may ask"
      note="What an admin sets in .env, and what those see who may not ask"
      label="Settings"
      onMenu={onMenu}
    >
      <Guest />
      <Settings />
      <p class="note">Whoever may not ask is told so once a day in each place.</p>
    </ScrollingPane>
  );
}

function Guest() {
  const { state } = useWorkspace();
  return (
    <label class="choice">
      You are{' '}
      <select
        value={findMe(state).teamId === state.teamId ? 'member' : 'guest'}
        onChange={({ currentTarget }) =>
          sendAct({ kind: 'choose-home', isGuest: currentTarget.value === 'guest' })
        }
      >
        <option value="member">of this workspace</option>
        <option value="guest">a guest of another organization (Slack Connect)</option>
      </select>
    </label>
  );
}

function Settings() {
  const { state } = useWorkspace();
  const channels = state.channels.filter(({ kind }) => kind === 'channel');
  const variables = [
    ['ALLOWED_TEAMS', `Workspaces whose people may ask. This one is ${state.teamId}`],
    [
      'ALLOWED_CHANNELS',
      `Channels in which they may. ${channels.map(({ id, name }) => `#${name} is ${id}`).join(', ')}; dm stands for direct messages, the Home tab and shortcuts`,
    ],
    ['ALLOWED_USERS', `People who may. You are ${state.meId}`],
    ['ALLOW_EXTERNAL', 'true lets in guests of other organizations'],
  ] as const;
  const [settings, setSettings] = useState<AccessSettings>(state.access);
  const [problems, setProblems] = useState<Readonly<Record<string, string>>>();
  return (
    <form
      class="step"
      onSubmit={async (event) => {
        event.preventDefault();
        setProblems(await sendAct({ kind: 'set-access', settings }));
      }}
    >
      {variables.map(([name, note]) => (
        <Variable
          key={name}
          name={name}
          note={note}
          value={settings[name]}
          problem={problems?.[name]}
          onInput={(value) => {
            setProblems(undefined);
            setSettings((old) => ({ ...old, [name]: value }));
          }}
        />
      ))}
      <button type="submit" class="button primary">
        Set
      </button>
      <span role="status" class="note">
        {problems !== undefined && Object.keys(problems).length === 0 && ' Set.'}
      </span>
    </form>
  );
}

function Variable({
  name,
  note,
  value,
  problem,
  onInput,
}: {
  name: string;
  note: string;
  value: string;
  problem: string | undefined;
  onInput: (value: string) => void;
}) {
  const id = useId();
  return (
    <div class="block input">
      <label for={id}>
        <code>{name}</code>
      </label>
      <input
        id={id}
        value={value}
        autocomplete="off"
        spellcheck={false}
        aria-describedby={`${id}-note`}
        onInput={({ currentTarget }) => onInput(currentTarget.value)}
      />
      <p id={`${id}-note`} class={problem === undefined ? 'note' : 'error'}>
        {problem === undefined ? note : `${name} ${problem}`}
      </p>
    </div>
  );
}
