import type { Coverage } from '../../index/coverage.ts';
import type { FoundHit } from '../../reading/read-passages.ts';
import type { Sureness } from '../answer.ts';

/** From `found` on an answer is shown as one, from `unsure` on as the closest there is. */
export const WORD_THRESHOLDS = { found: 0.5, unsure: 0.2 };

/**
 * The evidence at which half the questions are answered: on clapnq-dev 83 % of the answerable ones
 * reach it and 41 % of the others, on multihoprag-facts500 41 % and none.
 */
const EVEN_EVIDENCE = 1.6;

/** What is left where a name or a number is asked for that no passage holds: never enough for found. */
const WITHOUT_NAME = 0.45;

/**
 * How sure the words alone make the bot of its best passage, where nothing could be read: the more
 * so, the more the question names and the more of it stands there. A near miss shares as many words
 * as an answer, so this says that a passage is about the question rather than that it answers.
 */
export function judgeWords(coverage: Coverage, [best]: readonly FoundHit[]): Sureness {
  const evidence =
    best === undefined ? 0 : coverage.share(best.ordinal) * (best.score / coverage.rarest);
  const chance = evidence / (evidence + EVEN_EVIDENCE);
  const confidence = coverage.lacksName ? chance * WITHOUT_NAME : chance;
  if (confidence >= WORD_THRESHOLDS.found) return { confidence, outcome: 'found' };
  return { confidence, outcome: confidence >= WORD_THRESHOLDS.unsure ? 'unsure' : 'not-found' };
}
