import type { RefObject } from 'preact';
import {
  useEffect,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { sendAct } from '../state/send-act.ts';
import { useCompletions } from '../state/use-completions.ts';
import { Completions } from './completions.tsx';

export type ComposerHandle = { write(text: string): void };

/** Where one writes: Enter sends, Shift+Enter breaks the line. */
export function Composer({
  channel,
  threadTs,
  label,
  hint,
  handle,
  takeFocus = false,
}: {
  channel: string;
  threadTs?: string;
  label: string;
  hint: string;
  handle?: RefObject<ComposerHandle | null>;
  takeFocus?: boolean;
}) {
  const [text, setText] = useState('');
  const field = useRef<HTMLTextAreaElement>(null);
  const listId = useId();
  const write = (written: string) => {
    setText(written);
    field.current?.focus();
  };
  const { completions, active, move, choose, dismiss } = useCompletions(text, write);
  useImperativeHandle(handle ?? null, () => ({ write }), []);
  useEffect(() => {
    if (takeFocus) field.current?.focus({ preventScroll: true });
  }, [takeFocus]);
  useLayoutEffect(() => {
    const { current } = field;
    if (current === null) return;
    current.style.height = 'auto';
    current.style.height = `${current.scrollHeight}px`;
  }, [text]);

  const send = () => {
    if (text.trim() === '') return;
    void sendAct({ kind: 'say', channel, text, ...(threadTs === undefined ? {} : { threadTs }) });
    setText('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (completions.length > 0) {
      if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
        event.preventDefault();
        move(event.key === 'ArrowDown' ? 1 : -1);
        return;
      }
      if (event.key === 'Enter' || event.key === 'Tab') {
        event.preventDefault();
        choose(active);
        return;
      }
      if (event.key === 'Escape') {
        event.preventDefault();
        dismiss();
        return;
      }
    }
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      send();
    }
  };
  return (
    <form
      class="composer"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {completions.length > 0 && (
        <Completions id={listId} completions={completions} active={active} onChoose={choose} />
      )}
      <div class="field">
        <textarea
          ref={field}
          rows={1}
          value={text}
          aria-label={label}
          placeholder={hint}
          aria-autocomplete="list"
          aria-controls={completions.length > 0 ? listId : undefined}
          aria-activedescendant={completions.length > 0 ? `${listId}-${active}` : undefined}
          onInput={({ currentTarget }) => setText(currentTarget.value)}
          onKeyDown={onKeyDown}
        />
        <button type="submit" class="send" aria-label="Send" disabled={text.trim() === ''}>
          <Icon name="send" />
        </button>
      </div>
    </form>
  );
}
