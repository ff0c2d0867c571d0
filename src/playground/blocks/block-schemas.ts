import { z } from 'zod';
import { actionsElement, contextActionsElement, inputElement } from './element-schemas.ts';
import { richText } from './rich-text-schemas.ts';
import { anyText, blockId, plainText } from './text-schemas.ts';

/**
 * The kinds of block that the bot sends or is planned to send, as Slack checks them. Any other is
 * refused, although Slack knows more: what the page can't draw should not look as if it had been sent.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
const id = { block_id: blockId.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...id,
    text: anyText().optional(),
    fields: z.array(anyText(2_000)).min(1).max(10).optional(),
    accessory: actionsElement.optional(),
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

const context = z.strictObject({
  type: z.literal('context'),
  ...id,
  elements: z.array(anyText()).min(1).max(10),
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
});

const everywhere = [section, header, divider, context, actions, input, richText] as const;

/** Where blocks stand decides which ones Slack takes. */
export const SURFACES = {
  message: {
    maxBlocks: 50,
    block: z.discriminatedUnion('type', [...everywhere, contextActions]),
  },
  modal: { maxBlocks: 100, block: z.discriminatedUnion('type', everywhere) },
  home: { maxBlocks: 100, block: z.discriminatedUnion('type', everywhere) },
} as const;

export type Surface = keyof typeof SURFACES;
