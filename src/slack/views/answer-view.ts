import type { types } from '@slack/bolt';
import type { Answer, QuotedPassage } from '../../answer/answer.ts';
import { shownPassages } from '../../answer/shown-passages.ts';
import { clipText } from '../../text/clip-text.ts';
import { describeNote } from '../../wording/describe-note.ts';
import { openingText } from '../../wording/opening-text.ts';
import type { Wording } from '../../wording/wording.ts';
import { blockText } from '../block-text.ts';
import { LIMITS } from '../limits.ts';
import { escapeText } from '../mrkdwn.ts';
import { answerText } from './answer-text.ts';
import { askedBlock } from './asked-block.ts';
import { askButtons, shareButton } from './buttons.ts';
import { type MessageView, present, section } from './message-view.ts';
import { quotation } from './quotation.ts';
import { alsoReportedLine, contextLine, dateLine, sourceLine } from './source-line.ts';

/** Marks the first block of an answer, so that a conversation's answers can be told from other replies. */
export const ANSWER_BLOCK = 'answer';

// Together they keep within `LIMITS.allBlockText` even if every sign has to be escaped.
const BEST_PASSAGE_CHARS = 2_300;
const OTHER_PASSAGE_CHARS = 600;
const MAX_ECHO_CHARS = 300;
const MAX_NOTES_CHARS = 400;

export type AnswerViewOptions = {
  wording: Wording;
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
export function answerView(answer: Answer, options: AnswerViewOptions): MessageView {
  const text = answerText(answer, options.wording);
  const quoted = shownPassages(answer);
  for (let others = quoted.length - 1; ; others--) {
    const blocks = answerBlocks(answer, quoted.slice(0, others + 1), options);
    if (others <= 0 || blockText(blocks).length <= LIMITS.allBlockText) return { text, blocks };
  }
}

function answerBlocks(
  answer: Answer,
  quoted: readonly QuotedPassage[],
  { wording, askedBy, share = false, buttons = true, note }: AnswerViewOptions,
): types.KnownBlock[] {
  const [first, ...rest] = present<types.KnownBlock>([
    openingBlock(answer, wording),
    ...quoted.flatMap((passage, n) => passageBlocks(answer, passage, n, wording)),
  ]);
  const notes = [
    ...answer.notes.map((one) => describeNote(one, wording)),
    ...(note === undefined ? [] : [note]),
  ];
  return present<types.KnownBlock>([
    askedBy === undefined ? undefined : askedBlock(answer.question, askedBy, wording),
    first && { ...first, block_id: ANSWER_BLOCK },
    ...rest,
    answer.resolved === answer.question
      ? undefined
      : contextLine(
          wording.say('answer.readAs', { question: clipText(answer.resolved, MAX_ECHO_CHARS) }),
        ),
    notes.length === 0 ? undefined : contextLine(clipText(notes.join(' '), MAX_NOTES_CHARS)),
    share && quoted.length > 0 ? shareButton(answer.question, wording) : undefined,
    ...(buttons ? nextQuestions(answer, wording) : []),
  ]);
}

function passageBlocks(
  answer: Answer,
  passage: QuotedPassage,
  n: number,
  wording: Wording,
): types.KnownBlock[] {
  return present<types.KnownBlock>([
    n === 1
      ? contextLine(
          wording.say(answer.outcome === 'found' ? 'answer.moreOnThis' : 'answer.alsoClose'),
        )
      : undefined,
    quotation(passage, n === 0 ? BEST_PASSAGE_CHARS : OTHER_PASSAGE_CHARS),
    sourceLine(passage.article, wording),
    dateLine(passage, wording),
    alsoReportedLine(passage.alsoReportedBy, wording),
  ]);
}

function openingBlock(answer: Answer, wording: Wording): types.SectionBlock | undefined {
  const opening = openingText(answer, wording);
  if (opening === undefined) return undefined;
  const closest = answer.outcome === 'unsure' ? [wording.say('opening.closest')] : [];
  return section(escapeText([opening, ...closest].join('\n')));
}

function nextQuestions(answer: Answer, { say }: Wording): types.KnownBlock[] {
  const didYouMean =
    answer.outcome === 'not-found' && answer.didYouMean !== undefined ? [answer.didYouMean] : [];
  const meant = askButtons(didYouMean, { blockId: 'did-you-mean' });
  const next = askButtons(answer.suggestions, { blockId: 'ask', firstId: didYouMean.length });
  return present<types.KnownBlock>([
    meant && contextLine(say('answer.didYouMean')),
    meant,
    next && contextLine(say(answer.outcome === 'found' ? 'answer.askNext' : 'answer.answered')),
    next,
  ]);
}
