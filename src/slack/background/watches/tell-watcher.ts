import type { Answer } from '../../../answer/answer.ts';
import type { Watch } from '../../../state/watches.ts';
import { DAY_MS } from '../../../text/time/day-range.ts';
import { failureKind } from '../../outgoing/failure-kind.ts';
import { postMessage } from '../../outgoing/post-message.ts';
import { refusalOf, UnclearPostError } from '../../outgoing/slack-error.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { isAboutPlace } from '../../views/failure-text.ts';
import type { BackgroundDeps } from '../background-deps.ts';
import { mayHear } from '../may-hear.ts';

/** A watch that could not be noted as told stays in the list for so long, and is not told again. */
const REMEMBERED_MS = 30 * DAY_MS;
/** Refusals of a direct message that no later one will get round. */
const UNREACHABLE = new Set(['user_not_found', 'user_disabled', 'cannot_dm_bot']);

/** Tells a person the answer to a question that they watch, in direct messages, and ends the watch. */
export async function tellWatcher(
  watch: Watch,
  answer: Answer,
  deps: BackgroundDeps,
): Promise<void> {
  const { store, seen, wordings, reachOf, logger, patience } = deps;
  const { id, teamId, userId, question, before = [] } = watch;
  const reach = await reachOf(teamId);
  // Where its token was revoked, watches wait for another.
  if (reach === undefined || !(await mayHear({ userId }, reach, deps))) return;
  const { client } = reach;

  let isTold = false;
  const tell = async () => {
    // It may have been ended while the question was asked.
    const [current] = await store.watches.list({ afterId: id - 1, limit: 1 });
    if (current?.id !== id) return;
    const wording = await wordings.of(client, userId);
    const recipe = { question, before, more: 0, askedBy: userId };
    const view = answerView(
      { answer, more: [] },
      { wording, recipe, place: 'direct', watch: 'news' },
    );
    try {
      await postMessage({ channel: userId }, view, { client, logger, patience });
    } catch (error) {
      if (isUnreachable(error)) {
        logger.warn(`${userId} can’t be told of the watch ${id}, which has ended.`, error);
      } else if (error instanceof UnclearPostError) {
        // What may be there must not be said again.
        logger.warn(`Whether ${userId} was told of the watch ${id} is not known.`, error);
      } else throw error;
    }
    isTold = true;
    await store.watches.markTold(id);
  };
  await seen.once(`watch:${id}`, tell, { isDone: () => isTold, forMs: REMEMBERED_MS });
}

function isUnreachable(error: unknown): boolean {
  return isAboutPlace(failureKind(error)) || UNREACHABLE.has(refusalOf(error) ?? '');
}
