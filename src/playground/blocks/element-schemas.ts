import { z } from 'zod';
import {
  actionId,
  anyText,
  confirm,
  option,
  optionGroup,
  picture,
  plainText,
  webAddress,
} from './text-schemas.ts';

const action = { action_id: actionId.optional() };
const confirmable = { confirm: confirm.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
const dispatchable = { dispatch_action_config: z.looseObject({}).optional() };
const style = z.enum(['primary', 'danger']).optional();

const button = z.strictObject({
  type: z.literal('button'),
  ...action,
  ...confirmable,
  text: plainText(75),
  url: webAddress.optional(),
  value: z.string().max(2_000).optional(),
  style,
  accessibility_label: z.string().max(75).optional(),
});

const overflow = z.strictObject({
  type: z.literal('overflow'),
  ...action,
  ...confirmable,
  options: z.array(option).min(1).max(5),
});

const choices = { options: z.array(option).min(1).max(10) };

const checkboxes = z.strictObject({
  type: z.literal('checkboxes'),
  ...action,
  ...confirmable,
  ...focusable,
  ...choices,
  initial_options: z.array(option).min(1).optional(),
});

const radioButtons = z.strictObject({
  type: z.literal('radio_buttons'),
  ...action,
  ...confirmable,
  ...focusable,
  ...choices,
  initial_option: option.optional(),
});

const menu = {
  ...action,
  ...confirmable,
  ...focusable,
  ...placeholder,
  options: z.array(option).min(1).max(100).optional(),
  option_groups: z.array(optionGroup).min(1).max(100).optional(),
};

const oneOfTwo = 'must define either `options` or `option_groups`';

const staticSelect = z
  .strictObject({ type: z.literal('static_select'), ...menu, initial_option: option.optional() })
  .refine(
    ({ options, option_groups }) => (options === undefined) !== (option_groups === undefined),
    {
      error: oneOfTwo,
    },
  );

const multiStaticSelect = z
  .strictObject({
    type: z.literal('multi_static_select'),
    ...menu,
    initial_options: z.array(option).min(1).optional(),
    max_selected_items: z.number().int().min(1).optional(),
  })
  .refine(
    ({ options, option_groups }) => (options === undefined) !== (option_groups === undefined),
    {
      error: oneOfTwo,
    },
  );

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...action,
  ...confirmable,
  ...focusable,
  ...placeholder,
  initial_date: z.iso.date().optional(),
});

const typed = { ...action, ...focusable, ...placeholder, ...dispatchable };

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...typed,
  initial_value: z.string().max(3_000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3_000).optional(),
  max_length: z.number().int().min(1).max(3_000).optional(),
});

const addressInput = (type: 'email_text_input' | 'url_text_input') =>
  z.strictObject({ type: z.literal(type), ...typed, initial_value: z.string().optional() });

const numberInput = z.strictObject({
  type: z.literal('number_input'),
  ...typed,
  is_decimal_allowed: z.boolean(),
  initial_value: z.string().optional(),
  min_value: z.string().optional(),
  max_value: z.string().optional(),
});

/** Elements that Slack knows and the playground does not draw: their inside is not checked. */
const UNDRAWN_PICKERS = [
  'channels_select',
  'conversations_select',
  'datetimepicker',
  'external_select',
  'multi_channels_select',
  'multi_conversations_select',
  'multi_external_select',
  'multi_users_select',
  'rich_text_input',
  'timepicker',
  'users_select',
] as const;

const undrawn = <Type extends string>(types: readonly Type[]) =>
  z.looseObject({ type: z.enum(types), ...action });

const pickers = [
  checkboxes,
  radioButtons,
  staticSelect,
  multiStaticSelect,
  datepicker,
  undrawn(UNDRAWN_PICKERS),
] as const;

const feedbackButton = z.strictObject({
  text: plainText(75),
  value: z.string().max(2_000),
  accessibility_label: z.string().max(75).optional(),
});

const feedbackButtons = z.strictObject({
  type: z.literal('feedback_buttons'),
  ...action,
  positive_button: feedbackButton,
  negative_button: feedbackButton,
});

const iconButton = z.strictObject({
  type: z.literal('icon_button'),
  ...action,
  ...confirmable,
  icon: z.enum(['trash']),
  text: plainText(75),
  accessibility_label: z.string().max(75).optional(),
  value: z.string().max(2_000).optional(),
  visible_to_user_ids: z.array(z.string()).optional(),
});

const image = z.strictObject({ type: z.literal('image'), ...picture });

const workflowButton = undrawn(['workflow_button']);

/** What stands in an `actions` block. */
export const actionsElement = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  ...pickers,
]);

/** What stands beside a section's text. */
export const accessory = z.discriminatedUnion('type', [
  button,
  overflow,
  workflowButton,
  image,
  ...pickers,
]);

/** What stands in an `input` block. */
export const inputElement = z.discriminatedUnion('type', [
  plainTextInput,
  addressInput('email_text_input'),
  addressInput('url_text_input'),
  numberInput,
  undrawn(['file_input']),
  ...pickers,
]);

/** What stands in a `context_actions` block. */
export const contextActionsElement = z.discriminatedUnion('type', [feedbackButtons, iconButton]);

/** What stands in a `context` block. */
export const contextElement = z.union([anyText(), image]);
