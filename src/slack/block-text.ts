/** All text of the blocks, as Slack counts it against a message's length. */
export function blockText(blocks: readonly object[]): string {
  return blocks.map(textIn).join('');
}

/** Every string under a `text` key, however deep: that is where Block Kit keeps what is shown. */
function textIn(node: unknown): string {
  if (Array.isArray(node)) return node.map(textIn).join('');
  if (typeof node !== 'object' || node === null) return '';
  return Object.entries(node)
    .map(([key, value]) => (key === 'text' && typeof value === 'string' ? value : textIn(value)))
    .join('');
}
