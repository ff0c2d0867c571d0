/**
 * Cuts a text that is too long at the end of a word, with "…" in place of the rest.
 * The result is at most `maxChars` long.
 */
export function clipText(text: string, maxChars: number): string {
  if (text.length <= maxChars) return text;
  const head = text.slice(0, Math.max(0, maxChars - 1));
  const space = head.search(/\s\S*$/);
  // A text without spaces is cut where it must be, though never inside a surrogate pair.
  const end = space > maxChars / 2 ? space : head.length - (/[\uD800-\uDBFF]$/.test(head) ? 1 : 0);
  return `${head.slice(0, end).trimEnd()}…`;
}
