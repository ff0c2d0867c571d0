import type { ComponentChildren } from 'preact';
import { PaneHeader } from './pane-header.tsx';

/**
 * A pane under its title whose content scrolls.
 *
 * @param label names the content, for whoever doesn't see it
 */
export function ScrollingPane({
  title,
  note,
  label,
  onMenu,
  children,
}: {
  title: string;
  note: string;
  label: string;
  onMenu: () => void;
  children: ComponentChildren;
}) {
  return (
    <section class="pane" aria-label={title}>
      <PaneHeader title={title} note={note} onMenu={onMenu} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="home-tab" aria-label={label} tabIndex={0}>
        {children}
      </section>
    </section>
  );
}
