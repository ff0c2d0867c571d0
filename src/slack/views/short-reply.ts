import type { Desk } from '../../answer/desk.ts';
import { MAX_QUESTION_CHARS } from '../../question/clip-question.ts';
import { clipText } from '../../text/clip-text.ts';
import type { SmallTalk } from '../incoming/small-talk.ts';
import { escapeText } from '../mrkdwn.ts';
import { countLine } from './help-view.ts';
import { type MessageView, section } from './message-view.ts';

/** The answer to small talk: one or two sentences, no search. */
export function smallTalkView(about: SmallTalk, desk: Desk): MessageView {
  return sentenceView(escapeText(smallTalkText(about, desk)));
}

function smallTalkText(about: SmallTalk, desk: Desk): string {
  const example = desk.exampleQuestions[0];
  const tryThis = example === undefined ? '' : ` For example: “${clipText(example, 150)}”`;
  switch (about) {
    case 'greeting':
      return `Hello! Ask me a question about the articles.${tryThis}`;
    case 'thanks':
      return 'You’re welcome. Ask me anything else about the articles.';
    case 'agreement':
      return 'Good. I’m here for your next question.';
    case 'farewell':
      return 'Goodbye! I’m here whenever you have a question.';
    case 'about':
      return `I’m Iraq Desk. I answer questions with passages from ${countLine(desk)}, quoted word for word with their source.${tryThis}`;
    case 'emoji':
      return 'Ask me a question about the articles whenever you like.';
  }
}

/** Says why a question was not searched. */
export function tooLongView(chars: number): MessageView {
  return sentenceView(
    `Your question is ${chars.toLocaleString('en-GB')} characters long and I read at most ${MAX_QUESTION_CHARS.toLocaleString('en-GB')}: please ask it in fewer words.`,
  );
}

/** Says what to do about a slash command that Slack names otherwise than the bot does. */
export function otherCommandView(sent: string, commandName: string): MessageView {
  return sentenceView(
    escapeText(
      `I’m set to answer ${commandName}, and Slack sent me ${sent}. Whoever runs this bot can set COMMAND_NAME to ${sent} and start it again, or give the command its old name in the app’s settings.`,
    ),
  );
}

function sentenceView(text: string): MessageView {
  return { text, blocks: [section(text)] };
}
