import type { Draft, Drafter } from './draft.ts';
import { THING } from './marks.ts';
import { WITH_THE } from './mention-words.ts';

const IN_BRACKETS = new RegExp(`(${THING})[’']?s? \\((?:the )?(${THING}|\\p{Lu}{2,6})[,)]`, 'u');
const SORT =
  'group|organi[sz]ation|agency|company|party|militia|firm|charity|coalition|network|newspaper|town|village|city|province|river|union|association|movement|institute|platform|website|broadcaster|organisation|station|magazine|club|foundation|festival|competition|tournament|island|suburb|district|neighbourhood|neighborhood|army|brigade|force|body|body|alliance|programme|program|project|mission|satellite|spacecraft|telescope|species|drug|vaccine|disease|game|film|book|album|song|novel';
const IS_SOMETHING = new RegExp(
  `(${THING}), (?:an?|the) (?:[\\p{L}-]+ ){0,4}?(?:${SORT})(?!\\p{L})`,
  'u',
);

/** What letters stand for, and what a body or a town is. */
export const askWhatItIs: Drafter = ({ marked, named }) => {
  const drafts: Draft[] = [];
  const bracketed = IN_BRACKETS.exec(marked);
  if (bracketed) {
    const [, mark, short] = bracketed as unknown as [string, string, string];
    const letters = short.length === 1 ? named(short).text.replace(/^the /, '') : short;
    const { text } = named(mark);
    if (standsFor(letters, text) && !WITH_THE.has(letters)) {
      drafts.push({ text: `What does ${letters} stand for?`, kind: 'meaning', about: [text] });
    }
  }
  const is = IS_SOMETHING.exec(marked);
  if (is) {
    const { text, kind } = named(is[1]!);
    const question = kind === 'place' ? `Where is ${text}?` : `What is ${text}?`;
    drafts.push({ text: question, kind: 'meaning', about: [text] });
  }
  return drafts;
};

function standsFor(letters: string, name: string): boolean {
  const initials = name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word))
    .map((word) => word[0])
    .join('');
  return initials === letters;
}
