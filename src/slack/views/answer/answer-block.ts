/** Marks the first block of an answer, so that a conversation's answers can be told from other replies. */
const ANSWER_BLOCK = 'answer';

/** `answer`, or `answer:2` where "more" was asked for twice by a button: nothing else tells of that. */
export function answerBlockId(more: number): string {
  return more === 0 ? ANSWER_BLOCK : `${ANSWER_BLOCK}:${more}`;
}

/** How often a button asked for more of the answer in these blocks; undefined where they are none. */
export function readAnswerBlocks(
  blocks: readonly { block_id?: string | undefined }[],
): number | undefined {
  for (const { block_id: id } of blocks) {
    const found = /^answer(?::([1-9]))?$/.exec(id ?? '');
    if (found !== null) return Number(found[1] ?? 0);
  }
  return undefined;
}
