/** What a message that asks nothing of the corpus is about. */
export type SmallTalk = 'greeting' | 'thanks' | 'agreement' | 'farewell' | 'about' | 'emoji';

const ADDRESSEE = '(?: (?:there|all|everyone|everybody|team|friend|bot|iraq ?desk|desk|again))*';
const MOST = '(?: (?:so much|very much|a lot|a million|for (?:that|this|the help|your help)))?';

/** Whole messages, folded by `fold`: a question after the pleasantry never matches. */
const PATTERNS: readonly (readonly [SmallTalk, RegExp])[] = [
  [
    'greeting',
    new RegExp(
      `^(?:hi+|hello+|hey+|hiya|howdy|yo|greetings|good (?:morning|afternoon|evening|day)|morning|salam|salaam|marhaba|as ?salam[ua]? ?alaykum|assalamu alaikum)${ADDRESSEE}(?: (?:how are you(?: doing)?(?: today)?|how is it going|hows it going|whats up))?$`,
    ),
  ],
  ['greeting', /^(?:how are you(?: doing)?(?: today)?|how is it going|hows it going|whats up)$/],
  [
    'thanks',
    new RegExp(
      `^(?:(?:ok|okay|great|perfect|cool|nice|super|awesome|brilliant|got it|many|good) )*(?:thanks?|thank you|thanx|thx|ty|tysm|cheers|much appreciated|appreciated|shukran)${MOST}${ADDRESSEE}(?: (?:that helps|that helped|very helpful|great answer))?$`,
    ),
  ],
  [
    'agreement',
    /^(?:ok|okay|k|kk|great|cool|nice|perfect|super|awesome|brilliant|excellent|got it|good|very good|good bot|well done|good job|nice one|understood|i see|sure|fine|right|yes|yep|yeah|no|nope|never ?mind|lol|haha|hm+|wow|very helpful|that helps|that helped)(?: (?:ok|okay|great|cool|nice|perfect|good|got it|sure|fine))?$/,
  ],
  [
    'farewell',
    new RegExp(
      `^(?:bye|bye bye|goodbye|good night|see you|see ya|see you later|take care|ma ?salama)${ADDRESSEE}$`,
    ),
  ],
  // In Arabic and Kurdish: who is answered in these writes so, too.
  ['greeting', /^(?:مرحبا|أهلا|اهلا|السلام عليكم|سلام|سڵاو|سلاو)$/],
  ['thanks', /^(?:شكرا(?: لك| جزيلا)?|سوپاس|زۆر سوپاس|دەستت خۆش)$/],
  ['farewell', /^(?:مع السلامة|إلى اللقاء|الى اللقاء|خوات لەگەڵ|خوا حافیز)$/],
  ['about', /^(?:من أنت|من انت|تۆ کێیت)$/],
  [
    'about',
    /^(?:(?:hi|hello|hey) )?(?:who are you|what are you|who is this|what is this|what is this bot|what can you do|what do you do|what do you know|what can i ask(?: you)?|how do you work|how does this work|are you (?:a bot|a robot|human|an ai|ai|there|real)|what is iraq desk|who made you)$/,
  ],
];

/** The kind of small talk that a message is, the whole of it; undefined for anything that may be a question. */
export function findSmallTalk(message: string): SmallTalk | undefined {
  const words = fold(message);
  if (words === '') return /\S/.test(message) && isEmojiOnly(message) ? 'emoji' : undefined;
  return PATTERNS.find(([, pattern]) => pattern.test(words))?.[0];
}

/** Lower-case words alone: emoji, punctuation and apostrophes are gone. */
function fold(message: string): string {
  return message
    .normalize('NFKC')
    .toLowerCase()
    .replace(EMOJI, ' ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Shortcodes, pictographs, and the signs that join or colour them.
const EMOJI =
  /:[a-z0-9_+'-]+:(?::skin-tone-\d:)?|\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u200D|\uFE0F|\u20E3/gu;

function isEmojiOnly(message: string): boolean {
  const emoji = message.toLowerCase().match(EMOJI);
  return emoji !== null && message.toLowerCase().replace(EMOJI, '').trim() === '';
}
