/** The parts of a parsed page that are read here: any DOM implementation has them. */
export type PageNode = {
  nodeType: number;
  nodeName: string;
  textContent: string | null;
  firstChild: PageNode | null;
  nextSibling: PageNode | null;
  getAttribute?(name: string): string | null;
};

/** The first attribute of these that has a value; empty if none has. */
export function attribute(node: PageNode, ...names: readonly string[]): string {
  for (const name of names) {
    const value = node.getAttribute?.(name);
    if (value != null && value.trim() !== '') return value.trim();
  }
  return '';
}

export function childrenOf(node: PageNode): PageNode[] {
  const children: PageNode[] = [];
  for (let child = node.firstChild; child !== null; child = child.nextSibling) children.push(child);
  return children;
}

export function collapse(text: string | null | undefined): string {
  return (text ?? '').replace(/[ \t\r\n\f]+/g, ' ').trim();
}
