import type { Explanation } from '../answer/answer-question.ts';
import type { Desk } from '../answer/desk.ts';
import { shownPassages } from '../answer/shown-passages.ts';
import type { Turn } from '../conversation/turn.ts';
import { blockText } from '../slack/block-text.ts';
import { readAnswerBlocks } from '../slack/views/answer/answer-block.ts';
import type { Message } from './workspace/workspace-state.ts';

/** How an answer came about, with what the bot took from the conversation and the articles then. */
export type RecordedExplanation = Explanation & {
  history: readonly Turn[];
  articles: Desk['articles'];
};

export type ExplanationRecorder = {
  /** The same desk, whose answers are remembered. */
  desk: Desk;
  /** The explanation of the answer that a message shows: the latest that no other message shows. */
  claim(message: Pick<Message, 'text' | 'blocks'>): string | undefined;
  find(id: string): RecordedExplanation | undefined;
};

const MAX_RECORDED = 500;

/** Watches a desk answer, so that each message can be traced to how its answer came about. */
export function recordExplanations(desk: Desk): ExplanationRecorder {
  const recorded = new Map<string, { explanation: RecordedExplanation; claimed: boolean }>();
  let lastId = 0;
  const record = (watched: Desk): Desk => {
    const answer: Desk['answer'] = async (question, history = []) => {
      // What is taken at the time of the question belongs to the same reading of the corpus.
      const { articles } = watched;
      const explanation = await watched.explain(question, history);
      recorded.set(`explanation-${++lastId}`, {
        explanation: { ...explanation, history, articles },
        claimed: false,
      });
      for (const id of recorded.keys()) {
        if (recorded.size <= MAX_RECORDED) break;
        recorded.delete(id);
      }
      return explanation.answer;
    };
    // What isn't recorded is asked of the desk itself, which changes with its articles.
    return Object.assign(Object.create(watched) as Desk, {
      answer,
      now: () => record(watched.now?.() ?? watched),
    });
  };
  return {
    desk: record(desk),
    claim({ blocks = [] }) {
      if (readAnswerBlocks(blocks) === undefined) return undefined;
      const shown = blockText(blocks);
      const found = [...recorded].findLast(
        ([, { explanation, claimed }]) => !claimed && shows(shown, explanation),
      );
      if (found === undefined) return undefined;
      found[1].claimed = true;
      return found[0];
    },
    find: (id) => recorded.get(id)?.explanation,
  };
}

/** True when the blocks quote the best passage's answering sentence, or the answer has none to quote. */
function shows(shownText: string, { answer }: Explanation): boolean {
  const [best] = shownPassages(answer);
  if (best === undefined) return true;
  const { start, end } = best.highlight;
  // A very long sentence is cut in the message, so its opening words have to do.
  return shownText.includes(best.passage.text.slice(start, Math.min(end, start + 100)));
}
