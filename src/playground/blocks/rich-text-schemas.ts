import { z } from 'zod';
import { blockId, webAddress } from './text-schemas.ts';

/** @see https://docs.slack.dev/reference/block-kit/blocks/rich-text-block */
const style = {
  style: z
    .strictObject({
      bold: z.boolean().optional(),
      italic: z.boolean().optional(),
      strike: z.boolean().optional(),
      underline: z.boolean().optional(),
      code: z.boolean().optional(),
    })
    .optional(),
};

/** Text and links alone: the other pieces name people and channels or call everybody. */
const inline = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('text'), text: z.string().min(1), ...style }),
  z.strictObject({
    type: z.literal('link'),
    url: webAddress,
    text: z.string().min(1).optional(),
    ...style,
  }),
]);

const elements = z.array(inline).min(1);

/** In a line of its own the bot may name a person. */
const person = z.strictObject({
  type: z.literal('user'),
  user_id: z.string().regex(/^[UW]\w+$/),
  ...style,
});

const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(z.discriminatedUnion('type', [...inline.options, person])).min(1),
});

const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(z.strictObject({ type: z.literal('rich_text_section'), elements })).min(1),
});

const quote = z.strictObject({ type: z.literal('rich_text_quote'), elements });

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId.optional(),
  elements: z.array(z.discriminatedUnion('type', [section, list, quote])).min(1),
});
