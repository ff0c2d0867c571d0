import { useEffect, useRef, useState } from 'preact/hooks';
import type { View } from '../../workspace/workspace-state.ts';
import { BlockActionsContext } from '../blocks/block-actions.ts';
import { BlockKit } from '../blocks/block-kit.tsx';
import { Icon } from '../icon.tsx';
import { sendAct } from '../state/send-act.ts';
import { useViewValues } from '../state/use-view-values.ts';

/** A window of the app over the page. */
export function ModalWindow({ view }: { view: View }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const { actions, values } = useViewValues(view);
  useEffect(() => dialog.current?.showModal(), []);
  const close = () => void sendAct({ kind: 'close', viewId: view.id });
  const submit = async () => setErrors(await sendAct({ kind: 'submit', viewId: view.id, values }));
  return (
    <dialog
      ref={dialog}
      class="modal"
      aria-labelledby={`${view.id}-title`}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <header>
          <h2 id={`${view.id}-title`}>{view.title}</h2>
          <button type="button" class="plain" aria-label="Close window" onClick={close}>
            <Icon name="close" />
          </button>
        </header>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
        <section class="modal-body" aria-label={view.title} tabIndex={0}>
          <BlockActionsContext.Provider value={{ ...actions, errors }}>
            <BlockKit blocks={view.blocks} />
          </BlockActionsContext.Provider>
        </section>
        <footer>
          <button type="button" class="button" onClick={close}>
            {view.close}
          </button>
          {view.submit !== undefined && (
            <button type="submit" class="button primary">
              {view.submit}
            </button>
          )}
        </footer>
      </form>
    </dialog>
  );
}
