import { useState } from 'preact/hooks';
import { useWorkspace } from './use-workspace.ts';

export type Completion = { insert: string; label: string; note: string };

/** What the beginning of a command or a mention may become. */
export function useCompletions(text: string, write: (text: string) => void) {
  const { state, app } = useWorkspace();
  const [active, setActive] = useState(0);
  const [dismissedText, setDismissedText] = useState<string>();

  const command = /^\/\w*$/.exec(text)?.[0];
  const mention = /(?:^|\s)@([\w ]{0,30})$/.exec(text)?.[1];
  const all: Completion[] =
    command !== undefined
      ? [
          ...app.commands.map((each) => ({
            insert: `${each.command} `,
            label: [each.command, each.usageHint].filter(Boolean).join(' '),
            note: each.description,
          })),
          {
            insert: `/invite @${app.name}`,
            label: '/invite',
            note: 'Let the bot into this channel',
          },
        ].filter(({ insert }) => insert.startsWith(command))
      : mention !== undefined
        ? state.users
            .filter(({ name }) => name.toLowerCase().startsWith(mention.toLowerCase()))
            .filter(({ id }) => id === state.botUserId)
            .map(({ name }) => ({
              insert: `${text.slice(0, text.length - mention.length)}${name} `,
              label: `@${name}`,
              note: 'App',
            }))
        : [];
  const completions = text === dismissedText ? [] : all;
  const within = Math.min(active, Math.max(0, completions.length - 1));
  return {
    completions,
    active: within,
    move: (by: number) => setActive((within + by + completions.length) % completions.length),
    choose(n: number) {
      const chosen = completions[n];
      if (chosen === undefined) return;
      setActive(0);
      write(chosen.insert);
    },
    dismiss: () => setDismissedText(text),
  };
}
