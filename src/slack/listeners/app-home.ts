import type {
  AllMiddlewareArgs,
  Context,
  Logger,
  SlackEventMiddlewareArgs,
  webApi,
} from '@slack/bolt';
import { clipText } from '../../text/clip-text.ts';
import { DAY_MS } from '../../text/time/day-range.ts';
import { personIn } from '../actions/record-question.ts';
import { LIMITS } from '../limits.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { refusalOf } from '../outgoing/slack-error.ts';
import type { AdminReport } from '../views/home/admin-blocks.ts';
import { homeView } from '../views/home/home-view.ts';
import { acknowledge } from './acknowledge.ts';
import type { ButtonArgs } from './buttons/button-args.ts';
import { readPlaceInList } from './buttons/read-button.ts';

type Args = Pick<
  SlackEventMiddlewareArgs<'app_home_opened'> & AllMiddlewareArgs,
  'event' | 'client' | 'context'
>;

const REPORT_DAYS = 30;
const MAX_REPORTED = 10;

/** Fills the Home tab, and offers questions when a person opens the conversation with the bot. */
export function onAppHomeOpened(deps: ListenerDeps) {
  return async ({ event, client, context }: Args): Promise<void> => {
    if (event.tab === 'home') {
      await publishHome(event.user, 0, { client, context }, deps);
      return;
    }
    const questions = deps.desk.exampleQuestions.slice(0, LIMITS.suggestedPrompts);
    if (event.tab !== 'messages' || questions.length === 0) return;
    await offerQuestions(questions, event.channel, { client, logger: deps.logger });
  };
}

/** An app that guests may ask lacks the scope on purpose: its conversations begin without prompts. */
async function offerQuestions(
  questions: readonly string[],
  channel: string,
  { client, logger }: { client: webApi.WebClient; logger: Logger },
): Promise<void> {
  try {
    // No thread_ts: in the agent messaging experience a call with one fails without a word.
    await client.assistant.threads.setSuggestedPrompts({
      channel_id: channel,
      prompts: questions.map((question) => ({
        title: clipText(question, LIMITS.buttonText),
        message: question,
      })),
    });
  } catch (error) {
    if (refusalOf(error) !== 'missing_scope') throw error;
    logger.debug('No questions could be offered in a conversation.', error);
  }
}

/** Turns the pages of the articles. */
export function onHomePage(deps: ListenerDeps) {
  return async ({ ack, action, body, client, context }: ButtonArgs): Promise<void> => {
    await acknowledge(ack, deps.logger);
    const page = readPlaceInList(action.value);
    if (page === undefined) {
      deps.logger.warn('The Home tab came back with what this bot did not write.');
      return;
    }
    await publishHome(body.user.id, page, { client, context }, deps);
  };
}

async function publishHome(
  userId: string,
  page: number,
  { client, context }: { client: webApi.WebClient; context: Context },
  deps: ListenerDeps,
): Promise<void> {
  const { desk, commandName, wordings, adminUsers } = deps;
  const [wording, report] = await Promise.all([
    wordings.of(client, userId),
    adminUsers.has(userId) ? readReport(personIn(context, userId).teamId, deps) : undefined,
  ]);
  const names = { commandName, mention: `<@${context.botUserId}>` };
  const view = homeView(desk, { wording, names, page, ...(report && { report }) });
  await client.views.publish({ user_id: userId, view });
}

/** Undefined where it can't be read: the tab is worth showing without. */
async function readReport(
  teamId: string,
  { store, now, logger }: ListenerDeps,
): Promise<AdminReport | undefined> {
  const since = { sinceMs: now() - REPORT_DAYS * DAY_MS, limit: MAX_REPORTED };
  try {
    const [outcomes, unanswered, worst] = await Promise.all([
      store.questions.summarize(teamId, since.sinceMs),
      store.questions.listUnanswered(teamId, since),
      store.feedback.listWorst(teamId, since),
    ]);
    return { days: REPORT_DAYS, outcomes, unanswered, worst };
  } catch (error) {
    logger.error('What was asked could not be read for the Home tab.', error);
    return undefined;
  }
}
