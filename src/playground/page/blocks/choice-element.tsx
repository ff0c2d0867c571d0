import { useId } from 'preact/hooks';
import type { Element, Option } from './block-types.ts';

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
          <Options element={element} />
        </select>
      );
    case 'multi_static_select':
      return (
        <select
          {...shared}
          multiple
          onChange={({ currentTarget }) =>
            onChoose({
              selected_options: [...currentTarget.selectedOptions].map(({ value }) =>
                findOption(element, value),
              ),
            })
          }
        >
          <Options element={element} />
        </select>
      );
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
    case 'plain_text_input':
      return element.multiline ? (
        <textarea
          {...shared}
          rows={3}
          placeholder={placeholder}
          defaultValue={element.initial_value}
          onInput={({ currentTarget }) => onChoose({ value: currentTarget.value || null })}
        />
      ) : (
        <TypedInput element={element} type="text" shared={shared} onChoose={onChoose} />
      );
    case 'email_text_input':
      return <TypedInput element={element} type="email" shared={shared} onChoose={onChoose} />;
    case 'url_text_input':
      return <TypedInput element={element} type="url" shared={shared} onChoose={onChoose} />;
    case 'number_input':
      return <TypedInput element={element} type="number" shared={shared} onChoose={onChoose} />;
    default:
      return <span class="note">(A “{element.type}”, which this page doesn’t draw.)</span>;
  }
}

function TypedInput({
  element,
  type,
  shared,
  onChoose,
}: {
  element: Element;
  type: 'text' | 'email' | 'url' | 'number';
  shared: Record<string, string | undefined>;
  onChoose: (choice: Choice) => void;
}) {
  return (
    <input
      {...shared}
      // The types know each of the four alone.
      type={type as 'text'}
      placeholder={element.placeholder?.text}
      defaultValue={element.initial_value}
      onInput={({ currentTarget }) => onChoose({ value: currentTarget.value || null })}
    />
  );
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

function Options({ element: { options = [], option_groups = [] } }: { element: Element }) {
  const draw = ({ value, text }: Option) => (
    <option key={value} value={value}>
      {text.text}
    </option>
  );
  return (
    <>
      {options.map(draw)}
      {option_groups.map(({ label, options: grouped }) => (
        <optgroup key={label.text} label={label.text}>
          {grouped.map(draw)}
        </optgroup>
      ))}
    </>
  );
}

function findOption(element: Element, value: string): Option | undefined {
  const all = [
    ...(element.options ?? []),
    ...(element.option_groups ?? []).flatMap(({ options }) => options),
  ];
  return all.find((option) => option.value === value);
}
