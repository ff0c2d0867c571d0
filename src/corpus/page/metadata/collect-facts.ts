import { type JsonLdNode, readJsonLd } from './json-ld.ts';

/** The parts of a parsed page that are read here: any DOM implementation has them. */
export type PageNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<PageNode>;
  getAttribute?(name: string): string | null;
};

/** A paragraph, a heading or a line of a page, in reading order. */
export type Block = {
  /** Space collapsed, never empty. */
  text: string;
  /** 1 to 6 for a heading, 0 for all else. */
  level: number;
  /** Whether it stands in what surrounds the article: navigation, comments, teasers. */
  beside: boolean;
  /** Whether it is one link from end to end, as teasers are. */
  linked: boolean;
};

/** An element that says by its name, its attributes or its class that it holds a date or a name. */
export type MarkedElement = {
  mark: 'date' | 'author';
  text: string;
  /** What machines are to read, where it says so: `datetime`, or `content` of an `itemprop`. */
  value?: string;
  /** Whether an attribute made for it says so (`<time>`, `itemprop`, `rel`), and not only a class. */
  isTyped: boolean;
  /** `itemprop`, `rel`, class and id, in small letters. */
  hints: string;
  /** The place in `blocks` of the block that it stands in. */
  block: number;
  beside: boolean;
  /** Whether it is a reader's. */
  inComments: boolean;
};

/** What a page says of itself, collected in one walk before anything is made of it. */
export type PageFacts = {
  /** As declared, in small letters: "en-gb"; empty where the page doesn't say. */
  language: string;
  /** Of `<title>`. */
  title: string;
  /** Contents of `<meta>` by property, name or itemprop in small letters, in the order of the page. */
  metas: ReadonlyMap<string, readonly string[]>;
  /** `<link rel="canonical">` */
  canonical?: string;
  jsonLd: readonly JsonLdNode[];
  blocks: readonly Block[];
  marked: readonly MarkedElement[];
};

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const SKIPPED = new Set(
  'STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH SELECT TEXTAREA BUTTON'.split(' '),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL BR'.split(
    ' ',
  ),
);
const BESIDE = new Set(['NAV', 'FOOTER', 'ASIDE', 'FORM', 'FIGCAPTION']);
/** Parts of a class or an id that name what stands around an article. */
const BESIDE_HINT =
  /(?:^|[\s_-])(?:related|recommend\w*|sidebar|side-?bar|widgets?|comments?|commentlist|respond|footer|menu|navi?|navigation|teasers?|popular|trending|most-?read|newsletter|share|sharing|social|promo\w*|advert\w*|cookies?|breadcrumbs?|pagination|read-?next|more-?(?:news|stories|from|articles)|latest|replies|reply|archives?|tagcloud|blogroll|ticker|carousel|slider|caption)(?=$|[\s_-])/;
/** Words above a headline that pages set into the heading: they are none of it. */
const KICKER_HINT =
  /kicker|over-?line|top-?line|roof-?line|eyebrow|dachzeile|pre-?(?:title|head)|supra|topic|category|rubrik|vorspann|sr-only|visually-?hidden|hidden-text/;
const COMMENT_HINT = /comment|respond|\brepl(?:y|ies)|kommentar|disqus/;
const DATE_HINT =
  /date|datum|fecha|publi[csz]|posted|time(?!line)|byline|meta\b|entry-meta|dateline|stand\b/;
const AUTHOR_HINT =
  /author|autor|byline|by-line|writer|creator|vcard|contributor|journalist|reporter/;
/** Longer texts are none. */
const MAX_MARKED_CHARS = 200;
/** Nothing is nested deeper but by mistake. */
const MAX_DEPTH = 400;

/** What an element stands in. */
type Around = { beside: boolean; isLink: boolean; inComments: boolean };

