import { useId } from 'preact/hooks';
import type { Block } from '../../workspace/workspace-state.ts';
import { useBlockActions } from './block-actions.ts';
import type { Element, Text } from './block-types.ts';
import { ChoiceElement } from './choice-element.tsx';

/** An input with its label, told to the bot when the window is submitted. */
export function InputBlock({ block }: { block: Block }) {
  const { label, hint, optional, element } = block as unknown as {
    label: Text;
    hint?: Text;
    optional?: boolean;
    element: Element;
  };
  const id = useId();
  const { setValue, errors } = useBlockActions();
  const error = errors?.[block.block_id];
  const note = error ?? hint?.text;
  return (
    <>
      <label for={id}>
        {label.text}
        {optional && <span class="note"> (optional)</span>}
      </label>
      <ChoiceElement
        element={element}
        id={id}
        label={label.text}
        describedBy={note === undefined ? undefined : `${id}-note`}
        onChoose={(choice) =>
          setValue?.(block.block_id, element.action_id ?? '', { type: element.type, ...choice })
        }
      />
      {note !== undefined && (
        <p id={`${id}-note`} class={error === undefined ? 'note' : 'error'}>
          {note}
        </p>
      )}
    </>
  );
}
