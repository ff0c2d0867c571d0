import type { ComponentChildren } from 'preact';
import { Icon } from '../icon.tsx';

/** The name of what a pane shows, and on a phone the way to the menu. */
export function PaneHeader({
  title,
  note,
  onMenu,
  children,
}: {
  title: string;
  note?: string;
  onMenu: () => void;
  children?: ComponentChildren;
}) {
  return (
    <header class="pane-header">
      <button type="button" class="plain menu-button" aria-label="Open menu" onClick={onMenu}>
        <Icon name="menu" />
      </button>
      <div>
        <h1>{title}</h1>
        {note !== undefined && <p class="note">{note}</p>}
      </div>
      {children}
    </header>
  );
}
