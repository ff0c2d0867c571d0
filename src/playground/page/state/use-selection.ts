import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Selected } from '../panes/inspector.tsx';

export const SelectContext = createContext<(selected: Selected) => void>(() => {});

/** Opens the side panel for a message. */
export function useSelect(): (selected: Selected) => void {
  return useContext(SelectContext);
}
