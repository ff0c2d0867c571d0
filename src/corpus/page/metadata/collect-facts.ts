import { ELEMENT_NODE, TEXT_NODE } from '../dom/dom-nodes.ts';
import { attribute, childrenOf, collapse, type PageNode } from '../page-node.ts';
import { type Block, readBlocks } from '../read-blocks.ts';
import type { Around } from '../surroundings.ts';
import { type JsonLdNode, readJsonLd } from './json-ld.ts';

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

const DATE_HINT =
  /date|datum|fecha|publi[csz]|posted|time(?!line)|byline|meta\b|entry-meta|dateline|stand\b/;
const AUTHOR_HINT =
  /author|autor|byline|by-line|writer|creator|vcard|contributor|journalist|reporter/;
/** Longer texts are none. */
const MAX_MARKED_CHARS = 200;

export function collectFacts(document: { documentElement: PageNode | null }): PageFacts {
  const head = createHeadReader();
  const marked: MarkedElement[] = [];
  const root = document.documentElement;
  const blocks =
    root === null
      ? []
      : readBlocks(root, ({ name, node, hints }, around, block) => {
          if (head.read(name, node)) return false;
          marked.push(...readMarks(name, node, hints, around, block));
          return true;
        });
  return { ...head.found(), blocks, marked };
}

/** Reads the elements that a page doesn't show; `read` tells whether an element is one. */
function createHeadReader() {
  const metas = new Map<string, string[]>();
  const scripts: string[] = [];
  let language = '';
  let title = '';
  let canonical: string | undefined;
  return {
    read(name: string, node: PageNode): boolean {
      if (name === 'HTML') {
        language = attribute(node, 'lang', 'xml:lang').toLowerCase().replace('_', '-');
        return false;
      }
      if (name === 'TITLE') title ||= collapse(node.textContent);
      else if (name === 'META') {
        const key = attribute(node, 'property', 'name', 'itemprop', 'http-equiv').toLowerCase();
        const content = collapse(attribute(node, 'content'));
        if (key !== '' && content !== '') metas.set(key, [...(metas.get(key) ?? []), content]);
      } else if (name === 'LINK') {
        const isCanonical = attribute(node, 'rel').toLowerCase() === 'canonical';
        if (isCanonical) canonical ??= attribute(node, 'href') || undefined;
      } else if (name === 'SCRIPT') {
        if (/ld\+json/i.test(attribute(node, 'type'))) scripts.push(node.textContent ?? '');
      } else return false;
      return true;
    },
    found: () => ({
      language,
      title,
      metas,
      ...(canonical !== undefined && { canonical }),
      jsonLd: scripts.flatMap(readJsonLd),
    }),
  };
}

function readMarks(
  name: string,
  node: PageNode,
  hints: string,
  { beside, inComments }: Around,
  block: number,
): MarkedElement[] {
  const itemprop = attribute(node, 'itemprop').toLowerCase();
  const rel = attribute(node, 'rel').toLowerCase();
  const isTime = name === 'TIME' || itemprop.startsWith('date');
  const isAuthor = /\bauthor\b/.test(`${rel} ${itemprop}`);
  const saysDate = isTime || DATE_HINT.test(hints);
  const saysAuthor = isAuthor || AUTHOR_HINT.test(hints);
  if (!saysDate && !saysAuthor) return [];
  const text = readShortText(node);
  if (text === undefined) return [];
  const value = attribute(node, 'datetime', 'content', 'title');
  const common = {
    text,
    ...(value !== '' && { value }),
    hints: `${itemprop} ${rel} ${hints}`.trim(),
    block,
    beside,
    inComments,
  };
  return [
    ...(saysDate ? [{ mark: 'date' as const, isTyped: isTime, ...common }] : []),
    ...(saysAuthor ? [{ mark: 'author' as const, isTyped: isAuthor, ...common }] : []),
  ];
}

/**
 * The text of an element; where two parts touch, a bar is set between them: "By Ann Lee|3 May".
 * Undefined for a long one, of which only the beginning is read.
 */
function readShortText(root: PageNode): string | undefined {
  let text = '';
  const add = (node: PageNode): boolean => {
    if (node.nodeType === TEXT_NODE) {
      const part = node.textContent ?? '';
      const touches = /[\p{L}\p{N}]$/u.test(text) && /^[\p{L}\p{N}]/u.test(part);
      text += touches ? `|${part}` : part;
    } else if (node.nodeType === ELEMENT_NODE && !/^(?:SCRIPT|STYLE)$/i.test(node.nodeName)) {
      return childrenOf(node).every(add);
    }
    return text.length <= 2 * MAX_MARKED_CHARS || collapse(text).length <= MAX_MARKED_CHARS;
  };
  const isShort = add(root);
  const read = collapse(text);
  return isShort && read.length <= MAX_MARKED_CHARS ? read : undefined;
}
