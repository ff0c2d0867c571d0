import { DOCUMENT_NODE, DomElement, DomParent, DomText, TEXT_NODE } from './dom-nodes.ts';
import { readHtml } from './read-html.ts';
import { writeInnerHtml } from './write-html.ts';

/** A page. As in browsers it has a head and a body: one that lacks them gets them when they are asked for. */
export class DomDocument extends DomParent {
  readonly nodeType = DOCUMENT_NODE;
  readonly nodeName = '#document';
  /** Where it was saved from doesn't matter: addresses aren't followed. */
  readonly baseURI = null;

  get documentElement(): DomElement | null {
    return this.firstElementChild;
  }

  get head(): DomElement {
    const root = this.documentElement;
    if (root === null) throw new Error('The page has no element.');
    const first = root.firstElementChild;
    return first?.tagName === 'HEAD'
      ? first
      : root.insertBefore(this.createElement('head'), root.firstChild);
  }

  get body(): DomElement {
    const { head } = this;
    const next = head.nextElementSibling;
    return next?.tagName === 'BODY'
      ? next
      : head.parentNode!.insertBefore(this.createElement('body'), head.nextSibling);
  }

  get title(): string {
    return this.head.getElementsByTagName('title')[0]?.textContent ?? '';
  }

  createElement(name: string): DomElement {
    return new DomElement(this, name);
  }

  createTextNode(text: string): DomText {
    return new DomText(TEXT_NODE, text);
  }

  readInto(element: DomElement, html: string): void {
    readHtml(html, element, this);
  }

  writeInner(element: DomElement): string {
    return writeInnerHtml(element);
  }
}

/** Reads a page. Nothing of it runs, and nothing is fetched. */
export function parseDocument(html: string): DomDocument {
  const document = new DomDocument();
  readHtml(html, document, document);
  return document;
}
