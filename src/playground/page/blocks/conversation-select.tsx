import { useWorkspace } from '../state/use-workspace.ts';

/** A menu of the workspace's channels. */
export function ConversationSelect({
  placeholder = 'Choose a channel…',
  onChoose,
  ...shared
}: {
  id?: string | undefined;
  'aria-label'?: string | undefined;
  'aria-describedby'?: string | undefined;
  placeholder?: string | undefined;
  onChoose: (choice: { selected_conversation: string | null }) => void;
}) {
  const { state } = useWorkspace();
  return (
    <select
      {...shared}
      onChange={({ currentTarget }) =>
        onChoose({ selected_conversation: currentTarget.value || null })
      }
    >
      <option value="">{placeholder}</option>
      {state.channels
        .filter(({ kind }) => kind === 'channel')
        .map(({ id, name }) => (
          <option key={id} value={id}>
            #{name}
          </option>
        ))}
    </select>
  );
}
