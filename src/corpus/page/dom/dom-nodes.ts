import { DomAttribute, readStyle, tidyClass } from './dom-attribute.ts';

export const ELEMENT_NODE = 1;
export const TEXT_NODE = 3;
export const COMMENT_NODE = 8;
export const DOCUMENT_NODE = 9;

/**
 * A page as a tree: what the DOM standard says of its nodes, as far as Readability and the reader of
 * blocks ask. Lists are of the moment, and don't change with the page.
 */
export abstract class DomNode {
  abstract readonly nodeType: number;
  abstract readonly nodeName: string;
  abstract textContent: string;
  parentNode: DomParent | null = null;
  previousSibling: DomNode | null = null;
  nextSibling: DomNode | null = null;
  firstChild: DomNode | null = null;
  lastChild: DomNode | null = null;

  get childNodes(): DomNode[] {
    const nodes: DomNode[] = [];
    for (let node = this.firstChild; node !== null; node = node.nextSibling) nodes.push(node);
    return nodes;
  }

  get previousElementSibling(): DomElement | null {
    let node = this.previousSibling;
    while (node !== null && node.nodeType !== ELEMENT_NODE) node = node.previousSibling;
    return node as DomElement | null;
  }

  get nextElementSibling(): DomElement | null {
    let node = this.nextSibling;
    while (node !== null && node.nodeType !== ELEMENT_NODE) node = node.nextSibling;
    return node as DomElement | null;
  }

  remove(): void {
    this.parentNode?.removeChild(this);
  }
}

/** A text or a comment. A text ends where an entity begins, and another goes on. */
export class DomText extends DomNode {
  readonly nodeType: typeof TEXT_NODE | typeof COMMENT_NODE;
  textContent: string;

  constructor(nodeType: typeof TEXT_NODE | typeof COMMENT_NODE, text: string) {
    super();
    this.nodeType = nodeType;
    this.textContent = text;
  }

  get nodeName(): string {
    return this.nodeType === TEXT_NODE ? '#text' : '#comment';
  }
}

/** A node that others stand in. */
export abstract class DomParent extends DomNode {
  get firstElementChild(): DomElement | null {
    const first = this.firstChild;
    return first === null || first.nodeType === ELEMENT_NODE
      ? (first as DomElement | null)
      : first.nextElementSibling;
  }

  get children(): DomElement[] {
    const elements: DomElement[] = [];
    let element = this.firstElementChild;
    for (; element !== null; element = element.nextElementSibling) elements.push(element);
    return elements;
  }

  get textContent(): string {
    let text = '';
    for (let node = this.firstChild; node !== null; node = nodeAfter(node, this)) {
      if (node.nodeType === TEXT_NODE) text += node.textContent;
    }
    return text;
  }

  getElementsByTagName(name: string): DomElement[] {
    return this.filterElements((element) => element.localName === name || element.tagName === name);
  }

  /** Knows lists of tag names: nothing else is asked. What is in a `<template>` isn't found. */
  querySelectorAll(selectors: string): DomElement[] {
    const names = new Set(selectors.toUpperCase().split(','));
    return this.filterElements(
      ({ tagName }) => names.has(tagName),
      ({ localName }) => localName === 'template',
    );
  }

  appendChild<Child extends DomNode>(child: Child): Child {
    return this.insertBefore(child, null);
  }

  /** Takes a node out of where it stands and sets it before another of this node's, or last. */
  insertBefore<Child extends DomNode>(child: Child, before: DomNode | null): Child {
    if (child === before) return child;
    child.parentNode?.removeChild(child);
    const previous = before === null ? this.lastChild : before.previousSibling;
    child.parentNode = this;
    child.previousSibling = previous;
    child.nextSibling = before;
    if (previous === null) this.firstChild = child;
    else previous.nextSibling = child;
    if (before === null) this.lastChild = child;
    else before.previousSibling = child;
    return child;
  }

  removeChild<Child extends DomNode>(child: Child): Child {
    const { previousSibling, nextSibling } = child;
    if (previousSibling === null) this.firstChild = nextSibling;
    else previousSibling.nextSibling = nextSibling;
    if (nextSibling === null) this.lastChild = previousSibling;
    else nextSibling.previousSibling = previousSibling;
    child.parentNode = null;
    child.previousSibling = null;
    child.nextSibling = null;
    return child;
  }

