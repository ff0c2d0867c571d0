import { ELEMENT_NODE } from './dom/dom-nodes.ts';
import { attribute, type PageNode } from './page-node.ts';

/** What an element stands in. */
export type Around = {
  beside: boolean;
  isCredit: boolean;
  isCaption: boolean;
  isHidden: boolean;
  isLink: boolean;
  /** Whether it belongs to what readers wrote. */
  inComments: boolean;
};

/** What a whole page stands in. */
export const OUTSIDE: Around = {
  beside: false,
  isCredit: false,
  isCaption: false,
  isHidden: false,
  isLink: false,
  inComments: false,
};

const BESIDE = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM']);
/** Parts of a class or an id that name what stands around an article. */
const BESIDE_HINT = nameParts(
  'related|recommend\\w*|side-?bar|widgets?|respond|footer|menu|navi?|navigation|popular|trending|most-?read|newsletter\\w*|subscri\\w*|sign-?up|login|share\\w*|sharing\\w*|social\\w*|promo\\w*|ads?|advert\\w*|sponsor\\w*|affiliate\\w*|cta|cookies?|consent|privacy|akismet\\w*|loading|breadcrumbs?|pagination|read-?next|more-?(?:news|stories|from|articles)|latest|replies|reply|archives?|tagcloud|blogroll|ticker|carousel|slider',
);
const TEASER_HINT = nameParts('teasers?');
const COMMENT_HINT = /comment(?!ary)|kommentar|disqus/;
/** What readers wrote, in what is beside the article. */
const READER_HINT = /comment|respond|\brepl(?:y|ies)|kommentar|disqus/;
/** Those that name what tells about an article. */
const CREDIT_HINT = new RegExp(
  `(?:^|[\\s_-])(?:author|autor|writer|contributor)|by-?line|${
    nameParts(
      '(?:post-?)?meta(?:-?data|-?info)?|(?:post-?)?ratings?|bewertung|voting|feedback|read(?:ing)?-?time|lesezeit',
    ).source
  }`,
);
/** Their classes name kinds of articles, and their ids what these are about. */
const WHOLE = /^(?:ARTICLE|MAIN|H[1-6])$/;
/** What WordPress adds to the classes of an article: its tags. */
const TAG_CLASSES = /(?<!\S)(?:tag|category)-\S+/g;
const CAPTION_HINT = nameParts(
  '(?:fig)?captions?|legend|dida|(?:image|img|photo|media)[_-]*desc\\w*|credits?|copyright|bildunterschrift|bildtext|kicker|over-?line|eyebrow|dachzeile',
);

function nameParts(parts: string): RegExp {
  return new RegExp(`(?:^|[\\s_-])(?:${parts})(?=$|[\\s_-])`);
}

/**
 * What the children of an element stand in. What holds the page's first heading of the first level
 * holds the article, whatever it is called.
 *
 * @param hints its class and id, in small letters
 * @param isTitleAbove whether a heading of the first level stands above it
 */
export function within(
  node: PageNode,
  name: string,
  hints: string,
  around: Around,
  isTitleAbove: boolean,
): Around {
  const isPage = name === 'BODY' || name === 'HTML';
  const own = hints.replace(TAG_CLASSES, '');
  const mayBeside = !around.beside && !isPage && isBeside(node, name, own);
  const mayCredit = !around.isCredit && !isPage && !WHOLE.test(name) && CREDIT_HINT.test(own);
  const holdsTitle = !isTitleAbove && (mayBeside || mayCredit) && holds(node, 'H1');
  const beside = around.beside || (mayBeside && !holdsTitle);
  return {
    beside,
    isCredit: around.isCredit || (mayCredit && !holdsTitle),
    isCaption: around.isCaption || name === 'FIGCAPTION' || CAPTION_HINT.test(hints),
    isHidden: around.isHidden || isHidden(node),
    isLink: around.isLink || name === 'A',
    inComments: around.inComments || (beside && READER_HINT.test(hints)),
  };
}

/** A teaser that leads nowhere is the article's own. */
function isBeside(node: PageNode, name: string, hints: string): boolean {
  return (
    BESIDE.has(name) ||
    BESIDE_HINT.test(hints) ||
    COMMENT_HINT.test(hints) ||
    (TEASER_HINT.test(hints) && holds(node, 'A'))
  );
}

function holds(node: PageNode, name: string): boolean {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType !== ELEMENT_NODE) continue;
    if (child.nodeName.toUpperCase() === name || holds(child, name)) return true;
  }
  return false;
}

function isHidden(node: PageNode): boolean {
  return (
    node.getAttribute?.('hidden') != null ||
    attribute(node, 'aria-hidden') === 'true' ||
    /display:\s*none/i.test(attribute(node, 'style'))
  );
}
