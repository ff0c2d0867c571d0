import { ELEMENT_NODE, TEXT_NODE } from './dom/dom-nodes.ts';
import { attribute, childrenOf, collapse, type PageNode } from './page-node.ts';
import { type Around, OUTSIDE, within } from './surroundings.ts';

/** A paragraph, a heading, a list item or a line of a page, in reading order. */
export type Block = {
  /** Space collapsed as browsers show it, never empty; table rows as "cell | cell". */
  text: string;
  /** Whether it begins an item of a list. */
  isItem: boolean;
  /** Whether it only goes on on a new line: an address, a table's row, the next item of a list. */
  isNextLine: boolean;
  /** 1 to 6 for a heading, 0 for all else. */
  level: number;
  /** Whether it stands in what surrounds an article: navigation, comments, teasers. */
  beside: boolean;
  /** Whether it stands in what tells about the article: its byline, its author's box, its rating. */
  isCredit: boolean;
  /** Whether it is the text under a picture, or the label above a headline. */
  isCaption: boolean;
  isHidden: boolean;
  /** How much of it is links, 0 to 1. */
  linkShare: number;
};

/** Called for every element before what is in it; false leaves that out. */
export type ElementVisitor = (
  element: { name: string; node: PageNode; hints: string },
  around: Around,
  /** How many blocks stand before it. */
  block: number,
) => boolean;

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH SELECT TEXTAREA BUTTON INPUT'.split(' '),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);
/** Words above a headline that pages set into the heading: they are none of it. */
const KICKER_HINT =
  /kicker|over-?line|top-?line|roof-?line|eyebrow|dachzeile|pre-?(?:title|head)|supra|topic|category|rubrik|vorspann|sr-only|visually-?hidden|hidden-text/;
/** A longer cell holds a paragraph. */
const MAX_CELL_CHARS = 120;
/** Nothing is nested deeper but by mistake. */
const MAX_DEPTH = 400;

/** The blocks of a page or a part of one, in one walk that takes time in proportion to its size. */
export function readBlocks(root: PageNode, visitElement: ElementVisitor = () => true): Block[] {
  const blocks: Block[] = [];
  let line = '';
  let linkedChars = 0;
  let level = 0;
  let isItem = false;
  let isNextLine = false;
  let hasTitle = false;

  const endBlock = ({ beside, isCredit, isCaption, isHidden }: Around, goesOn: boolean): void => {
    const text = collapse(line);
    if (text !== '') {
      const chars = line.replace(/\s/g, '').length;
      const linkShare = Math.min(1, linkedChars / chars);
      blocks.push({
        text,
        isItem,
        isNextLine,
        level,
        beside,
        isCredit,
        isCaption,
        isHidden,
        linkShare,
      });
      hasTitle ||= level === 1;
      isItem = false;
      isNextLine = goesOn;
    } else if (!goesOn && !isItem) isNextLine = false;
    line = '';
    linkedChars = 0;
  };

  const visit = (node: PageNode, around: Around, depth: number): void => {
    if (node.nodeType === TEXT_NODE) {
      const text = node.textContent ?? '';
      line += text;
      if (around.isLink) linkedChars += text.replace(/\s/g, '').length;
    }
    if (node.nodeType !== ELEMENT_NODE || depth > MAX_DEPTH) return;
    const name = node.nodeName.toUpperCase();
    const hints = `${attribute(node, 'class')} ${attribute(node, 'id')}`.toLowerCase();
    if (!visitElement({ name, node, hints }, around, blocks.length) || SKIPPED.has(name)) return;
    if (name === 'BR') {
      endBlock(around, line.trim() !== '');
      return;
    }
    const inner = within(node, name, hints, around, hasTitle);
    if (name === 'TR' && !holdsBlocks(node)) {
      endBlock(around, isNextLine);
      const cells = childrenOf(node).filter((cell) => cell.nodeType === ELEMENT_NODE);
      for (const [at, cell] of cells.entries()) {
        if (at > 0) line += ' | ';
        visitCell(cell, inner, depth + 1);
      }
      endBlock(inner, true);
      return;
    }
    const outerLevel = level;
    const isHeading = /^H[1-6]$/.test(name);
    const isKicker = level > 0 && !isHeading && KICKER_HINT.test(hints);
    const isBlock = BLOCKS.has(name) || isKicker;
    if (isBlock) endBlock(around, name === 'LI' && isNextLine);
    if (isHeading) level = Number(name[1]);
    if (isKicker) level = 0;
    if (name === 'LI') isItem = true;
    visitChildren(node, inner, depth + 1);
    if (isBlock) endBlock(inner, name === 'LI');
    if (name === 'LI') isItem = false;
    level = outerLevel;
  };

  /** A cell is one text, whatever it is made of. */
  const visitCell = (cell: PageNode, around: Around, depth: number): void => {
    const before = line;
    line = '';
    const from = blocks.length;
    visitChildren(cell, around, depth);
    line = `${before}${blocks
      .splice(from)
      .map(({ text }) => text)
      .join(' ')}${line}`;
  };

  const visitChildren = (node: PageNode, around: Around, depth: number): void => {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      visit(child, around, depth);
    }
  };

  visit(root, OUTSIDE, 0);
  endBlock(OUTSIDE, false);
  return blocks;
}

/**
 * Blocks as running text: a blank line between paragraphs, "- " before the items of lists.
 *
 * @param isWanted by the place of a block; where others are left out, a blank line stands
 */
export function writeBlocks(blocks: readonly Block[], isWanted?: readonly boolean[]): string {
  let text = '';
  for (const [at, block] of blocks.entries()) {
    if (isWanted?.[at] === false) continue;
    const goesOn = block.isNextLine && isWanted?.[at - 1] !== false;
    const gap = text === '' ? '' : goesOn ? '\n' : '\n\n';
    text += `${gap}${block.isItem ? '- ' : ''}${block.text}`;
  }
  return text;
}

/** Old pages lay out their columns as a table: its cells hold paragraphs, or another table. */
function holdsBlocks(row: PageNode): boolean {
  return childrenOf(row).some((cell) => {
    const blocks = childrenOf(cell).filter((child) => BLOCKS.has(child.nodeName.toUpperCase()));
    return (
      blocks.length > 1 || (blocks.length === 1 && (cell.textContent ?? '').length > MAX_CELL_CHARS)
    );
  });
}
