import type { types } from '@slack/bolt';
import type { Wording } from '../../../wording/wording.ts';
import {
  CONTEXT_ACTION,
  FEEDBACK_ACTION,
  FOLLOW_UP_ACTION,
  MORE_ACTION,
  SHARE_ACTION,
  SHARE_TO_ACTION,
  WATCH_ACTION,
} from '../../actions/action-ids.ts';
import { type AnswerRecipe, writeRecipe } from '../../actions/answer-recipe.ts';
import { LIMITS } from '../../limits.ts';
import { button, plainText } from '../buttons.ts';

/**
 * Where an answer stands, which decides what can be done with it: seen by one person in a channel,
 * posted in a channel or thread, in direct messages, or in a window.
 */
export type AnswerPlace = 'private' | 'channel' | 'direct' | 'window';

export type AnswerActionsOptions = {
  place: AnswerPlace;
  recipe: AnswerRecipe;
  wording: Wording;
  /** Whether passages are shown, which can be seen in context and shared. */
  hasPassages: boolean;
  /** Whether there may be more than are shown. */
  mayHaveMore: boolean;
  /** Whether the question can be watched, or watched on. */
  watch?: 'offer' | 'again' | undefined;
};

/** The row of buttons under an answer; undefined where nothing can be done with it. */
export function answerActions(options: AnswerActionsOptions): types.ActionsBlock | undefined {
  const { recipe, wording, hasPassages, watch } = options;
  const value = writeRecipe(recipe);
  if (value === undefined) return undefined;
  const elements = [
    ...(hasPassages ? passageButtons(value, options) : []),
    ...(watch === undefined ? [] : [button(WATCH_ACTION, wording.say(`watch.${watch}`), value)]),
  ];
  return elements.length === 0
    ? undefined
    : { type: 'actions', block_id: 'answer-actions', elements };
}

function passageButtons(
  value: string,
  { place, wording: { say }, mayHaveMore }: AnswerActionsOptions,
): types.Button[] {
  return [
    ...(mayHaveMore ? [button(MORE_ACTION, say('action.more'), value)] : []),
    button(CONTEXT_ACTION, say('action.context'), value),
    ...(place === 'private' ? [button(SHARE_ACTION, say('action.share'), value)] : []),
    ...(place === 'direct' || place === 'window'
      ? [button(SHARE_TO_ACTION, say('action.shareTo'), value)]
      : []),
    ...(place === 'private' ? [button(FOLLOW_UP_ACTION, say('action.followUp'), value)] : []),
  ];
}

/** Thumbs up and down; undefined in a window, which takes none. */
export function feedbackButtons({
  place,
  recipe,
  wording: { say },
}: Pick<AnswerActionsOptions, 'place' | 'recipe' | 'wording'>):
  | types.ContextActionsBlock
  | undefined {
  const value = writeRecipe(recipe);
  if (value === undefined || place === 'window') return undefined;
  const thumb = (label: string, verdict: 'up' | 'down') => ({
    text: plainText(label, LIMITS.buttonText),
    // The verdict stands before the recipe, which is JSON.
    value: `${verdict}${value}`,
  });
  return {
    type: 'context_actions',
    block_id: 'feedback',
    elements: [
      {
        type: 'feedback_buttons',
        action_id: FEEDBACK_ACTION,
        positive_button: thumb(say('feedback.good'), 'up'),
        negative_button: thumb(say('feedback.bad'), 'down'),
      },
    ],
  };
}
