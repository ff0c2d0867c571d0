/** The parts of the DOM that are read here: any DOM implementation has them. */
export type HtmlNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: ArrayLike<HtmlNode>;
};

const TEXT_NODE = 3;
const ELEMENT_NODE = 1;

const SKIPPED = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT SVG MATH FORM BUTTON INPUT SELECT TEXTAREA NAV'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR MAIN OL P PRE SECTION SUMMARY TABLE TD TH TR UL'.split(
    ' ',
  ),
);

/**
 * The text of a page as a reader sees it: a blank line between paragraphs, "- " before list items,
 * table rows as lines of "cell | cell". Space within a paragraph is one blank, as browsers show it.
 */
export function readHtmlText(root: HtmlNode): string {
  let text = '';
  let line = '';
  /** What parts the next line from the text before it. */
  let gap: '\n' | '\n\n' = '\n\n';
  let mark = '';

  const endLine = (nextGap: '\n' | '\n\n') => {
    const words = line.replace(/[ \t\r\n\f]+/g, ' ').trim();
    line = '';
    if (words === '') {
      // An empty line within lines is a paragraph's end; an item's first paragraph begins on its line.
      if (nextGap === '\n\n' && mark === '') gap = nextGap;
      return;
    }
    text += (text === '' ? '' : gap) + mark + words;
    mark = '';
    gap = nextGap;
  };

  const visit = (node: HtmlNode): void => {
    if (node.nodeType === TEXT_NODE) line += node.textContent ?? '';
    if (node.nodeType !== ELEMENT_NODE) return;
    const name = node.nodeName.toUpperCase();
    if (SKIPPED.has(name)) return;
    const children = Array.from(node.childNodes);

    if (name === 'BR') endLine(line.trim() === '' ? '\n\n' : '\n');
    else if (name === 'LI') {
      endLine(gap);
      mark = '- ';
      children.forEach(visit);
      endLine('\n');
      gap = '\n';
      mark = '';
    } else if (name === 'TR' && !holdsBlocks(node)) {
      endLine(gap);
      const cells = children.filter((child) => child.nodeType === ELEMENT_NODE);
      line = cells.map((cell) => cell.textContent?.trim()).join(' | ');
      endLine('\n');
    } else if (BLOCKS.has(name)) {
      endLine('\n\n');
      children.forEach(visit);
      endLine('\n\n');
    } else children.forEach(visit);
  };
  visit(root);
  endLine('\n\n');
  return text;
}

/** Old pages lay out their columns as a table: its cells hold paragraphs. */
function holdsBlocks(row: HtmlNode): boolean {
  return Array.from(row.childNodes).some((cell) =>
    Array.from(cell.childNodes).some((child) => BLOCKS.has(child.nodeName.toUpperCase())),
  );
}
