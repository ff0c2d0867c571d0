import type { types } from '@slack/bolt';
import { type AddedWatch, MAX_WATCHES_PER_PERSON, type Watch } from '../../../state/watches.ts';
import { clipText } from '../../../text/clip-text.ts';
import type { Wording } from '../../../wording/wording.ts';
import { UNWATCH } from '../../actions/action-ids.ts';
import { LIMITS } from '../../limits.ts';
import { escapeText, escapeWithin } from '../../mrkdwn.ts';
import { button, plainText } from '../buttons.ts';
import { type MessageView, section } from '../message-view.ts';
import { sentenceView } from '../short-reply.ts';

/** Twenty of them are far below what a message may hold. */
const MAX_QUESTION_CHARS = 300;

/** Says that a question is watched, with a button to end that; or that there are too many. */
export function watchedView(added: AddedWatch, commandName: string, wording: Wording): MessageView {
  const { say } = wording;
  if (added.kind === 'full') {
    const most = MAX_WATCHES_PER_PERSON;
    return sentenceView(escapeText(say('watch.full', { most, command: commandName })));
  }
  const text = escapeText(say(added.kind === 'added' ? 'watch.added' : 'watch.known'));
  const end = button(UNWATCH, say('watch.end'), String(added.watch.id));
  return {
    text,
    blocks: [section(text), { type: 'actions', block_id: 'watched', elements: [end] }],
  };
}

/** What a person watches, each with a button to end it. */
export function watchingView(
  watches: readonly Watch[],
  commandName: string,
  { say }: Wording,
): MessageView {
  if (watches.length === 0) {
    return sentenceView(escapeText(say('watch.none', { command: commandName })));
  }
  const heading = say('watch.heading', { count: watches.length });
  const questions = watches.map((watch) => clipText(nameQuestion(watch), MAX_QUESTION_CHARS));
  return {
    text: escapeWithin(
      [heading, ...questions.map((question) => `• ${question}`)].join('\n'),
      LIMITS.messageText - 1,
    ),
    blocks: [
      section(escapeText(heading)),
      ...watches.map(
        ({ id }, n): types.SectionBlock => ({
          type: 'section',
          block_id: `watch-${id}`,
          text: plainText(questions[n]!, MAX_QUESTION_CHARS),
          accessory: button(`${UNWATCH}:${id}`, say('watch.end'), String(id)),
        }),
      ),
    ],
  };
}

/** What a follow-up leans on stands before it. */
function nameQuestion({ question, before = [] }: Watch): string {
  return [...before.slice(-1), question].join(' → ');
}
