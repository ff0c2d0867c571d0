import { Parser } from 'htmlparser2';
import { DomAttribute, tidyClass } from './dom-attribute.ts';
import {
  COMMENT_NODE,
  DomElement,
  type DomParent,
  DomText,
  type OwnerDocument,
  TEXT_NODE,
} from './dom-nodes.ts';

/** Reads HTML, however it is written, and sets its nodes into another. */
export function readHtml(html: string, into: DomParent, document: OwnerDocument): void {
  let parent = into;
  let svg: DomElement | undefined;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const element = new DomElement(document, name, svg !== undefined || name === 'svg');
        if (name === 'svg') svg ??= element;
        for (const [attribute, value] of Object.entries(attributes)) {
          // They differ: setting them one by one would look for each among all before it.
          const text = attribute === 'class' ? tidyClass(value) : value;
          element.attributes.push(new DomAttribute(attribute, text));
        }
        parent = parent.appendChild(element);
      },
      onclosetag() {
        if (parent === svg) svg = undefined;
        parent = parent.parentNode ?? into;
      },
      ontext(text) {
        parent.appendChild(new DomText(TEXT_NODE, text));
      },
      oncomment(text) {
        parent.appendChild(new DomText(COMMENT_NODE, text));
      },
    },
    // Readability looks at some attributes by the case they have in the file.
    { lowerCaseAttributeNames: false },
  );
  parser.end(html);
}
