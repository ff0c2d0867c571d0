import { useWorkspace } from '../state/use-workspace.ts';

export function UserMention({ id }: { id: string }) {
  const { state } = useWorkspace();
  const name = state.users.find((user) => user.id === id)?.name ?? id;
  return <span class="mention">@{name}</span>;
}

export function ChannelMention({ id }: { id: string }) {
  const { state } = useWorkspace();
  const name = state.channels.find((channel) => channel.id === id)?.name ?? id;
  return <span class="mention">#{name}</span>;
}
