import { useEffect, useId, useRef } from 'preact/hooks';
import type { Element } from './block-types.ts';
import { TextObject } from './mrkdwn.tsx';

/** Asks before an element acts. */
export function ConfirmDialog({
  confirm,
  onAnswer,
}: {
  confirm: NonNullable<Element['confirm']>;
  onAnswer: (confirmed: boolean) => void;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="modal" aria-labelledby={titleId} onClose={() => onAnswer(false)}>
      <header>
        <h2 id={titleId}>{confirm.title?.text ?? 'Are you sure?'}</h2>
      </header>
      <div class="modal-body">
        <TextObject text={confirm.text} />
      </div>
      <footer>
        <button type="button" class="button" onClick={() => onAnswer(false)}>
          {confirm.deny?.text ?? 'Cancel'}
        </button>
        <button type="button" class="button primary" onClick={() => onAnswer(true)}>
          {confirm.confirm?.text ?? 'Yes'}
        </button>
      </footer>
    </dialog>
  );
}
