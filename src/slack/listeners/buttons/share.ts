import { makeAnswer } from '../../actions/make-answer.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { NO_UNFURL } from '../../outgoing/post-message.ts';
import { postToResponseUrl } from '../../outgoing/response-url.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { acknowledge } from '../acknowledge.ts';
import { type ButtonArgs, inItsThread, messageKey } from './button-args.ts';
import { readButton } from './read-button.ts';
import { removeOriginal } from './remove-original.ts';
import { tellChanged } from './tell-changed.ts';

/**
 * Posts an answer that one person saw in the channel, naming who asked and what, then takes the
 * private one away. Both go through the response URL, so the bot needn't be in the channel.
 */
export function onShare(deps: ListenerDeps) {
  const { desk, seen, logger, wordings, fetch } = deps;
  return async ({ ack, action, body, client }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, logger);
    const recipe = { ...readButton(action), askedBy: body.user.id };
    const [made, wording] = await Promise.all([
      makeAnswer(desk, recipe),
      wordings.of(client, body.user.id),
    ]);
    if (made.isOther) {
      await tellChanged(body, wording, { ...deps, client });
      return;
    }
    await seen.once(`share:${messageKey(body)}`, async () => {
      await postToResponseUrl(fetch, body.response_url, {
        ...answerView(made, { wording, recipe, place: 'channel', withNext: false }),
        ...NO_UNFURL,
        ...inItsThread(body),
        response_type: 'in_channel',
        replace_original: false,
      });
      await removeOriginal(body, { fetch, logger });
    });
  };
}
