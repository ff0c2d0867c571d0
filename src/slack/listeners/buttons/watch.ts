import { contentHash } from '../../actions/content-hash.ts';
import { watchQuestion } from '../../actions/watch-question.ts';
import { bringsNews } from '../../background/watches/brings-news.ts';
import { homeIdOf } from '../../incoming/home-id.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { replyPrivately } from '../../outgoing/reply-privately.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { watchedView } from '../../views/background/watch-views.ts';
import { acknowledge } from '../acknowledge.ts';
import { askerOf, type ButtonArgs } from './button-args.ts';
import { readButton } from './read-button.ts';

/** Who clicks later is told again that the question is watched. */
const DOUBLE_CLICK_MS = 10_000;

/**
 * Watches the question of an answer for whoever clicks. What came since the answer was given, and
 * answers the question, is shown at once: nobody would be told of it later.
 */
export function onWatch(deps: ListenerDeps) {
  const { store, seen, wordings, commandName, logger } = deps;
  return async ({ ack, action, body, client, context }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const recipe = readButton(action);
    const userId = body.user.id;
    const question = contentHash(recipe);
    const key = `watch-click:${userId}:${question}`;
    await seen.once(key, watch, { forMs: DOUBLE_CLICK_MS });

    async function watch(): Promise<void> {
      const person = { teamId: homeIdOf(context), userId };
      const [{ made, added }, wording] = await Promise.all([
        watchQuestion(recipe, person, deps),
        wordings.of(client, userId),
      ]);
      const tell = { ...deps, client };
      const came = await store.articles.addedSince(shownAtMs(body));
      const cameIds = new Set(came.map(({ id }) => id));
      const isNew = (articleId: string) => cameIds.has(articleId);
      if (bringsNews(made.answer, { isNew, passageIds: [], wasFound: false })) {
        const place = 'private';
        const answer = answerView(made, { wording, recipe, place, watch: 'watched' });
        await replyPrivately(askerOf(body), answer, tell);
      }
      await replyPrivately(askerOf(body), watchedView(added, commandName, wording), tell);
    }
  };
}

/** When the answer with the button was given. A window doesn't say: then all that ever came counts. */
function shownAtMs({ container }: ButtonArgs['body']): number {
  return container.message_ts === undefined ? 0 : Number(container.message_ts) * 1_000;
}
