import type { Context } from '@slack/bolt';
import type { Answer } from '../../answer/answer.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import type { PersonAtHome } from '../../state/person.ts';
import { homeIdOf } from '../incoming/home-id.ts';
import type { ListenerDeps } from '../listener-deps.ts';

/** A person in the workspace that a request came from. */
export function personIn(context: Context, userId: string): PersonAtHome {
  const { teamId, enterpriseId } = context;
  return { teamId: teamId ?? enterpriseId ?? '', homeId: homeIdOf(context), userId };
}

/** Keeps what was asked and how it was answered. A question is answered all the same if that fails. */
export async function recordQuestion(
  person: PersonAtHome,
  answer: Answer,
  { store, now, logger }: Pick<ListenerDeps, 'store' | 'now' | 'logger'>,
): Promise<void> {
  const articles = new Set(shownPassages(answer).map(({ article }) => article.id));
  try {
    await store.questions.record({
      ...person,
      question: answer.resolved,
      outcome: answer.outcome,
      confidence: answer.confidence,
      articleIds: [...articles],
      atMs: now(),
    });
  } catch (error) {
    logger.error('A question could not be recorded.', error);
  }
}
