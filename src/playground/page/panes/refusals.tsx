import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useWorkspace } from '../state/use-workspace.ts';

/** Calls that Slack would have refused: in Slack, the person would miss the message. */
export function Refusals() {
  const { state } = useWorkspace();
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = state.refusals.filter(({ id }) => !dismissed.has(id));
  return (
    <div role="alert" class="refusals">
      {shown.map(({ id, what, error, details }) => (
        <div key={id} class="refusal">
          <p>
            <strong>Slack would refuse this.</strong> <code>{what}</code>: <code>{error}</code>
            {details.map((detail) => (
              <span key={detail} class="detail">
                {detail}
              </span>
            ))}
          </p>
          <button
            type="button"
            class="plain"
            aria-label="Dismiss"
            onClick={() => setDismissed(new Set([...dismissed, id]))}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