export function collectFacts(document: { documentElement: PageNode | null }): PageFacts {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  const blocks: Block[] = [];
  const marked: MarkedElement[] = [];
  let title = '';
  let canonical: string | undefined;
  let language = '';

  let line = '';
  let linkedChars = 0;
  let level = 0;
  const endBlock = (beside: boolean) => {
    const text = collapse(line);
    if (text !== '') {
      const linked = linkedChars > 0 && linkedChars >= line.replace(/\s/g, '').length;
      blocks.push({ text, level, beside, linked });
    }
    line = '';
    linkedChars = 0;
  };

  const readHead = (name: string, node: PageNode): boolean => {
    if (name === 'TITLE') title ||= collapse(node.textContent);
    else if (name === 'META') {
      const key = attribute(node, 'property', 'name', 'itemprop', 'http-equiv').toLowerCase();
      const content = collapse(attribute(node, 'content'));
      if (key !== '' && content !== '') {
        const known = metas.get(key);
        if (known) known.push(content);
        else metas.set(key, [content]);
      }
    } else if (name === 'LINK') {
      const rel = attribute(node, 'rel').toLowerCase();
      if (rel === 'canonical') canonical ??= attribute(node, 'href') || undefined;
    } else if (name === 'SCRIPT') {
      if (/ld\+json/i.test(attribute(node, 'type'))) scripts.push(node.textContent ?? '');
    } else return false;
    return true;
  };

  const visit = (node: PageNode, around: Around, depth: number): void => {
    const { beside, isLink } = around;
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? '';
      line += text;
      if (isLink) linkedChars += text.replace(/\s/g, '').length;
    }
    if (node.nodeType !== ELEMENT_NODE || depth > MAX_DEPTH) return;
    const name = node.nodeName.toUpperCase();
    if (readHead(name, node) || SKIPPED.has(name)) return;
    if (name === 'HTML')
      language = attribute(node, 'lang', 'xml:lang').toLowerCase().replace('_', '-');
    const hints = `${attribute(node, 'class')} ${attribute(node, 'id')}`.toLowerCase();
    const isBeside =
      beside || BESIDE.has(name) || (name !== 'BODY' && name !== 'HTML' && BESIDE_HINT.test(hints));
    const heading = /^H[1-6]$/.test(name) ? Number(name[1]) : 0;
    const isKicker = level > 0 && heading === 0 && KICKER_HINT.test(hints);
    const isBlock = BLOCKS.has(name) || isKicker;
    const outerLevel = level;
    if (isBlock) endBlock(beside);
    if (heading > 0) level = heading;
    if (isKicker) level = 0;
    const inner = {
      beside: isBeside,
      isLink: isLink || name === 'A',
      inComments: around.inComments || (isBeside && COMMENT_HINT.test(hints)),
    };
    mark(name, node, hints, inner);
    for (const child of Array.from(node.childNodes)) visit(child, inner, depth + 1);
    if (isBlock) endBlock(isBeside);
    level = outerLevel;
  };

  const mark = (name: string, node: PageNode, hints: string, around: Around): void => {
    const itemprop = attribute(node, 'itemprop').toLowerCase();
    const rel = attribute(node, 'rel').toLowerCase();
    const isTime = name === 'TIME' || itemprop.startsWith('date');
    const isAuthor = /\bauthor\b/.test(`${rel} ${itemprop}`);
    const saysDate = isTime || DATE_HINT.test(hints);
    const saysAuthor = isAuthor || AUTHOR_HINT.test(hints);
    if (!saysDate && !saysAuthor) return;
    const text = collapse(spacedText(node));
    if (text.length > MAX_MARKED_CHARS) return;
    const value = attribute(node, 'datetime', 'content', 'title');
    const common = {
      text,
      ...(value !== '' && { value }),
      hints: `${itemprop} ${rel} ${hints}`.trim(),
      block: blocks.length,
      beside: around.beside,
      inComments: around.inComments,
    };
    if (saysDate) marked.push({ mark: 'date', isTyped: isTime, ...common });
    if (saysAuthor) marked.push({ mark: 'author', isTyped: isAuthor, ...common });
  };

  if (document.documentElement) {
    visit(document.documentElement, { beside: false, isLink: false, inComments: false }, 0);
  }
  endBlock(false);
  return {
    language,
    title,
    metas,
    ...(canonical !== undefined && { canonical }),
    jsonLd: scripts.flatMap(readJsonLd),
    blocks,
    marked,
  };
}

function attribute(node: PageNode, ...names: readonly string[]): string {
  for (const name of names) {
    const value = node.getAttribute?.(name);
    if (value != null && value.trim() !== '') return value.trim();
  }
  return '';
}

/** The text of an element, with a blank between its parts: "By Ann Lee" and "3 May" stay apart. */
function spacedText(node: PageNode): string {
  if (node.nodeType === TEXT_NODE) return node.textContent ?? '';
  if (node.nodeType !== ELEMENT_NODE || /^(?:SCRIPT|STYLE)$/i.test(node.nodeName)) return '';
  return Array.from(node.childNodes).map(spacedText).join(' ');
}

function collapse(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}
