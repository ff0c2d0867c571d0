import { dropRefusal } from './read-correction.ts';

/**
 * What a person wants of the same question: another passage than the first that was shown, one of
 * another article or source than that one's, or what comes behind all that was shown.
 */
export type Wish = 'passage' | 'article' | 'source' | 'more';

const OPENING =
  '(?:(?:and|ok|okay|yes|so) |(?:ok|okay|yes), )?(?:(?:what|how) about |(?:(?:can|could) you |please )?(?:show|give|tell|list|get|find)(?: me| us)? |(?:is|are) there )?';
const SOURCE = '(?:sources?|publishers?|outlets?|newspapers?|papers?|media)';
const NOUN = `(?:(articles?|story|stories|reports?)|(${SOURCE})|ones?|passages?|answers?|results?)`;
const ON_THIS = ' (?:on|about|for) (?:this|that|it)';
const CLOSING = String.raw`(?:,? please)?[\s?.!…]*`;
const wish = (...words: string[]) =>
  new RegExp(`^${OPENING}(?:${words.join('|')})(?:${ON_THIS})?${CLOSING}$`, 'i');

const ANOTHER = wish(
  `(?:(?:the |any )?(?:other|next)|another|a different|not (?:this|that))(?: ${NOUN})?`,
);
const MORE_SOURCES = wish(
  `(?:some |any )?more ${SOURCE}`,
  `(?:who|which ${SOURCE}) else (?:reports?|reported|covers?|covered|says?|said)(?: (?:this|that|it|so))?`,
  `(?:does|did|has|do|have) (?:any(?:one|body) else|(?:any )?other ${SOURCE}) (?:report|cover|say)(?:ed)?(?: (?:this|that|it|so))?`,
  `what do (?:the )?(?:others|other ${SOURCE}) (?:report|say)`,
);
const MORE = wish(
  `(?:some |any )?more(?: of (?:these|those|them|it)| ${NOUN})?`,
  '(?:the )?(?:rest|others)|any others',
  String.raw`the next (?:\d+|two|three|few|page)(?: ${NOUN})?`,
  '(?:what|anything|who) (?:else|more)',
  'go on|continue',
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
