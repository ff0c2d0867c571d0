import { UNWATCH } from '../../actions/action-ids.ts';
import { homeIdOf } from '../../incoming/home-id.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { escapeText } from '../../mrkdwn.ts';
import { NO_UNFURL } from '../../outgoing/post-message.ts';
import { postToResponseUrl } from '../../outgoing/response-url.ts';
import { watchingView } from '../../views/background/watch-views.ts';
import { sentenceView } from '../../views/short-reply.ts';
import { acknowledge } from '../acknowledge.ts';
import { type ButtonArgs, inItsThread } from './button-args.ts';
import { readWatchId } from './read-button.ts';

/** Ends a watch of whoever clicks, and shows so in the place of the message. A second click shows the same. */
export function onUnwatch({ store, wordings, commandName, fetch, logger }: ListenerDeps) {
  return async ({ ack, action, body, client, context }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const id = readWatchId(action);
    const person = { teamId: homeIdOf(context), userId: body.user.id };
    await store.watches.end(person, id);
    const wording = await wordings.of(client, person.userId);
    const isInList = action.action_id !== UNWATCH;
    const view = isInList
      ? watchingView(await store.watches.listOf(person), commandName, wording)
      : sentenceView(escapeText(wording.say('watch.ended')));
    await postToResponseUrl(fetch, body.response_url, {
      ...view,
      ...NO_UNFURL,
      ...inItsThread(body),
      replace_original: true,
    });
  };
}
