import type { TextRange } from '../text/sentences.ts';

const NEWEST = '(?:latest|newest|most recent(?:ly)?)';
const PUBLISHED = '(?:news|articles?|stor(?:y|ies)|reports?|reporting|coverage|updates?)';
const OPENING =
  "(?:what(?:['’]s| is| are| was| were) |(?:please )?(?:show|give|tell|find|get|list|send)(?: me| us)? |any )?";
const ASKED = new RegExp(
  [
    `^${OPENING}(?:the |your )?(?:${NEWEST}|recent(?= ${PUBLISHED}\\b))(?: ${PUBLISHED})?\\b`,
    `\\b${NEWEST} (?:news|articles|stories|reports|reporting|coverage|updates)\\b`,
    `(?<!\\bat the )\\b${NEWEST}(?=\\W*$)`,
    "^(?:what(?:['’]s| is)|(?:is there )?anything) new\\b",
  ].join('|'),
  'i',
);

/** "What is New Zealand doing?" asks for nothing new. */
const NEW_NAME = /^New \p{Lu}/u;

/**
 * Finds the words that want the newest articles first: "What is the latest on …?", "… in the most
 * recent reports". "At the latest" is no such wish, and "the group's latest attack" names a thing.
 *
 * @param text its spaces are single
 */
export function findNewestFirst(text: string): TextRange | undefined {
  const match = ASKED.exec(text);
  const isName = match !== null && NEW_NAME.test(text.slice(match.index + match[0].length - 3));
  return match === null || isName
    ? undefined
    : { start: match.index, end: match.index + match[0].length };
}
