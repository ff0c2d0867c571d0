import type { Desk } from '../../answer/desk.ts';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { clipText } from '../../text/clip-text.ts';
import { describeCorpus } from '../../wording/describe-corpus.ts';
import type { Wording } from '../../wording/wording.ts';
import type { SmallTalk } from '../incoming/small-talk.ts';
import { escapeText } from '../mrkdwn.ts';
import { type MessageView, section } from './message-view.ts';

const MAX_EXAMPLE_CHARS = 150;

/** The answer to small talk: one or two sentences, no search. */
export function smallTalkView(about: SmallTalk, desk: Desk, wording: Wording): MessageView {
  const reply =
    about === 'about'
      ? wording.say('talk.about', { corpus: describeCorpus(desk, wording) })
      : wording.say(`talk.${about}`);
  const example = desk.exampleQuestions[0];
  const givesExample = example !== undefined && (about === 'greeting' || about === 'about');
  if (!givesExample) return sentenceView(escapeText(reply));
  const question = clipText(example, MAX_EXAMPLE_CHARS);
  return sentenceView(escapeText(`${reply} ${wording.say('talk.example', { question })}`));
}

/** Says why a question was not searched. */
export function tooLongView(chars: number, { say }: Wording): MessageView {
  return sentenceView(say('reply.tooLong', { chars, most: MAX_QUESTION_CHARS }));
}

/** Says what to do about a slash command that Slack names otherwise than the bot does. */
export function otherCommandView(sent: string, commandName: string, { say }: Wording): MessageView {
  return sentenceView(escapeText(say('reply.otherCommand', { sent, command: commandName })));
}

/** One sentence, already escaped, as a message. */
export function sentenceView(text: string): MessageView {
  return { text, blocks: [section(text)] };
}
