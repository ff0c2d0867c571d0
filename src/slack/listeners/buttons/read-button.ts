import { type AnswerRecipe, readRecipe } from '../../actions/answer-recipe.ts';

/** A button came back with a value that this bot does not write. */
class UnreadableButtonError extends Error {
  constructor(actionId: string) {
    super(`The button ${actionId} carries nothing that this bot wrote.`);
    this.name = 'UnreadableButtonError';
  }
}

/** @throws when the value is none of ours. */
export function readButton(action: { action_id: string; value?: string }): AnswerRecipe {
  const recipe = readRecipe(action.value);
  if (recipe === undefined) throw new UnreadableButtonError(action.action_id);
  return recipe;
}

/** The id of a watch on a button that ends it. @throws as `readButton` does. */
export function readWatchId(action: { action_id: string; value?: string }): number {
  if (!/^[1-9]\d{0,14}$/.test(action.value ?? ''))
    throw new UnreadableButtonError(action.action_id);
  return Number(action.value);
}

/** A place in a list, from 0, as a button or an option carries it; undefined where it is none of ours. */
export function readPlaceInList(value: string | undefined): number | undefined {
  return /^(?:0|[1-9]\d{0,4})$/.test(value ?? '') ? Number(value) : undefined;
}

/** The verdict on a feedback button, and the answer that it judges. @throws as `readButton` does. */
export function readVerdict(action: { action_id: string; value?: string }): {
  verdict: 'up' | 'down';
  recipe: AnswerRecipe;
  /** The recipe as it was written. */
  written: string;
} {
  const [, verdict, written] = /^(up|down)(\{.*)$/s.exec(action.value ?? '') ?? [];
  const recipe = readRecipe(written);
  if (recipe === undefined) throw new UnreadableButtonError(action.action_id);
  return { verdict: verdict as 'up' | 'down', recipe, written: written! };
}
