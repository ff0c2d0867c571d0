/**
 * Slack's limits, in UTF-16 units unless named otherwise.
 * @see https://docs.slack.dev/reference/block-kit/blocks
 */
export const LIMITS = {
  /** @see https://docs.slack.dev/reference/block-kit/blocks */
  messageBlocks: 50,
  /** @see https://docs.slack.dev/reference/views */
  viewBlocks: 100,
  viewTitle: 24,
  /** @see https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
  textObject: 3_000,
  /** @see https://docs.slack.dev/reference/block-kit/blocks/header-block */
  header: 150,
  /** @see https://docs.slack.dev/reference/block-kit/blocks/context-block */
  contextElements: 10,
  /** @see https://docs.slack.dev/reference/block-kit/blocks/actions-block */
  actionElements: 25,
  /** @see https://docs.slack.dev/reference/block-kit/block-elements/button-element */
  buttonText: 75,
  buttonValue: 2_000,
  url: 3_000,
  /** Of an input block. */
  label: 2_000,
  optionText: 75,
  placeholder: 150,
  blockId: 255,
  actionId: 255,
  /**
   * All text of a message's blocks. Undocumented: at about 13,200 Slack answers `msg_blocks_too_long`;
   * 12,000 is the documented limit of the `markdown` block.
   */
  allBlockText: 12_000,
  /**
   * The top-level text, which screen readers and notifications read.
   * @see https://docs.slack.dev/reference/methods/chat.postMessage
   */
  messageText: 4_000,
  /** @see https://docs.slack.dev/reference/methods/assistant.threads.setSuggestedPrompts */
  suggestedPrompts: 4,
} as const;
