import { plainRecipe } from '../../actions/answer-recipe.ts';
import { watchQuestion } from '../../actions/watch-question.ts';
import { readRequest } from '../../incoming/read-request.ts';
import type { ListenerDeps } from '../../listener-deps.ts';
import { escapeText } from '../../mrkdwn.ts';
import { answerView } from '../../views/answer/answer-view.ts';
import { watchedView, watchingView } from '../../views/background/watch-views.ts';
import { sentenceView, tooLongView } from '../../views/short-reply.ts';
import type { Commanded } from './command-args.ts';

/** Answers a question as things stand, and says that it is watched from now on. */
export async function watch(
  text: string,
  { person, wording, say, record }: Commanded,
  deps: ListenerDeps,
): Promise<void> {
  const { commandName: command } = deps;
  const request = readRequest(text);
  if (request.kind === 'too-long') {
    await say(tooLongView(request.chars, wording));
    return;
  }
  if (request.kind !== 'question') {
    await say(sentenceView(escapeText(wording.say('watch.noQuestion', { command }))));
    return;
  }
  const recipe = plainRecipe(request.question);
  const { made, added } = await watchQuestion(recipe, person, deps);
  await record(made.answer);
  const isWatched = added.kind !== 'full';
  await say(
    answerView(made, {
      wording,
      recipe,
      place: 'private',
      ...(isWatched ? { watch: 'watched' } : {}),
    }),
  );
  await say(watchedView(added, command, wording));
}

/** Lists what a person watches. */
export async function listWatches(
  { person, wording, say }: Commanded,
  { store, commandName }: ListenerDeps,
): Promise<void> {
  await say(watchingView(await store.watches.listOf(person), commandName, wording));
}
