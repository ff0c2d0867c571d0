import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { AppFacts, PageEvent } from '../../page-facts.ts';
import { applyChange, type WorkspaceState } from '../../workspace/workspace-state.ts';

export type Connected = {
  state: WorkspaceState;
  app: AppFacts;
  /** How far the server's clock is ahead of the browser's. */
  clockOffsetMs: number;
};

/** What the server holds, kept up to date; undefined until it has said so. */
export function useConnection(): { connected: Connected | undefined; online: boolean } {
  const [connected, setConnected] = useState<Connected>();
  const [online, setOnline] = useState(true);
  useEffect(() => {
    // The browser connects again by itself, and the server then says everything anew.
    const source = new EventSource('/events');
    source.onopen = () => setOnline(true);
    source.onerror = () => setOnline(false);
    source.onmessage = ({ data }: MessageEvent<string>) => {
      const event = JSON.parse(data) as PageEvent;
      if (event.kind === 'snapshot') {
        const { state, app, nowMs } = event;
        setConnected({ state, app, clockOffsetMs: nowMs - Date.now() });
      } else {
        setConnected((old) => old && { ...old, state: applyChange(old.state, event.change) });
      }
    };
    return () => source.close();
  }, []);
  return { connected, online };
}

export const WorkspaceContext = createContext<Connected | undefined>(undefined);

/** What the server holds. Only within the part of the page that is shown once connected. */
export function useWorkspace(): Connected {
  return useContext(WorkspaceContext)!;
}
