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

const text = z.strictObject({ type: z.literal('text'), text: z.string().min(1), ...style });
const link = z.strictObject({
  type: z.literal('link'),
  url: webAddress,
  text: z.string().min(1).optional(),
  unsafe: z.boolean().optional(),
  ...style,
});

const inline = z.discriminatedUnion('type', [
  text,
  link,
  z.strictObject({ type: z.literal('user'), user_id: z.string().min(1), ...style }),
  z.strictObject({ type: z.literal('channel'), channel_id: z.string().min(1), ...style }),
  z.strictObject({ type: z.literal('usergroup'), usergroup_id: z.string().min(1), ...style }),
  z.strictObject({ type: z.literal('team'), team_id: z.string().min(1), ...style }),
  z.strictObject({
    type: z.literal('emoji'),
    name: z.string().min(1),
    unicode: z.string().optional(),
    url: webAddress.optional(),
    ...style,
  }),
  z.strictObject({
    type: z.literal('broadcast'),
    range: z.enum(['here', 'channel', 'everyone']),
    ...style,
  }),
  z.strictObject({ type: z.literal('color'), value: z.string().min(1), ...style }),
  z.strictObject({
    type: z.literal('date'),
    timestamp: z.number().int(),
    format: z.string().min(1),
    url: webAddress.optional(),
    fallback: z.string().min(1).optional(),
    ...style,
  }),
]);

const border = { border: z.union([z.literal(0), z.literal(1)]).optional() };

const section = z.strictObject({
  type: z.literal('rich_text_section'),
  elements: z.array(inline),
});

const list = z.strictObject({
  type: z.literal('rich_text_list'),
  style: z.enum(['bullet', 'ordered']),
  elements: z.array(section).min(1),
  indent: z.number().int().min(0).max(8).optional(),
  offset: z.number().int().min(0).optional(),
  ...border,
});

const quote = z.strictObject({
  type: z.literal('rich_text_quote'),
  elements: z.array(inline).min(1),
  ...border,
});

const preformatted = z.strictObject({
  type: z.literal('rich_text_preformatted'),
  elements: z.array(z.discriminatedUnion('type', [text, link])).min(1),
  language: z.string().optional(),
  ...border,
});

export const richText = z.strictObject({
  type: z.literal('rich_text'),
  block_id: blockId.optional(),
  elements: z.array(z.discriminatedUnion('type', [section, list, quote, preformatted])).min(1),
});
