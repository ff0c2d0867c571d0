import type { Concept } from '../index/query.ts';
import type { QuestionReading } from './read-question.ts';

const FEW_CONCEPTS = 2;
/** A question without a name may have so many words and still not stand alone. */
const FEW_COMMON_WORDS = 4;

/**
 * Whether a question has to be completed from the conversation: it points back, or it names too
 * little to stand alone.
 *
 * @param isName whether a concept is a name, however it is typed
 */
export function leansOnConversation(
  { form, query: { concepts } }: Pick<QuestionReading, 'form' | 'query'>,
  isName: (concept: Concept) => boolean,
): boolean {
  if (form.pointsBack) return true;
  if (form.asksWhatIs && concepts.some(isName)) return false;
  return (
    concepts.length <= FEW_CONCEPTS ||
    (concepts.length <= FEW_COMMON_WORDS && !concepts.some(isName))
  );
}
