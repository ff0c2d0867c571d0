import { useEffect, useState } from 'preact/hooks';
import type { ExplanationView } from '../../explanation-view.ts';
import { Icon } from '../icon.tsx';
import { useWorkspace } from '../state/use-workspace.ts';
import { ExplanationDetails } from './explanation-details.tsx';

/** The message that the side panel tells about. */
export type Selected = { channel: string; ts: string };

/** What the bot saw and did for a message. */
export function Inspector({ selected, onClose }: { selected: Selected; onClose: () => void }) {
  const { state } = useWorkspace();
  const message = state.messages.find(
    ({ channel, ts }) => channel === selected.channel && ts === selected.ts,
  );
  const explanation = useExplanation(message?.explanationId);
  useEffect(() => {
    const closeOnEscape = ({ key }: KeyboardEvent) => {
      if (key === 'Escape') onClose();
    };
    addEventListener('keydown', closeOnEscape);
    return () => removeEventListener('keydown', closeOnEscape);
  }, [onClose]);
  return (
    <aside class="side inspector" aria-label="How this answer came about">
      <header class="pane-header">
        <h2>How this answer came about</h2>
        <button type="button" class="plain end" aria-label="Close panel" onClick={onClose}>
          <Icon name="close" />
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
      <section class="scrolling" aria-label="Details" tabIndex={0}>
        {explanation === 'none' && <p class="empty">No search was made for this message.</p>}
        {typeof explanation === 'object' && <ExplanationDetails explanation={explanation} />}
        {message !== undefined && (
          <details class="json">
            <summary>The message’s JSON</summary>
            <pre>{JSON.stringify({ text: message.text, blocks: message.blocks }, null, 2)}</pre>
          </details>
        )}
      </section>
    </aside>
  );
}

function useExplanation(id: string | undefined): ExplanationView | 'none' | undefined {
  const [explanation, setExplanation] = useState<ExplanationView | 'none'>();
  useEffect(() => {
    if (id === undefined) {
      setExplanation('none');
      return;
    }
    const leaving = new AbortController();
    fetch(`/explanations/${id}`, { signal: leaving.signal })
      .then((response) => response.json() as Promise<ExplanationView | null>)
      .then((found) => setExplanation(found ?? 'none'))
      .catch(() => {
        if (!leaving.signal.aborted) setExplanation('none');
      });
    return () => leaving.abort();
  }, [id]);
  return explanation;
}
