import { clipText } from '../text/clip-text.ts';

/** Of a longer question only the beginning is read. A pasted paragraph fits. */
export const MAX_QUESTION_CHARS = 1_500;

/** The question itself if it fits, else its beginning with an ellipsis, `MAX_QUESTION_CHARS` in all at most. */
export function clipQuestion(question: string): string {
  return clipText(question, MAX_QUESTION_CHARS);
}
