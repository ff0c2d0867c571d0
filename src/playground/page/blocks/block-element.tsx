import { useState } from 'preact/hooks';
import { Icon } from '../icon.tsx';
import { useBlockActions } from './block-actions.ts';
import type { Element, FeedbackButton } from './block-types.ts';
import { ChoiceElement } from './choice-element.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

type Choice = Record<string, unknown>;

/** An element that a person acts on, which tells the bot at once. */
export function BlockElement({ blockId, element }: { blockId: string; element: Element }) {
  const { press } = useBlockActions();
  const [asked, setAsked] = useState<Choice>();
  const tell = (choice: Choice) => press(blockId, element.action_id ?? '', choice);
  const act = (choice: Choice) => (element.confirm === undefined ? tell(choice) : setAsked(choice));
  return (
    <>
      <Control element={element} onAct={act} />
      {asked !== undefined && element.confirm !== undefined && (
        <ConfirmDialog
          confirm={element.confirm}
          onAnswer={(confirmed) => {
            setAsked(undefined);
            if (confirmed) tell(asked);
          }}
        />
      )}
    </>
  );
}

function Control({ element, onAct }: { element: Element; onAct: (choice: Choice) => void }) {
  switch (element.type) {
    case 'button':
      return <Button element={element} onAct={onAct} />;
    case 'feedback_buttons':
      return <Feedback element={element} onAct={onAct} />;
    default:
      return <ChoiceElement element={element} label={element.placeholder?.text} onChoose={onAct} />;
  }
}

function Button({ element, onAct }: { element: Element; onAct: (choice: Choice) => void }) {
  const look = ['button', element.style ?? ''].join(' ');
  if (element.url !== undefined) {
    return (
      <a
        class={look}
        href={element.url}
        target="_blank"
        rel="noreferrer"
        aria-label={element.accessibility_label}
        onClick={() => onAct({})}
      >
        {element.text?.text}
      </a>
    );
  }
  return (
    <button
      type="button"
      class={look}
      aria-label={element.accessibility_label}
      onClick={() => onAct({})}
    >
      {element.text?.text}
    </button>
  );
}

function Feedback({ element, onAct }: { element: Element; onAct: (choice: Choice) => void }) {
  const [chosen, setChosen] = useState<string>();
  const button = ({ text, value, accessibility_label }: FeedbackButton, icon: 'up' | 'down') => (
    <button
      type="button"
      class="button icon-button"
      aria-pressed={chosen === value}
      aria-label={accessibility_label ?? text.text}
      title={text.text}
      onClick={() => {
        setChosen(value);
        onAct({ text, value });
      }}
    >
      <Icon name={icon} />
    </button>
  );
  return (
    <span class="feedback">
      {element.positive_button && button(element.positive_button, 'up')}
      {element.negative_button && button(element.negative_button, 'down')}
    </span>
  );
}
