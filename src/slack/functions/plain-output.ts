/** Shows nothing, and keeps what stands before it from what follows. */
const WORD_JOINER = '\u2060';

/**
 * A text for other steps, where nobody knows whether it is shown as it stands or read as mrkdwn. It
 * isn't escaped, since `&lt;` would be seen in the first case. A sign that nobody sees goes behind
 * each sign that could call somebody or begin a link in the second.
 */
export function plainOutput(text: string): string {
  return text.replace(/<(?=\S)|(?<![\p{L}\p{N}_])@(?=[\p{L}\p{N}])/gu, `$&${WORD_JOINER}`);
}
