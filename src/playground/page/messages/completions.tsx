import type { Completion } from '../state/use-completions.ts';

/** The list that opens while a command or a mention is typed. */
export function Completions({
  id,
  completions,
  active,
  onChoose,
}: {
  id: string;
  completions: readonly Completion[];
  active: number;
  onChoose: (n: number) => void;
}) {
  return (
    <div class="completions" role="listbox" id={id} aria-label="Completions">
      {completions.map(({ insert, label, note }, n) => (
        // The keyboard moves through the list from the text field, which keeps the focus.
        // biome-ignore lint/a11y/useFocusableInteractive: as said above.
        // biome-ignore lint/a11y/useKeyWithClickEvents: as said above.
        <div
          key={insert}
          id={`${id}-${n}`}
          role="option"
          aria-selected={n === active}
          onMouseDown={(event) => event.preventDefault()}
          onClick={() => onChoose(n)}
        >
          <strong>{label}</strong> <span>{note}</span>
        </div>
      ))}
    </div>
  );
}
