import type { types } from '@slack/bolt';
import type { Answer, QuotedPassage } from '../../answer/answer.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import { clipText } from '../../text/clip-text.ts';
import { describeNote } from '../../wording/describe-note.ts';
import { openingText } from '../../wording/opening-text.ts';
import { blockText } from '../block-text.ts';
import { LIMITS } from '../limits.ts';
import { escapeText } from '../mrkdwn.ts';
import { answerText } from './answer-text.ts';
import { askButtons, shareButton } from './buttons.ts';
import { type MessageView, present, section } from './message-view.ts';
import { quotation } from './quotation.ts';
import { alsoReportedLine, contextLine, dateLine, sourceLine } from './source-line.ts';

/** Marks the first block of an answer, so that a conversation's answers can be told from other replies. */
export const ANSWER_BLOCK = 'answer';
/** Marks the line that names a question which was asked by a button, or shared. */
export const ASKED_BLOCK = 'asked';

// Together they keep within `LIMITS.allBlockText` even if every sign has to be escaped.
const BEST_PASSAGE_CHARS = 2_300;
const OTHER_PASSAGE_CHARS = 600;
const MAX_ECHO_CHARS = 300;
const MAX_NOTES_CHARS = 400;

export type AnswerViewOptions = {
  /** Names who asked and what, where the question itself doesn't stand in the conversation. */
  askedBy?: string;
  /** With a button that posts the answer in the channel, if there is one to share. */
  share?: boolean;
  /** With buttons that ask the next question. @default true */
  buttons?: boolean;
  /** A sentence on how the answer came about, such as that the conversation could not be read. */
  note?: string;
};

/** An answer as a Slack message: the best passage whole if it fits, up to two more in brief. */
export function answerView(answer: Answer, options: AnswerViewOptions = {}): MessageView {
  const text = answerText(answer);
  const quoted = shownPassages(answer);
  for (let others = quoted.length - 1; ; others--) {
    const blocks = answerBlocks(answer, quoted.slice(0, others + 1), options);
    if (others <= 0 || blockText(blocks).length <= LIMITS.allBlockText) return { text, blocks };
  }
}

function answerBlocks(
  answer: Answer,
  quoted: readonly QuotedPassage[],
  { askedBy, share = false, buttons = true, note }: AnswerViewOptions,
): types.KnownBlock[] {
  const [first, ...rest] = present<types.KnownBlock>([
    openingBlock(answer),
    ...quoted.flatMap((passage, n) => passageBlocks(answer, passage, n)),
  ]);
  const notes = [...answer.notes.map(describeNote), ...(note === undefined ? [] : [note])];
  return present<types.KnownBlock>([
    askedBy === undefined ? undefined : askedBlock(answer.question, askedBy),
    first && { ...first, block_id: ANSWER_BLOCK },
    ...rest,
    answer.resolved === answer.question
      ? undefined
      : contextLine(`Read as: “${clipText(answer.resolved, MAX_ECHO_CHARS)}”`),
    notes.length === 0 ? undefined : contextLine(clipText(notes.join(' '), MAX_NOTES_CHARS)),
    share && quoted.length > 0 ? shareButton(answer.question) : undefined,
    ...(buttons ? nextQuestions(answer) : []),
  ]);
}

function passageBlocks(answer: Answer, passage: QuotedPassage, n: number): types.KnownBlock[] {
  return present<types.KnownBlock>([
    n === 1 ? contextLine(answer.outcome === 'found' ? 'More on this:' : 'Also close:') : undefined,
    quotation(passage, n === 0 ? BEST_PASSAGE_CHARS : OTHER_PASSAGE_CHARS),
    sourceLine(passage.article),
    dateLine(passage),
    alsoReportedLine(passage.alsoReportedBy),
  ]);
}

function openingBlock(answer: Answer): types.SectionBlock | undefined {
  const opening = openingText(answer);
  if (opening === undefined) return undefined;
  return section(
    escapeText(opening) + (answer.outcome === 'unsure' ? '\nThe closest I have:' : ''),
  );
}

function nextQuestions(answer: Answer): types.KnownBlock[] {
  const didYouMean =
    answer.outcome === 'not-found' && answer.didYouMean !== undefined ? [answer.didYouMean] : [];
  const meant = askButtons(didYouMean, { blockId: 'did-you-mean' });
  const next = askButtons(answer.suggestions, { blockId: 'ask', firstId: didYouMean.length });
  return present<types.KnownBlock>([
    meant && contextLine('Did you mean:'),
    meant,
    next && contextLine(answer.outcome === 'found' ? 'Ask next:' : 'The articles answer these:'),
    next,
  ]);
}

function askedBlock(question: string, askedBy: string): types.SectionBlock {
  const echo = clipText(question, MAX_ECHO_CHARS);
  return { ...section(`<@${askedBy}> asked: ${escapeText(echo)}`), block_id: ASKED_BLOCK };
}
