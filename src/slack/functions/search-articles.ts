import type { QuotedPassage } from '../../answer/answer.ts';
import type { Desk } from '../../answer/desk.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import type { DayRange } from '../../text/time/day-range.ts';
import { MAX_MORE, plainRecipe } from '../actions/answer-recipe.ts';
import { type MadeAnswer, makeAnswer } from '../actions/make-answer.ts';
import { restrictQuestion } from '../actions/restrict-question.ts';
import { readSearcher } from '../incoming/read-searcher.ts';
import type { ListenerDeps } from '../listener-deps.ts';
import { type FunctionArgs, onFunction } from './on-function.ts';
import { readSearchInputs } from './read-search-inputs.ts';
import { searchFilters } from './search-filters.ts';
import { searchResults } from './search-results.ts';

/** Each is a question of its own. Slack waits for ten seconds. */
const MOST_PERIODS = 5;

/** Slack's own search asks for passages. */
export function onSearch(deps: ListenerDeps) {
  const { desk: served, wordings } = deps;
  return onFunction(deps, { acknowledge: 'last' }, async ({ event, body, client }) => {
    const wording = await wordings.of(client, readSearcher(event.inputs));
    const search = readSearchInputs(event.inputs);
    if (search === undefined) return { error: wording.say('search.unreadable') };
    const { query, publishers } = search;
    if (!/[\p{L}\p{N}]/u.test(query)) return { outputs: { search_results: [] } };

    const desk = served.now?.() ?? served;
    const questions: string[] = [];
    for (const period of wantedPeriods(search.periods)) {
      const wanted = { publishers, ...period };
      const restricted = restrictQuestion(query, wanted, desk.articles, wording);
      if ('error' in restricted) return restricted;
      questions.push(restricted.question);
    }
    const passages = await findPassages(desk, questions);
    const results = searchResults(passages, wording, linkToApp(body));
    return { outputs: { search_results: results } };
  });
}

/** Slack's own search asks what it can be narrowed by. */
export function onSearchFilters(deps: ListenerDeps) {
  const { desk, wordings } = deps;
  return onFunction(deps, { acknowledge: 'last' }, async ({ event, client }) => {
    const wording = await wordings.of(client, readSearcher(event.inputs));
    return { outputs: { filters: searchFilters(desk.articles, wording) } };
  });
}

/** One that restricts nothing where none was chosen; all that lies between where there are many. */
function wantedPeriods(periods: readonly DayRange[]): readonly Partial<DayRange>[] {
  if (periods.length === 0) return [{}];
  if (periods.length <= MOST_PERIODS) return periods;
  return [{ from: periods[0]!.from, to: periods.at(-1)!.to }];
}

/** What answers would show, and what "more" would bring, the surest answer's first. */
async function findPassages(desk: Desk, questions: readonly string[]): Promise<QuotedPassage[]> {
  const found: MadeAnswer[] = [];
  const more = questions.length === 1 ? MAX_MORE : 1;
  for (const question of questions) {
    const made = await makeAnswer(desk, { ...plainRecipe(question), more });
    if (shownPassages(made.answer).length > 0) found.push(made);
  }
  return found
    .sort((a, b) => b.answer.confidence - a.answer.confidence)
    .flatMap(({ answer, more }) => [shownPassages(answer), ...more].flat());
}

/** Where an article has no web address: opens the bot in Slack, which tells more of it. */
function linkToApp({ api_app_id: appId, team_id: teamId }: FunctionArgs['body']): string {
  const link = new URL('https://slack.com/app_redirect');
  link.searchParams.set('app', appId);
  if (teamId) link.searchParams.set('team', teamId);
  return link.href;
}
