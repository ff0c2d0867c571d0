import { z } from 'zod';
import type { ResponsePlace } from '../deliver/tickets.ts';
import { findMessage, PLACES } from '../workspace/create-workspace.ts';
import { type ApiContext, type ApiError, fail, flag } from './api-method.ts';
import { checkContent, postBotMessage } from './post-bot-message.ts';

const response = z.looseObject({
  text: z.string().optional(),
  blocks: z.unknown().optional(),
  response_type: z.enum(['ephemeral', 'in_channel']).default('ephemeral'),
  replace_original: flag.default(false),
  delete_original: flag.default(false),
  thread_ts: z.string().optional(),
});

/**
 * Does what a post to a response URL asks for, where it was handed out. It needs neither a token nor
 * the bot's membership.
 * @see https://docs.slack.dev/interactivity/handling-user-interaction#message_responses
 */
export function answerResponseUrl(
  body: unknown,
  { channel, originalTs }: ResponsePlace,
  context: ApiContext,
): { ok: true } | ApiError {
  const parsed = response.safeParse(body);
  if (!parsed.success) return fail('invalid_payload');
  const args = parsed.data;
  const { workspace } = context;
  const original =
    originalTs === undefined ? undefined : findMessage(workspace, channel, originalTs);

  if (args.delete_original) {
    if (original === undefined) return fail('message_not_found');
    workspace.change({ kind: 'message-removed', channel, ts: original.ts });
    return { ok: true };
  }
  const checked = checkContent(args, context);
  if (!checked.ok) return checked;

  if (args.replace_original) {
    if (original === undefined) return fail('message_not_found');
    const { blocks: _, explanationId: __, ...kept } = original;
    const explanationId = context.explain(checked);
    workspace.change({
      kind: 'message',
      message: {
        ...kept,
        text: checked.text,
        ...(checked.blocks && { blocks: checked.blocks }),
        ...(explanationId === undefined ? {} : { explanationId }),
      },
    });
    return { ok: true };
  }
  const posted = postBotMessage(
    checked,
    {
      channel,
      threadTs: args.thread_ts,
      byResponseUrl: true,
      ...(args.response_type === 'ephemeral' ? { visibleTo: PLACES.meId } : {}),
    },
    context,
  );
  return posted.ok ? { ok: true } : posted;
}
