import type { types } from '@slack/bolt';
import type { RatedQuestion } from '../../../state/feedback.ts';
import type { Outcome } from '../../../state/question-log.ts';
import { clipText } from '../../../text/clip-text.ts';
import type { Wording } from '../../../wording/wording.ts';
import { LIMITS } from '../../limits.ts';
import { contextLine } from '../answer/source-line.ts';
import { plainText } from '../buttons.ts';
import { isReason } from '../reason-view.ts';

const MAX_QUESTION_CHARS = 200;
const MAX_COMMENT_CHARS = 200;

/** What was asked in a workspace over some days, and what people thought of the answers. */
export type AdminReport = {
  days: number;
  outcomes: Readonly<Record<Outcome, number>>;
  /** Latest questions that weren't found, or not surely, the newest first. */
  unanswered: readonly { question: string }[];
  /** The worst first. */
  worst: readonly RatedQuestion[];
};

/** The part of the Home tab that admins see. */
export function adminBlocks(
  { days, outcomes, unanswered, worst }: AdminReport,
  wording: Wording,
): types.KnownBlock[] {
  const { say } = wording;
  const asked = outcomes.found + outcomes.unsure + outcomes['not-found'];
  const share = (count: number) => (asked === 0 ? 0 : Math.round((100 * count) / asked));
  return [
    { type: 'header', text: plainText(say('admin.title'), LIMITS.header) },
    contextLine(
      say('admin.asked', {
        count: asked,
        days,
        found: share(outcomes.found),
        unsure: share(outcomes.unsure),
        notFound: share(outcomes['not-found']),
      }),
    ),
    ...list(
      say('admin.unanswered'),
      unanswered.map(({ question }) => [clipText(question, MAX_QUESTION_CHARS)]),
    ),
    ...list(
      say('admin.worst'),
      worst.map((rated) => describeRated(rated, wording)),
    ),
  ];
}

/** A question, its thumbs and reasons, and what people wrote: lines of plain text. */
function describeRated(
  { question, ups, downs, reasons, comments }: RatedQuestion,
  { say }: Wording,
): string[] {
  const why = reasons.map(({ reason, count }) =>
    say('admin.reason', { reason: isReason(reason) ? say(`reason.${reason}`) : reason, count }),
  );
  return [
    clipText(question, MAX_QUESTION_CHARS),
    [say('admin.thumbs', { ups, downs }), ...why].join(' · '),
    ...comments.map((text) => say('quoted', { text: clipText(text, MAX_COMMENT_CHARS) })),
  ];
}

/** Rich text, because what people wrote may hold any sign. */
function list(title: string, items: readonly string[][]): types.KnownBlock[] {
  if (items.length === 0) return [];
  return [
    {
      type: 'rich_text',
      elements: [
        {
          type: 'rich_text_section',
          elements: [{ type: 'text', text: title, style: { bold: true } }],
        },
        {
          type: 'rich_text_list',
          style: 'bullet',
          elements: items.map((lines) => ({
            type: 'rich_text_section',
            elements: [{ type: 'text', text: lines.join('\n') }],
          })),
        },
      ],
    },
  ];
}
