import { z } from 'zod';
import {
  accessory,
  actionsElement,
  contextActionsElement,
  contextElement,
  inputElement,
} from './element-schemas.ts';
import { richText } from './rich-text-schemas.ts';
import { anyText, blockId, picture, plainText } from './text-schemas.ts';

/** @see https://docs.slack.dev/reference/block-kit/blocks */
const id = { block_id: blockId.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...id,
    text: anyText().optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine(({ text, fields }) => text !== undefined || fields !== undefined, {
    error: 'must define either `text` or `fields`',
  });

const header = z.strictObject({
  type: z.literal('header'),
  ...id,
  text: plainText(150),
  level: z.number().int().min(1).max(4).optional(),
});

const divider = z.strictObject({ type: z.literal('divider'), ...id });

const image = z
  .strictObject({ type: z.literal('image'), ...id, ...picture, title: plainText(2_000).optional() })
  .refine(({ image_url, slack_file }) => (image_url === undefined) !== (slack_file === undefined), {
    error: 'must define either `image_url` or `slack_file`',
  });

const context = z.strictObject({
  type: z.literal('context'),
  ...id,
  elements: z.array(contextElement).min(1).max(10),
});

const actions = z.strictObject({
  type: z.literal('actions'),
  ...id,
  elements: z.array(actionsElement).min(1).max(25),
});

const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  ...id,
  elements: z.array(contextActionsElement).min(1).max(5),
});

const input = z.strictObject({
  type: z.literal('input'),
  ...id,
  label: plainText(2_000),
  element: inputElement,
  hint: plainText(2_000).optional(),
  optional: z.boolean().optional(),
  dispatch_action: z.boolean().optional(),
});

const markdown = z.strictObject({
  type: z.literal('markdown'),
  ...id,
  text: z.string().min(1).max(12_000),
});

const cell = z.union([
  richText,
  z.strictObject({ type: z.literal('raw_text'), text: z.string().min(1) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string() }),
]);

const table = z.strictObject({
  type: z.literal('table'),
  ...id,
  rows: z.array(z.array(cell).min(1).max(20)).min(1).max(100),
  column_settings: z.array(z.looseObject({}).nullable()).max(20).optional(),
});

/** Blocks that Slack knows and the playground does not draw: their inside is not checked. */
const undrawn = z.looseObject({
  type: z.enum(['alert', 'card', 'carousel', 'container', 'file', 'video']),
  ...id,
});
const undrawnInMessages = z.looseObject({
  type: z.enum(['data_table', 'data_visualization', 'plan', 'task_card']),
  ...id,
});

const everywhere = [section, header, divider, image, context, actions, input, richText] as const;

/** Where blocks stand decides which ones Slack takes. */
export const SURFACES = {
  message: {
    maxBlocks: 50,
    block: z.discriminatedUnion('type', [
      ...everywhere,
      contextActions,
      markdown,
      table,
      undrawn,
      undrawnInMessages,
    ]),
  },
  modal: { maxBlocks: 100, block: z.discriminatedUnion('type', [...everywhere, undrawn]) },
  home: { maxBlocks: 100, block: z.discriminatedUnion('type', [...everywhere, undrawn]) },
} as const;

export type Surface = keyof typeof SURFACES;
