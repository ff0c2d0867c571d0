import type { types } from '@slack/bolt';
import { clipText } from '../../text/clip-text.ts';
import { plainRecipe, writeRecipe } from '../actions/answer-recipe.ts';
import { LIMITS } from '../limits.ts';

/** Buttons that ask the bot these questions; undefined when there are none. `firstId` numbers the first. */
export function askButtons(
  questions: readonly string[],
  { blockId, firstId = 0 }: { blockId: string; firstId?: number },
): types.ActionsBlock | undefined {
  const elements = questions.flatMap((question, n) => {
    const value = writeRecipe(plainRecipe(question));
    if (value === undefined || question.trim() === '') return [];
    return button(`ask:${firstId + n}`, question, value);
  });
  return elements.length === 0 ? undefined : { type: 'actions', block_id: blockId, elements };
}

export function button(actionId: string, label: string, value: string): types.Button {
  return {
    type: 'button',
    action_id: actionId,
    text: plainText(label, LIMITS.buttonText),
    value,
  };
}

/** Text in which no `:name:` turns into a picture, clipped if need be. */
export function plainText(text: string, maxChars: number): types.PlainTextElement {
  return { type: 'plain_text', text: clipText(text, maxChars), emoji: false };
}
