import type { types } from '@slack/bolt';
import { z } from 'zod';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { clipText } from '../../text/clip-text.ts';
import type { Wording } from '../../wording/wording.ts';
import { LIMITS } from '../limits.ts';

/** Action ids of the buttons that ask a question: `ask:0`, `ask:1`…, since ids are unique in a message. */
export const ASK_ACTION = /^ask:\d+$/;
export const SHARE_ACTION = 'share';

const buttonValue = z.object({ question: z.string().min(1).max(MAX_QUESTION_CHARS) });

/** The question that a button carries, or undefined when the value is not one of ours. */
export function readButtonValue(value: string | undefined): string | undefined {
  let json: unknown;
  try {
    json = JSON.parse(value ?? '');
  } catch {
    return undefined;
  }
  return buttonValue.safeParse(json).data?.question;
}

/** Buttons that ask the bot these questions; undefined when there are none. `firstId` numbers the first. */
export function askButtons(
  questions: readonly string[],
  { blockId, firstId = 0 }: { blockId: string; firstId?: number },
): types.ActionsBlock | undefined {
  const elements = questions.flatMap(
    (question, n) => button(`ask:${firstId + n}`, question, question) ?? [],
  );
  return elements.length === 0 ? undefined : { type: 'actions', block_id: blockId, elements };
}

/** The button that posts the answer to a question in the channel. */
export function shareButton(question: string, { say }: Wording): types.ActionsBlock | undefined {
  const share = button(SHARE_ACTION, say('answer.share'), question);
  return share && { type: 'actions', block_id: 'share', elements: [share] };
}

function button(actionId: string, label: string, question: string): types.Button | undefined {
  const value = JSON.stringify({ question })
    // Slack hands these three back as entities in places; as escapes they come back as they were.
    .replace(/[&<>]/g, (sign) => `\\u00${sign.charCodeAt(0).toString(16)}`);
  if (value.length > LIMITS.buttonValue || label.trim() === '') return undefined;
  return {
    type: 'button',
    action_id: actionId,
    text: { type: 'plain_text', text: clipText(label, LIMITS.buttonText), emoji: false },
    value,
  };
}
