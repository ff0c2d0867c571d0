import { useId } from 'preact/hooks';
import type { Element, Option } from './block-types.ts';
import { ConversationSelect } from './conversation-select.tsx';

type Choice = Record<string, unknown>;

/** Menus, dates, choices and typed text. `label` is what a screen reader calls it. */
export function ChoiceElement({
  element,
  label,
  id,
  describedBy,
  onChoose,
}: {
  element: Element;
  label?: string | undefined;
  id?: string | undefined;
  describedBy?: string | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const shared = { id, 'aria-label': label, 'aria-describedby': describedBy };
  const placeholder = element.placeholder?.text;
  switch (element.type) {
    case 'static_select':
      return (
        <select
          {...shared}
          value={element.initial_option?.value ?? ''}
          onChange={({ currentTarget }) =>
            onChoose({ selected_option: findOption(element, currentTarget.value) ?? null })
          }
        >
          <option value="">{placeholder ?? 'Choose…'}</option>
          {element.options?.map(({ value, text }) => (
            <option key={value} value={value}>
              {text.text}
            </option>
          ))}
        </select>
      );
    case 'conversations_select':
      return <ConversationSelect {...shared} placeholder={placeholder} onChoose={onChoose} />;
    case 'radio_buttons':
    case 'checkboxes':
      return <Choices element={element} label={label} onChoose={onChoose} />;
    case 'datepicker':
      return (
        <input
          {...shared}
          type="date"
          defaultValue={element.initial_date}
          onChange={({ currentTarget }) => onChoose({ selected_date: currentTarget.value || null })}
        />
      );
    case 'plain_text_input': {
      const typed = {
        ...shared,
        placeholder,
        defaultValue: element.initial_value,
        onInput: ({ currentTarget }: { currentTarget: { value: string } }) =>
          onChoose({ value: currentTarget.value || null }),
      };
      return element.multiline ? (
        <textarea {...typed} rows={3} />
      ) : (
        <input {...typed} type="text" />
      );
    }
  }
}

function Choices({
  element,
  label,
  onChoose,
}: {
  element: Element;
  label?: string | undefined;
  onChoose: (choice: Choice) => void;
}) {
  const name = useId();
  const many = element.type === 'checkboxes';
  const initial = [...(element.initial_options ?? []), element.initial_option]
    .filter((option) => option !== undefined)
    .map(({ value }) => value);
  return (
    <fieldset aria-label={label}>
      {element.options?.map((option) => (
        <label key={option.value}>
          <input
            type={many ? 'checkbox' : 'radio'}
            name={name}
            value={option.value}
            defaultChecked={initial.includes(option.value)}
            onChange={({ currentTarget }) => {
              if (!many) onChoose({ selected_option: option });
              else onChoose({ selected_options: readChecked(currentTarget, element) });
            }}
          />{' '}
          {option.text.text}
          {option.description !== undefined && <span class="note"> {option.description.text}</span>}
        </label>
      ))}
    </fieldset>
  );
}

function readChecked(input: HTMLInputElement, element: Element): (Option | undefined)[] {
  const boxes = input.closest('fieldset')!.querySelectorAll<HTMLInputElement>('input:checked');
  return [...boxes].map(({ value }) => findOption(element, value));
}

function findOption({ options = [] }: Element, chosen: string): Option | undefined {
  return options.find(({ value }) => value === chosen);
}