  replaceChild<Child extends DomNode>(child: DomNode, replaced: Child): Child {
    const { nextSibling } = replaced;
    this.removeChild(replaced);
    this.insertBefore(child, nextSibling);
    return replaced;
  }

  private filterElements(
    isWanted: (element: DomElement) => boolean,
    isClosed: (element: DomElement) => boolean = () => false,
  ): DomElement[] {
    const found: DomElement[] = [];
    let node = this.firstChild;
    while (node !== null) {
      if (node.nodeType === ELEMENT_NODE && isWanted(node as DomElement)) {
        found.push(node as DomElement);
      }
      const isSkipped = node.nodeType === ELEMENT_NODE && isClosed(node as DomElement);
      node = nodeAfter(node, this, isSkipped);
    }
    return found;
  }
}

/** What an element's page does for it. */
export type OwnerDocument = {
  createElement(name: string): DomElement;
  readInto(element: DomElement, html: string): void;
  writeInner(element: DomElement): string;
};

export class DomElement extends DomParent {
  readonly nodeType = ELEMENT_NODE;
  readonly attributes: DomAttribute[] = [];
  readonly ownerDocument: OwnerDocument;
  readonly localName: string;
  readonly tagName: string;
  /** Whether it is part of a drawing. */
  readonly isSvg: boolean;

  constructor(ownerDocument: OwnerDocument, name: string, isSvg = false) {
    super();
    this.ownerDocument = ownerDocument;
    this.localName = name;
    this.tagName = name.toUpperCase();
    this.isSvg = isSvg;
  }

  get nodeName(): string {
    return this.tagName;
  }

  getAttribute(name: string): string | null {
    return this.findAttribute(name)?.value ?? null;
  }

  hasAttribute(name: string): boolean {
    return this.findAttribute(name) !== undefined;
  }

  setAttribute(name: string, value: string): void {
    const text = name === 'class' ? tidyClass(value) : value;
    const attribute = this.findAttribute(name);
    if (attribute) attribute.value = text;
    else this.attributes.push(new DomAttribute(name, text));
  }

  setAttributeNode({ name, value }: DomAttribute): void {
    this.removeAttribute(name);
    this.attributes.push(new DomAttribute(name, value));
  }

  removeAttribute(name: string): void {
    const at = this.attributes.findIndex((attribute) => attribute.name === name);
    if (at >= 0) this.attributes.splice(at, 1);
  }

  get id(): string {
    return this.getAttribute('id') ?? '';
  }

  get className(): string {
    // No text, as in browsers: Readability asks for its kind.
    if (this.isSvg) return {} as string;
    return this.getAttribute('class') ?? '';
  }

  set className(value: string) {
    this.setAttribute('class', value);
  }

  get src(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('src') ?? '') : undefined;
  }

  get srcset(): string | undefined {
    return this.localName === 'img' ? (this.getAttribute('srcset') ?? '') : undefined;
  }

  /** Of its own `style`: pages aren't laid out here. */
  get style(): Readonly<Record<string, string>> {
    const style = this.getAttribute('style');
    return style === null ? {} : readStyle(style);
  }

  get innerHTML(): string {
    return this.ownerDocument.writeInner(this);
  }

  set innerHTML(html: string) {
    while (this.lastChild !== null) this.removeChild(this.lastChild);
    this.ownerDocument.readInto(this, html);
  }

  private findAttribute(name: string): DomAttribute | undefined {
    return this.attributes.find((attribute) => attribute.name === name);
  }
}

/** The next node within `root` in the order of the page; with `isSkipped` that after all that is in a node. */
function nodeAfter(node: DomNode, root: DomParent, isSkipped = false): DomNode | null {
  if (node.firstChild !== null && !isSkipped) return node.firstChild;
  let at: DomNode = node;
  while (at.nextSibling === null) {
    if (at.parentNode === null || at.parentNode === root) return null;
    at = at.parentNode;
  }
  return at.nextSibling;
}
