import type {
  AllMiddlewareArgs,
  SlackViewMiddlewareArgs,
  types,
  ViewSubmitAction,
} from '@slack/bolt';
import type { Patience } from '../outgoing/patience.ts';

type SubmitArgs = Pick<
  SlackViewMiddlewareArgs<ViewSubmitAction> & AllMiddlewareArgs,
  'ack' | 'view' | 'client'
>;

/** How long Slack is given to show the placeholder before a call takes its place. */
const SHOWN_MS = 500;

/**
 * Shows in a window that was submitted what comes of it. Nothing orders an acknowledgement and a call
 * that follows at once, and a placeholder that arrives last would stay. So the answer comes with the
 * acknowledgement, and a placeholder only where that can't wait any longer.
 *
 * @param due aborts when it can't
 */
export async function answerWindow(
  { ack, view: { id }, client }: SubmitArgs,
  answer: Promise<types.ModalView>,
  {
    placeholder,
    due,
    patience,
  }: { placeholder: types.ModalView; due: AbortSignal; patience: Patience },
): Promise<void> {
  const inTime = await Promise.race([answer, aborted(due)]).catch(async (error: unknown) => {
    // The window closes, and what went wrong is told elsewhere.
    await ack();
    throw error;
  });
  if (inTime !== undefined) {
    await ack({ response_action: 'update', view: inTime });
    return;
  }
  await ack({ response_action: 'update', view: placeholder });
  const [late] = await Promise.all([answer, patience.sleep(SHOWN_MS)]);
  await client.views.update({ view_id: id, view: late });
}

async function aborted(signal: AbortSignal): Promise<undefined> {
  if (signal.aborted) return;
  await new Promise<void>((resolve) => {
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
