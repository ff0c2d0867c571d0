import { dropRefusal } from './read-correction.ts';

/**
 * What a person wants of the same question: another passage than the first that was shown, one of
 * another article or source than that one's, or what comes behind all that was shown.
 */
export type Wish = 'passage' | 'article' | 'source' | 'more';

const OPENING =
  '(?:and )?(?:(?:what|how) about |(?:(?:can|could) you |please )?(?:show|give|tell|list|get|find)(?: me| us)? |(?:is|are) there )?';
const NOUN =
  '(?:(articles?|story|stories|reports?)|(sources?|publishers?|outlets?|newspapers?|papers?)|ones?|passages?|answers?|results?)';
const CLOSING = String.raw`(?:,? please)?[\s?.!…]*`;
const wish = (words: string) => new RegExp(`^${OPENING}(?:${words})${CLOSING}$`, 'i');

const ANOTHER = wish(
  `(?:(?:the |any )?(?:other|next)|another|a different|not (?:this|that))(?: ${NOUN})?`,
);
const MORE_SOURCES = wish('(?:(?:some |any )?more|other) sources');
const MORE = wish(
  [
    `(?:some |any )?more(?: of (?:these|those|them|it)| (?:on|about) (?:this|that|it)| ${NOUN})?`,
    '(?:the )?(?:rest|others)|any others',
    String.raw`the next (?:\d+|two|three|few|page)(?: ${NOUN})?`,
    '(?:what|anything|who) (?:else|more)(?: (?:on|about) (?:this|that|it))?',
    'go on|continue',
  ].join('|'),
);

/** The wish that a message is, the whole of it; undefined for one that asks anything else. */
export function readWish(message: string): Wish | undefined {
  const text = dropRefusal(message.replace(/\s+/g, ' '));
  if (MORE_SOURCES.test(text)) return 'source';
  const another = ANOTHER.exec(text);
  if (another?.[1] !== undefined) return 'article';
  if (another?.[2] !== undefined) return 'source';
  if (another) return 'passage';
  return MORE.test(text) ? 'more' : undefined;
}
