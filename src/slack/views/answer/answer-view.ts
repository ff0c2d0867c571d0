import type { types } from '@slack/bolt';
import type { Answer, QuotedPassage } from '../../../answer/answer.ts';
import { shownPassages } from '../../../answer/shown-passages.ts';
import { clipText } from '../../../text/clip-text.ts';
import { describeNote } from '../../../wording/describe-note.ts';
import { openingText } from '../../../wording/opening-text.ts';
import type { Wording } from '../../../wording/wording.ts';
import { type AnswerRecipe, MAX_MORE } from '../../actions/answer-recipe.ts';
import { fingerprint, type MadeAnswer } from '../../actions/make-answer.ts';
import { blockText } from '../../block-text.ts';
import { LIMITS } from '../../limits.ts';
import { escapeText } from '../../mrkdwn.ts';
import { askButtons } from '../buttons.ts';
import { type MessageView, present, section } from '../message-view.ts';
import { type AnswerPlace, answerActions, feedbackButtons } from './answer-actions.ts';
import { answerBlockId } from './answer-block.ts';
import { answerText } from './answer-text.ts';
import { askedBlock } from './asked-block.ts';
import { quotation } from './quotation.ts';
import { alsoReportedLine, contextLine, dateLine, sourceLine } from './source-line.ts';

// Together they keep within `LIMITS.allBlockText` even if every sign has to be escaped.
const BEST_PASSAGE_CHARS = 2_300;
const OTHER_PASSAGE_CHARS = 600;
const MAX_ECHO_CHARS = 300;
const MAX_NOTES_CHARS = 400;

export type AnswerViewOptions = {
  wording: Wording;
  /** How the answer was made: its buttons carry it. */
  recipe: AnswerRecipe;
  place: AnswerPlace;
  /** With questions to ask next. @default true */
  withNext?: boolean;
  /**
   * `watched` where the person watches the question already, so that it isn't offered; `news` where
   * the answer is what was watched for, and says so. @default it is offered where nothing was found
   */
  watch?: 'watched' | 'news';
};

/**
 * An answer as a Slack message: the best passage whole if it fits, others in brief, and what can be
 * done with it. The last passages are left out where all of them would be longer than Slack takes.
 */
export function answerView(made: MadeAnswer, options: AnswerViewOptions): MessageView {
  const { answer, more } = made;
  const { wording } = options;
  const { language: _, ...asked } = options.recipe;
  const recipe = {
    ...asked,
    shown: fingerprint(made),
    ...(options.place === 'channel' ? { language: wording.language } : {}),
  };
  const text = withHeading(answerText(answer, wording), options);
  const shown = shownPassages(answer);
  const further = more.flat();
  const passages = [
    ...shown.map((passage, n) => passageBlocks(answer, passage, n, wording)),
    ...further.map((passage, n) => passageBlocks(answer, passage, shown.length + n, wording)),
  ];
  const isExhausted = more.at(-1)?.length === 0;
  for (let count = passages.length; ; count--) {
    const isCut = count < passages.length;
    const blocks = answerBlocks(answer, passages.slice(0, count).flat(), {
      ...options,
      recipe,
      ...(isExhausted || isCut ? { end: wording.say('opening.exhausted') } : {}),
      mayHaveMore: !isExhausted && !isCut && more.length < MAX_MORE,
    });
    const fits =
      blocks.length <= LIMITS.messageBlocks && blockText(blocks).length <= LIMITS.allBlockText;
    if (fits || count <= 1) return { text, blocks };
  }
}

function answerBlocks(
  answer: Answer,
  passages: readonly types.KnownBlock[],
  {
    wording,
    recipe,
    place,
    withNext = true,
    watch,
    mayHaveMore,
    end,
  }: AnswerViewOptions & { mayHaveMore: boolean; end?: string },
): types.KnownBlock[] {
  const { say } = wording;
  const [first, ...rest] = present<types.KnownBlock>([openingBlock(answer, wording), ...passages]);
  const notes = [
    ...answer.notes.map((note) => describeNote(note, wording)),
    ...(recipe.isUnread ? [say('answer.unreadConversation')] : []),
  ];
  const readAs = clipText(answer.resolved, MAX_ECHO_CHARS);
  const hasPassages = passages.length > 0;
  return present<types.KnownBlock>([
    watch === 'news' ? section(escapeText(say('watch.news'))) : undefined,
    recipe.askedBy === undefined ? undefined : askedBlock(answer.question, recipe.askedBy, wording),
    first && { ...first, block_id: answerBlockId(recipe.more) },
    ...rest,
    end === undefined ? undefined : contextLine(end),
    answer.resolved === answer.question
      ? undefined
      : contextLine(say('answer.readAs', { question: readAs })),
    notes.length === 0 ? undefined : contextLine(clipText(notes.join(' '), MAX_NOTES_CHARS)),
    answerActions({
      place,
      recipe,
      wording,
      hasPassages,
      mayHaveMore,
      watch: watch === 'news' ? 'again' : watch === undefined ? offerWatch(answer) : undefined,
    }),
    ...(withNext ? nextQuestions(answer, wording) : []),
    feedbackButtons({ place, recipe, wording }),
  ]);
}

/** What can't be told from the articles yet may be told by later ones. */
function offerWatch(answer: Answer): 'offer' | undefined {
  if (answer.outcome === 'found') return undefined;
  const asksForMore =
    (answer.outcome === 'not-found' && answer.isExhausted) ||
    answer.notes.some(({ kind }) => kind === 'nothing to go on from');
  return asksForMore ? undefined : 'offer';
}

/** The heading is left out where both would be longer than Slack takes. */
function withHeading(text: string, { watch, wording }: AnswerViewOptions): string {
  if (watch !== 'news') return text;
  const whole = `${escapeText(wording.say('watch.news'))} ${text}`;
  return whole.length < LIMITS.messageText ? whole : text;
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
