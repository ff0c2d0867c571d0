import type { AllMiddlewareArgs, SlackEventMiddlewareArgs } from '@slack/bolt';
import { clipText } from '../../text/clip-text.ts';
import { LIMITS } from '../limits.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { homeView } from '../views/home-view.ts';

type Args = Pick<
  SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs,
  'event' | 'client' | 'context'
>;

/** Fills the Home tab, and offers questions when a person opens the conversation with the bot. */
export function onAppHomeOpened({ desk, commandName, wordings }: ListenerDeps) {
  return async ({ event, client, context }: Args): Promise<void> => {
    if (event.tab === 'home') {
      const wording = await wordings.of(client, event.user);
      const view = homeView(desk, wording, { commandName, mention: `<@${context.botUserId}>` });
      await client.views.publish({ user_id: event.user, view });
      return;
    }
    const questions = desk.exampleQuestions.slice(0, LIMITS.suggestedPrompts);
    if (event.tab !== 'messages' || questions.length === 0) return;
    // No thread_ts: in the agent messaging experience a call with one fails without a word.
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: event.channel,
      prompts: questions.map((question) => ({
        title: clipText(question, LIMITS.buttonText),
        message: question,
      })),
    });
  };
}
