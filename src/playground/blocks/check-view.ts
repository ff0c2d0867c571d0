import { z } from 'zod';
import type { View } from '../workspace/workspace-state.ts';
import { checkBlocks } from './check-blocks.ts';
import { describeIssues } from './describe-issues.ts';
import { plainText } from './text-schemas.ts';

/** What a bot says of a view; Slack adds the rest. */
export type CheckedView =
  | { ok: true; view: Omit<View, 'id' | 'hash'> }
  | { ok: false; error: string; details: string[] };

const MAX_VIEW_BYTES = 250_000;

/** @see https://docs.slack.dev/reference/views */
const shared = {
  blocks: z.unknown().optional(),
  callback_id: z.string().max(255).optional(),
  private_metadata: z.string().max(3_000).optional(),
  external_id: z.string().max(255).optional(),
};

const view = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('home'), ...shared }),
  z.strictObject({
    type: z.literal('modal'),
    ...shared,
    title: plainText(24),
    submit: plainText(24).optional(),
    close: plainText(24).optional(),
    clear_on_close: z.boolean().optional(),
    notify_on_close: z.boolean().optional(),
    submit_disabled: z.boolean().optional(),
  }),
]);

/** Takes a view as Slack would, or says with Slack's error code why it wouldn't. */
export function checkView(
  value: unknown,
  type: View['type'],
  newBlockId: () => string,
): CheckedView {
  if (JSON.stringify(value ?? null).length > MAX_VIEW_BYTES) {
    return { ok: false, error: 'view_too_large', details: [] };
  }
  const parsed = view.safeParse(value);
  if (!parsed.success) return refuse(describeIssues(parsed.error, '/view'));
  const { data } = parsed;
  if (data.type !== type)
    return refuse([`[ERROR] must be a ${type} view [json-pointer:/view/type]`]);

  const blocks = checkBlocks(data.blocks, type, newBlockId);
  if (!blocks.ok) {
    return refuse(
      blocks.details.length === 0
        ? ['[ERROR] must provide an array [json-pointer:/view/blocks]']
        : blocks.details.map((line) => line.replace('json-pointer:', 'json-pointer:/view')),
    );
  }
  if (
    data.type === 'modal' &&
    data.submit === undefined &&
    blocks.blocks.some((block) => block.type === 'input')
  ) {
    return refuse(['[ERROR] `submit` must be defined for a view with an `input` block']);
  }
  return {
    ok: true,
    view: {
      type,
      blocks: blocks.blocks,
      callbackId: data.callback_id ?? '',
      privateMetadata: data.private_metadata ?? '',
      externalId: data.external_id ?? '',
      notifyOnClose: data.type === 'modal' && data.notify_on_close === true,
      ...(data.type === 'modal' && {
        title: data.title.text,
        close: data.close?.text ?? 'Cancel',
        ...(data.submit && { submit: data.submit.text }),
      }),
    },
  };
}

function refuse(details: string[]): CheckedView {
  return { ok: false, error: 'invalid_arguments', details };
}
