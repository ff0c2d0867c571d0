import { parseHTML } from 'linkedom';

/**
 * The words of a piece of HTML, apart where blocks part them. Not the loader's own way to text: a
 * change of it must not change the truth that it is measured by.
 */
export function readVisibleText(html: string): string {
  const { document } = parseHTML(`<html><body>${html}</body></html>`);
  const parts: string[] = [];
  const visit = (node: Node): void => {
    if (node.nodeType === TEXT) parts.push(node.textContent ?? '');
    if (node.nodeType !== ELEMENT || HIDDEN.has(node.nodeName.toLowerCase())) return;
    const gap = INLINE.has(node.nodeName.toLowerCase()) ? '' : '\n';
    parts.push(gap);
    for (const child of node.childNodes) visit(child);
    parts.push(gap);
  };
  visit(document.body as unknown as Node);
  return parts.join('').trim();
}

type Node = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  childNodes: Iterable<Node>;
};

const ELEMENT = 1;
const TEXT = 3;
const HIDDEN = new Set(['script', 'style', 'template', 'noscript']);
const INLINE = new Set(
  'a abbr b bdi bdo cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
