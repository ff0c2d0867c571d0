import { z } from 'zod';

/**
 * What Slack takes as text in blocks. The limits stand here as Slack documents them and not as the bot
 * reads them, so that a mistake in the bot's own limits is found.
 * @see https://docs.slack.dev/reference/block-kit/composition-objects
 */
export function plainText(maxChars = 3_000) {
  return z.strictObject({
    type: z.literal('plain_text'),
    text: z.string().min(1).max(maxChars),
    emoji: z.boolean().optional(),
  });
}

function mrkdwn(maxChars = 3_000) {
  return z.strictObject({
    type: z.literal('mrkdwn'),
    text: z.string().min(1).max(maxChars),
    verbatim: z.boolean().optional(),
  });
}

export function anyText(maxChars = 3_000) {
  return z.discriminatedUnion('type', [plainText(maxChars), mrkdwn(maxChars)]);
}

/** Slack takes `mailto:` and the like too; the bot leads to the web alone. */
export const webAddress = z
  .string()
  .max(3_000)
  .refine((url) => URL.canParse(url) && /^https?:/i.test(url), 'invalid_url');

export const blockId = z.string().min(1).max(255);
export const actionId = z.string().min(1).max(255);

export const confirm = z.strictObject({
  title: plainText(100).optional(),
  text: anyText(300),
  confirm: plainText(30).optional(),
  deny: plainText(30).optional(),
  style: z.enum(['primary', 'danger']).optional(),
});

export const option = z.strictObject({
  text: anyText(75),
  value: z.string().min(1).max(150),
  description: anyText(75).optional(),
});
