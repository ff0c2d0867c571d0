import type { Element } from './block-types.ts';

/** What an input holds before anybody touches it, as Slack's payloads carry it. */
export function initialChoice(element: Element): Record<string, unknown> {
  switch (element.type) {
    case 'static_select':
    case 'radio_buttons':
      return { selected_option: element.initial_option ?? null };
    case 'checkboxes':
      return { selected_options: element.initial_options ?? [] };
    case 'conversations_select':
      return { selected_conversation: null };
    case 'datepicker':
      return { selected_date: element.initial_date ?? null };
    default:
      return { value: element.initial_value ?? null };
  }
}
