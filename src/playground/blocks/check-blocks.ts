import { z } from 'zod';
import type { Block } from '../workspace/workspace-state.ts';
import { SURFACES, type Surface } from './block-schemas.ts';
import { describeIssues } from './describe-issues.ts';

export type CheckedBlocks =
  | { ok: true; blocks: Block[] }
  | { ok: false; error: string; details: string[] };

/**
 * Slack refuses a message with more text than this in its blocks. Undocumented; measured between
 * 13,172 and 13,297.
 * @see https://github.com/slackapi/bolt-js/issues/2509
 */
const MAX_MESSAGE_TEXT_CHARS = 13_200;

/**
 * Takes blocks as Slack would, or says with Slack's error code why it wouldn't. Blocks without
 * a `block_id` and elements without an `action_id` get one.
 */
export function checkBlocks(value: unknown, surface: Surface, newId: () => string): CheckedBlocks {
  const { block, maxBlocks } = SURFACES[surface];
  if (!Array.isArray(value)) return refuse('invalid_blocks_format');
  const parsed = z
    .array(block as z.ZodType<Record<string, unknown>>)
    .max(maxBlocks)
    .safeParse(value, { reportInput: true });
  if (!parsed.success) return refuse('invalid_blocks', describeIssues(parsed.error, '/blocks'));

  const blocks = parsed.data as (Block & { block_id?: string })[];
  const repeated = [
    ...findRepeated(blocks.map(({ block_id }) => block_id)).map(
      ({ value: id, at }) =>
        `[ERROR] \`block_id\` ${id} already exists [json-pointer:/blocks/${at}]`,
    ),
    ...blocks.flatMap((each, n) =>
      findRepeated(actionIdsOf(each)).map(
        ({ value: id }) => `[ERROR] \`action_id\` ${id} already exists [json-pointer:/blocks/${n}]`,
      ),
    ),
  ];
  if (repeated.length > 0) return refuse('invalid_blocks', repeated);
  if (surface === 'message' && countTextChars(blocks) > MAX_MESSAGE_TEXT_CHARS) {
    return refuse('msg_blocks_too_long');
  }
  return {
    ok: true,
    blocks: blocks.map((each) => ({
      ...withActionIds(each, newId),
      block_id: each.block_id ?? newId(),
    })),
  };
}

/** Things that a person can act on have an `action_id`; text has none. */
function withActionIds(block: Block, newId: () => string): Block {
  const identify = (element: Record<string, unknown>) => ({
    ...element,
    action_id: element.action_id ?? newId(),
  });
  switch (block.type) {
    case 'actions':
    case 'context_actions':
      return { ...block, elements: (block.elements as Record<string, unknown>[]).map(identify) };
    case 'section': {
      const accessory = block.accessory as Record<string, unknown> | undefined;
      return accessory === undefined ? block : { ...block, accessory: identify(accessory) };
    }
    case 'input':
      return { ...block, element: identify(block.element as Record<string, unknown>) };
    default:
      return block;
  }
}

function refuse(error: string, details: string[] = []): CheckedBlocks {
  return { ok: false, error, details };
}

function actionIdsOf(block: Record<string, unknown>): (string | undefined)[] {
  const elements = Array.isArray(block.elements) ? block.elements : [];
  return elements.map((element: { action_id?: string }) => element.action_id);
}

function findRepeated(values: readonly (string | undefined)[]): { value: string; at: number }[] {
  return values.flatMap((value, at) =>
    value !== undefined && values.indexOf(value) < at ? [{ value, at }] : [],
  );
}

/** Counts what is shown: each text as a text object, a rich text element or a block holds it. */
function countTextChars(node: unknown): number {
  if (Array.isArray(node)) return node.reduce((sum: number, item) => sum + countTextChars(item), 0);
  if (typeof node !== 'object' || node === null) return 0;
  const { text, ...rest } = node as Record<string, unknown>;
  const own = typeof text === 'string' ? text.length : countTextChars(text);
  return own + countTextChars(Object.values(rest));
}
