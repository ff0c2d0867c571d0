import {
  type DomElement,
  type DomNode,
  type DomParent,
  ELEMENT_NODE,
  TEXT_NODE,
} from './dom-nodes.ts';

const VOID =
  /^(?:area|base|br|col|embed|hr|img|input|keygen|link|menuitem|meta|param|source|track|wbr)$/;
/** Their text is written as it is. */
const RAW = /^(?:script|style|textarea|title)$/;

/** What is in an element, as HTML: Readability puts a page back together that it took apart. */
export function writeInnerHtml(element: DomParent): string {
  let html = '';
  for (let node = element.firstChild; node !== null; node = node.nextSibling) html += write(node);
  return html;
}

function write(node: DomNode): string {
  if (node.nodeType === TEXT_NODE) return escapeText(node.textContent);
  if (node.nodeType !== ELEMENT_NODE) return `<!--${node.textContent}-->`;
  const element = node as DomElement;
  const { localName, isSvg } = element;
  const start = `<${localName}${element.attributes.map(writeAttribute).join('')}`;
  if (!isSvg && RAW.test(localName)) return `${start}>${element.textContent}</${localName}>`;
  if (element.firstChild === null && isSvg) return `${start} />`;
  if (element.firstChild === null && VOID.test(localName)) return `${start}>`;
  return `${start}>${writeInnerHtml(element)}</${localName}>`;
}

function writeAttribute({ name, value }: DomElement['attributes'][number]): string {
  return ` ${name}="${value.replaceAll('"', '&quot;')}"`;
}

const ESCAPED: Readonly<Record<string, string>> = {
  '\xa0': '&#160;',
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
};

function escapeText(text: string): string {
  return text.replace(/[<>&\xa0]/g, (character) => ESCAPED[character]!);
}
