import { z } from 'zod';
import { actionId, confirm, option, plainText, webAddress } from './text-schemas.ts';

const action = { action_id: actionId.optional() };
const confirmable = { confirm: confirm.optional() };
const focusable = { focus_on_load: z.boolean().optional() };
const placeholder = { placeholder: plainText(150).optional() };
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

const staticSelect = z.strictObject({
  type: z.literal('static_select'),
  ...action,
  ...confirmable,
  ...focusable,
  ...placeholder,
  options: z.array(option).min(1).max(100),
  initial_option: option.optional(),
});

const conversationsSelect = z.strictObject({
  type: z.literal('conversations_select'),
  ...action,
  ...confirmable,
  ...focusable,
  ...placeholder,
  filter: z
    .strictObject({
      include: z
        .array(z.enum(['im', 'mpim', 'private', 'public']))
        .min(1)
        .optional(),
      exclude_bot_users: z.boolean().optional(),
      exclude_external_shared_channels: z.boolean().optional(),
    })
    .optional(),
});

const datepicker = z.strictObject({
  type: z.literal('datepicker'),
  ...action,
  ...confirmable,
  ...focusable,
  ...placeholder,
  initial_date: z.iso.date().optional(),
});

const plainTextInput = z.strictObject({
  type: z.literal('plain_text_input'),
  ...action,
  ...focusable,
  ...placeholder,
  initial_value: z.string().max(3_000).optional(),
  multiline: z.boolean().optional(),
  min_length: z.number().int().min(0).max(3_000).optional(),
  max_length: z.number().int().min(1).max(3_000).optional(),
});

const pickers = [checkboxes, radioButtons, staticSelect, conversationsSelect, datepicker] as const;

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

/** What stands in an `actions` block, or beside a section's text. */
export const actionsElement = z.discriminatedUnion('type', [button, ...pickers]);

/** What stands in an `input` block. */
export const inputElement = z.discriminatedUnion('type', [plainTextInput, ...pickers]);

/** What stands in a `context_actions` block. */
export const contextActionsElement = z.discriminatedUnion('type', [feedbackButtons]);
